package org.parlour.journal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A record as a JSON object of its components. What is null is left out.
final class RecordShape implements Shape {

  private record Component(String name, Shape shape, Method accessor, boolean maybe) {}

  private final Class<?> type;
  private final List<Component> components;
  private final Constructor<?> constructor;

  /// @throws IllegalArgumentException if one of its components cannot be stored
  RecordShape(Class<?> type) {
    this.type = type;
    var declared = type.getRecordComponents();
    this.components = Arrays.stream(declared).map(RecordShape::component).toList();
    this.constructor = canonical(type, declared);
  }

  private static Component component(RecordComponent component) {
    var accessor = component.getAccessor();
    accessor.setAccessible(true);
    boolean maybe = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Component(
        component.getName(), Shapes.of(component.getGenericType()), accessor, maybe);
  }

  private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("Every record has its constructor: " + type, impossible);
    }
  }

  @Override
  public ObjectNode write(Object record) {
    var json = JsonNodeFactory.instance.objectNode();
    for (var component : components) {
      var value = valueOf(component, record);
      if (value != null) {
        json.set(component.name(), component.shape().write(value));
      }
    }
    return json;
  }

  private static @Nullable Object valueOf(Component component, Object record) {
    try {
      return component.accessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A record did not give " + component.name(), impossible);
    }
  }

  @Override
  public Object read(JsonNode json, ContentReader contents) {
    if (!json.isObject()) {
      throw new IllegalArgumentException(type.getSimpleName() + " is not an object");
    }
    var values = new @Nullable Object[components.size()];
    int known = 0;
    for (int n = 0; n < values.length; n++) {
      var value = json.get(components.get(n).name());
      if (value != null) {
        known++;
        values[n] = components.get(n).shape().read(value, contents);
      } else if (!components.get(n).maybe()) {
        throw new IllegalArgumentException(
            type.getSimpleName() + " has no " + components.get(n).name());
      }
    }
    if (known != json.size()) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " has more in it than this Parlour knows");
    }
    return make(values);
  }

  /// @throws IllegalArgumentException if the record does not accept these values
  Object make(@Nullable Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " does not accept what is stored", refused.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("A record could not be made: " + type, impossible);
    }
  }

  @Override
  public boolean seals() {
    return components.stream().anyMatch(component -> component.shape().seals());
  }
}
