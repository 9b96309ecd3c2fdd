package org.parlour.gathering;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Blob;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.Voice;

/// Looks at the sealed content of an event or a command without knowing which it is.
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

  /// True when something in it cannot be read: its key is gone, or it never arrived.
  static boolean anyTakenBack(Object record) {
    return SEALED.get(record.getClass()).stream()
        .anyMatch(
            component -> read(component, record) instanceof SealedContent it && it.takenBack());
  }

  /// The blobs that an event names as components of its own.
  static List<BlobId> blobsIn(Event event) {
    return SEALED.get(event.getClass()).stream()
        .flatMap(component -> blobs(read(component, event)))
        .map(Blob::id)
        .toList();
  }

  private static Stream<Blob> blobs(@Nullable Object content) {
    return switch (content) {
      case Picture(var whole, var small, _, _, var gone) when !gone -> Stream.of(whole, small);
      case Voice(var sound, _, var gone) when !gone -> Stream.of(sound);
      case null, default -> Stream.of();
    };
  }

  private static @Nullable Object read(RecordComponent component, Object record) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A record's own component can be read.", impossible);
    }
  }
}
