package org.parlour.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.testing.Whatever;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A glance and the validator agree on whatever people send.
class GlanceTest {

  private static final int STORIES = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Something that keeps each pattern of the file.
  private static final Map<String, String> SAMPLES =
      Map.of(
          "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
          "7c9e6679-7425-40de-944b-e07fc1f90ae7",
          "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
          "cy-GB",
          "^[A-Za-z0-9+/]+={0,2}$",
          "AAECAw==",
          "^[0-9a-f]{64}$",
          "0f".repeat(32),
          "^[a-z][a-z0-9-]{0,39}$",
          "kettle",
          "^[a-z][a-z-]{0,39}$",
          "pinpoint");

  /// What does not fit in most places: too short, too long, of another type, or almost right.
  private static final List<JsonNode> ANYTHING =
      List.of(
          NODES.stringNode(""),
          NODES.stringNode("  "),
          NODES.stringNode("é".repeat(140)),
          NODES.stringNode("🫖".repeat(140)),
          NODES.stringNode("🫖".repeat(141)),
          NODES.stringNode("7C9E6679-7425-40DE-944B-E07FC1F90AE7"),
          NODES.stringNode("7c9e6679-7425-40de-c44b-e07fc1f90ae7"),
          NODES.stringNode("7c9e6679-7425-10de-944b-e07fc1f90ae7"),
          NODES.stringNode("7c9e6679-7425-40de-944b-e07fc1f90ae"),
          NODES.stringNode("nameless"),
          NODES.stringNode("0f".repeat(32)),
          NODES.numberNode(29),
          NODES.numberNode(3_600),
          NODES.numberNode(2.5),
          NODES.nullNode(),
          NODES.booleanNode(true),
          NODES.arrayNode().add("kettle").add(1),
          NODES.objectNode().put("text", "Te").put("lang", "cy"),
          NODES.objectNode().put("text", "Te").put("lang", "?"));

  private final Contract contract = new Contract(List.of("pinpoint"));
  private final JsonNode document = new JsonMapper().readTree(contract.document());
  private final JsonNode schemas = document.at("/components/schemas");
  private final List<String> names = List.copyOf(sentToUs());

  private record Sent(String schema, JsonNode body) {}

  @Test
  void a_glance_says_what_the_validator_says_of_whatever_is_sent() {
    Whatever.happens(
        STORIES,
        this::send,
        story -> {
          for (var sent : story) {
            assertThat(contract.fitsAtAGlance(sent.schema, sent.body))
                .as("%s", sent)
                .isEqualTo(contract.look(sent.schema, sent.body).isEmpty());
          }
        });
  }

  /// The schemas of what people send. Answers are the tests' own to look at, and need no haste.
  private Set<String> sentToUs() {
    var names = new TreeSet<String>();
    document.path("paths").findValues("requestBody").forEach(body -> addNamed(body, names));
    addNamed(schemas.path("Command"), names);
    assertThat(names).contains("pinpoint.pin-card");
    return names;
  }

  private void addNamed(JsonNode part, Set<String> names) {
    for (var reference : part.findValuesAsString("$ref")) {
      var name = reference.replaceAll(".*/", "");
      if (names.add(name)) {
        addNamed(schemas.path(name), names);
      }
    }
  }

  private Sent send(RandomGenerator luck) {
    var name = names.get(luck.nextInt(names.size()));
    var body = fitting(schemas.path(name), luck);
    return new Sent(name, luck.nextInt(3) == 0 ? body : spoilt(body, luck));
  }

  private JsonNode fitting(JsonNode schema, RandomGenerator luck) {
    if (schema.has("$ref")) {
      return fitting(schemas.path(schema.path("$ref").stringValue("").replaceAll(".*/", "")), luck);
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    for (var choice : List.of("enum", "anyOf")) {
      var all = schema.path(choice);
      if (!all.isEmpty()) {
        var one = all.get(luck.nextInt(all.size()));
        return choice.equals("enum") ? one : fitting(one, luck);
      }
    }
    return switch (schema.path("type").stringValue("")) {
      case "object" -> object(schema, luck);
      case "array" -> array(schema, luck);
      case "integer" -> NODES.numberNode(schema.path("minimum").intValue(0));
      case "null" -> NODES.nullNode();
      case "boolean" -> NODES.booleanNode(luck.nextBoolean());
      default ->
          NODES.stringNode(
              SAMPLES.getOrDefault(schema.path("pattern").stringValue(""), "Te a chacen"));
    };
  }

  private ObjectNode object(JsonNode schema, RandomGenerator luck) {
    var required = schema.path("required").valueStream().map(JsonNode::stringValue).toList();
    var object = NODES.objectNode();
    for (var field : schema.path("properties").properties()) {
      if (required.contains(field.getKey()) || luck.nextInt(4) == 0) {
        object.set(field.getKey(), fitting(field.getValue(), luck));
      }
    }
    return object;
  }

  private ArrayNode array(JsonNode schema, RandomGenerator luck) {
    var array = NODES.arrayNode();
    int count = Math.max(schema.path("minItems").intValue(0), luck.nextInt(3));
    for (int n = 0; n < count; n++) {
      array.add(fitting(schema.path("items"), luck));
    }
    return array;
  }

  /// One thing in it, or itself, is left out, made up, or something else.
  private static JsonNode spoilt(JsonNode node, RandomGenerator luck) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      var fields = List.copyOf(object.propertyNames());
      var field = fields.get(luck.nextInt(fields.size()));
      switch (luck.nextInt(4)) {
        case 0 -> object.remove(field);
        case 1 -> object.put("role", 1);
        default -> object.set(field, spoilt(object.path(field), luck));
      }
      return object;
    }
    if (node instanceof ArrayNode array && !array.isEmpty() && luck.nextBoolean()) {
      int n = luck.nextInt(array.size());
      array.set(n, spoilt(array.get(n), luck));
      return array;
    }
    return ANYTHING.get(luck.nextInt(ANYTHING.size()));
  }
}
