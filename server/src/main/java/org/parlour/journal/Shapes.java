package org.parlour.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parlour.kernel.Id;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.POJONode;

/// The shapes of everything an event may be made of: ids, enums, numbers, moments, sealed content,
/// and records and lists of these. Anything else, and above all a `String`, is refused at the start
/// of the program.
final class Shapes {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<Class<?>, Shape> PLAIN =
      Map.of(
          int.class, leaf((Integer n) -> JSON.numberNode(n), JsonNode::isInt, JsonNode::intValue),
          long.class, wholeNumber(Function.<Long>identity(), Function.<Long>identity()),
          double.class,
              leaf((Double n) -> JSON.numberNode(n), JsonNode::isNumber, JsonNode::doubleValue),
          boolean.class,
              leaf(
                  (Boolean is) -> JSON.booleanNode(is),
                  JsonNode::isBoolean,
                  JsonNode::booleanValue),
          Instant.class, wholeNumber(Instant::toEpochMilli, Instant::ofEpochMilli),
          UUID.class, text(UUID::toString, Shapes::uuid),
          SecretHash.class, text(SecretHash::toString, SecretHash::parse),
          StationKind.class, text(StationKind::slug, StationKind::new));

  private Shapes() {}

  /// @throws IllegalArgumentException if an event cannot have a component of this type
  static Shape of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new ListShape(of(list.getActualTypeArguments()[0]));
    }
    if (type instanceof Class<?> plain) {
      return of(plain);
    }
    throw unknown(type);
  }

  private static Shape of(Class<?> type) {
    var plain = PLAIN.get(type);
    if (plain != null) {
      return plain;
    }
    if (SealedContent.class.isAssignableFrom(type)) {
      return new ContentShape(ContentKind.of(type));
    }
    if (Id.class.isAssignableFrom(type) && type.isRecord()) {
      return id(new RecordShape(type));
    }
    if (type.isEnum()) {
      return enumeration(type);
    }
    if (type.isRecord()) {
      return new RecordShape(type);
    }
    throw unknown(type);
  }

  private static IllegalArgumentException unknown(Type type) {
    return new IllegalArgumentException(
        "An event cannot hold a "
            + type.getTypeName()
            + ": only ids, enums, numbers, moments, sealed content, and records and lists of these.");
  }

  private static Shape id(RecordShape record) {
    return text((Id id) -> id.value().toString(), text -> (Id) record.make(uuid(text)));
  }

  private static Shape enumeration(Class<?> type) {
    var byName = new HashMap<String, Object>();
    for (var constant : type.getEnumConstants()) {
      byName.put(Kinds.of((Enum<?>) constant), constant);
    }
    return text(
        (Enum<?> constant) -> Kinds.of(constant),
        name -> {
          var constant = byName.get(name);
          if (constant == null) {
            throw new IllegalArgumentException(
                "there is a " + type.getSimpleName() + " it does not know");
          }
          return constant;
        });
  }

  private static <T> Shape wholeNumber(Function<T, Long> write, Function<Long, T> read) {
    return leaf(
        (T value) -> JSON.numberNode(write.apply(value)),
        json -> json.isIntegralNumber() && json.canConvertToLong(),
        json -> read.apply(json.longValue()));
  }

  private static <T> Shape text(
      Function<T, String> write, Function<String, ? extends Object> read) {
    return leaf(
        (T value) -> JSON.stringNode(write.apply(value)),
        JsonNode::isString,
        json -> read.apply(json.stringValue()));
  }

  private static <T> Shape leaf(
      Function<T, JsonNode> write, Predicate<JsonNode> fits, Function<JsonNode, Object> read) {
    return new Leaf<>(write, fits, read);
  }

  /// Java reads `1-1-1-1-1` as a UUID too; the journal does not.
  private static UUID uuid(String text) {
    var uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("an id is not written as we write it");
    }
    return uuid;
  }

  /// A value that is one JSON text, number or truth.
  private record Leaf<T>(
      Function<T, JsonNode> write, Predicate<JsonNode> fits, Function<JsonNode, Object> read)
      implements Shape {

    @Override
    @SuppressWarnings("unchecked") // The record's component has the type this leaf was made for.
    public JsonNode write(Object value) {
      return write.apply((T) value);
    }

    @Override
    public Object read(JsonNode json, ContentReader contents) {
      if (!fits.test(json)) {
        throw new IllegalArgumentException("a value is of the wrong kind");
      }
      return read.apply(json);
    }
  }

  /// Something a person made.
  private record ContentShape(ContentKind kind) implements Shape {

    @Override
    public JsonNode write(Object value) {
      return new POJONode(value);
    }

    @Override
    public Object read(JsonNode json, ContentReader contents) {
      return contents.read(json, kind);
    }

    @Override
    public boolean seals() {
      return true;
    }
  }

  /// Many of one shape, in order.
  private record ListShape(Shape each) implements Shape {

    @Override
    public JsonNode write(Object value) {
      var array = JSON.arrayNode();
      for (var item : (List<?>) value) {
        array.add(each.write(item));
      }
      return array;
    }

    @Override
    public Object read(JsonNode json, ContentReader contents) {
      if (!json.isArray()) {
        throw new IllegalArgumentException("a list is not a list");
      }
      var items = new ArrayList<>(json.size());
      for (var item : json) {
        items.add(each.read(item, contents));
      }
      return List.copyOf(items);
    }

    @Override
    public boolean seals() {
      return each.seals();
    }
  }
}
