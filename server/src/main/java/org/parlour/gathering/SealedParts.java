package org.parlour.gathering;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Event;
import org.parlour.kernel.SealedContent;

/// Looks at the sealed content of an event without knowing the event.
final class SealedParts {

  private static final ClassValue<List<RecordComponent>> SEALED =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          var components = type.getRecordComponents();
          return components == null
              ? List.of()
              : Arrays.stream(components)
                  .filter(component -> SealedContent.class.isAssignableFrom(component.getType()))
                  .toList();
        }
      };

  private SealedParts() {}

  /// True when something in the event can no longer be read, because its key is gone.
  static boolean anyTakenBack(Event event) {
    return SEALED.get(event.getClass()).stream()
        .anyMatch(
            component -> read(component, event) instanceof SealedContent it && it.takenBack());
  }

  private static @Nullable Object read(RecordComponent component, Event event) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(event);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A record's own component can be read.", impossible);
    }
  }
}
