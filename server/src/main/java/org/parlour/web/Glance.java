package org.parlour.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A quick look at whether a body surely keeps a schema of `openapi.yaml`.
///
/// Nearly every body does, and then nobody needs to know where each rule stands, which is what a
/// validator spends its time on. A glance says yes only when the validator would; when it says no,
/// or meets a rule it does not know, the validator looks, and has the last word.
final class Glance {

  private static final String ID =
      "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$";
  private static final String ID_SHAPE = "xxxxxxxx-xxxx-4xxx-vxxx-xxxxxxxxxxxx";
  private static final String SCHEMAS = "#/components/schemas/";

  /// Never: what has come is not missing.
  private static final Predicate<JsonNode> LOOK_CLOSER = JsonNode::isMissingNode;

  /// What describes without demanding anything.
  private static final Set<String> DESCRIBING = Set.of("description", "contentEncoding");

  private final JsonNode schemas;
  private final Map<String, Predicate<JsonNode>> known = new HashMap<>();

  /// @param schemas all schemas, by name
  Glance(JsonNode schemas) {
    this.schemas = schemas;
    schemas.propertyNames().forEach(this::named);
  }

  boolean surelyFits(String schema, JsonNode body) {
    return known.getOrDefault(schema, LOOK_CLOSER).test(body);
  }

  private Predicate<JsonNode> named(String name) {
    var before = known.get(name);
    if (before != null) {
      return before;
    }
    known.put(name, LOOK_CLOSER); // Until it is made: a schema within itself is looked at closely.
    var made = schema(schemas.path(name));
    known.put(name, made);
    return made;
  }

  private Predicate<JsonNode> schema(JsonNode schema) {
    if (!schema.isObject()) {
      return schema.asBoolean(false) ? _ -> true : LOOK_CLOSER;
    }
    var rules = new ArrayList<Predicate<JsonNode>>();
    for (var rule : schema.properties()) {
      if (!DESCRIBING.contains(rule.getKey())) {
        rules.add(rule(rule.getKey(), rule.getValue(), schema));
      }
    }
    return all(rules);
  }

  /// One rule. Like a validator's, it holds for everything that is not of the type it is about.
  private Predicate<JsonNode> rule(String keyword, JsonNode value, JsonNode schema) {
    return switch (keyword) {
      case "$ref" -> named(value.stringValue("").substring(SCHEMAS.length()));
      case "type" -> type(value.stringValue(""));
      case "const" -> value::equals;
      case "enum" -> Set.copyOf(value.valueStream().toList())::contains;
      case "allOf" -> all(value.valueStream().map(this::schema).toList());
      case "anyOf" -> any(value.valueStream().map(this::schema).toList());
      case "required" -> required(value.valueStream().map(JsonNode::stringValue).toList());
      case "properties" -> properties(value);
      case "additionalProperties" -> noOthers(value, schema.path("properties"));
      case "items" -> items(schema(value));
      case "minItems" -> node -> !node.isArray() || node.size() >= value.intValue();
      case "maxItems" -> node -> !node.isArray() || node.size() <= value.intValue();
      case "minLength" -> node -> !node.isString() || length(node) >= value.intValue();
      case "maxLength" -> node -> !node.isString() || length(node) <= value.intValue();
      case "pattern" -> pattern(value.stringValue(""));
      case "minimum" -> node -> !node.isNumber() || node.doubleValue() >= value.doubleValue();
      case "maximum" -> node -> !node.isNumber() || node.doubleValue() <= value.doubleValue();
      default -> LOOK_CLOSER;
    };
  }

  private static Predicate<JsonNode> all(List<Predicate<JsonNode>> rules) {
    return rules.stream().reduce(Predicate::and).orElse(_ -> true);
  }

  private static Predicate<JsonNode> any(List<Predicate<JsonNode>> rules) {
    return rules.stream().reduce(Predicate::or).orElse(LOOK_CLOSER);
  }

  private static Predicate<JsonNode> type(String type) {
    return switch (type) {
      case "string" -> JsonNode::isString;
      case "object" -> JsonNode::isObject;
      case "array" -> JsonNode::isArray;
      case "boolean" -> JsonNode::isBoolean;
      case "integer" -> JsonNode::isIntegralNumber;
      case "null" -> JsonNode::isNull;
      default -> LOOK_CLOSER;
    };
  }

  private static Predicate<JsonNode> required(List<String> names) {
    var each = names.stream().map(name -> (Predicate<JsonNode>) node -> node.has(name)).toList();
    return all(each).or(node -> !node.isObject());
  }

  private Predicate<JsonNode> properties(JsonNode schemas) {
    var rules = new HashMap<String, Predicate<JsonNode>>();
    schemas.properties().forEach(one -> rules.put(one.getKey(), schema(one.getValue())));
    return node -> {
      for (var field : node.properties()) {
        var rule = rules.get(field.getKey());
        if (rule != null && !rule.test(field.getValue())) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<JsonNode> noOthers(JsonNode others, JsonNode properties) {
    if (!others.isBoolean() || others.booleanValue()) {
      return LOOK_CLOSER;
    }
    var names = Set.copyOf(properties.propertyNames());
    return node -> {
      for (var field : node.properties()) {
        if (!names.contains(field.getKey())) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<JsonNode> items(Predicate<JsonNode> schema) {
    return node -> {
      if (node.isArray()) {
        for (var item : node) {
          if (!schema.test(item)) {
            return false;
          }
        }
      }
      return true;
    };
  }

  private static Predicate<JsonNode> pattern(String regex) {
    var pattern = Pattern.compile(regex);
    Predicate<String> found =
        regex.equals(ID) ? Glance::isId : text -> pattern.matcher(text).find();
    return node -> !node.isString() || found.test(node.stringValue());
  }

  /// What [#ID] says, by hand: several ids stand in every command.
  private static boolean isId(String text) {
    if (text.length() != ID_SHAPE.length()) {
      return false;
    }
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      boolean fits =
          switch (ID_SHAPE.charAt(n)) {
            case 'x' -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            case 'v' -> c == '8' || c == '9' || c == 'a' || c == 'b';
            default -> c == ID_SHAPE.charAt(n);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /// In characters as people count them: code points, as JSON Schema has it.
  private static int length(JsonNode node) {
    var text = node.stringValue();
    return text.codePointCount(0, text.length());
  }
}
