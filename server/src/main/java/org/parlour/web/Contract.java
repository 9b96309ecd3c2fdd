package org.parlour.web;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The HTTP contract, and the judge of whether a request keeps it.
///
/// One document is what other programs read at `/api/openapi.json` and what every body is checked
/// against before anything else looks at it. It is put together from `openapi.yaml` and a file per
/// station in `contract/`, which says of each command only its own fields: what every command has
/// is said once, here.
final class Contract {

  /// Whose commands are asked of no station.
  private static final String GATHERING = "gathering";

  private static final String SCHEMAS = "/components/schemas";
  private static final String REFERENCE = "#/components/schemas/";
  private static final YAMLMapper YAML = new YAMLMapper();

  private final ObjectNode document;
  private final ObjectNode known;
  private final Glance glance;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /// @param stationKinds every kind of station the house has; each has a file in `contract/`
  Contract(Collection<String> stationKinds) {
    document = read("/openapi.yaml");
    known = (ObjectNode) document.at(SCHEMAS);
    var commands = document.objectNode();
    add(GATHERING, commands);
    stationKinds.stream().sorted().forEach(kind -> add(kind, commands));
    known.set("Command", commands);
    glance = new Glance(known);
  }

  private static ObjectNode read(String file) {
    try (InputStream stream = Contract.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The contract has no file " + file + ".");
      }
      return (ObjectNode) YAML.readTree(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String kind, ObjectNode commands) {
    var file = read("/contract/" + kind + ".yaml");
    for (var schema : file.path("schemas").properties()) {
      enter(schema.getKey(), schema.getValue());
    }
    if (file.has("export")) {
      enter(exportOf(kind), file.path("export"));
    }
    for (var command : file.path("commands").properties()) {
      var name = commandOf(kind, command.getKey());
      enter(name, whole(kind, command.getKey(), (ObjectNode) command.getValue()));
      commands.withArray("oneOf").addObject().put("$ref", REFERENCE + name);
    }
  }

  private void enter(String name, JsonNode schema) {
    if (known.has(name)) {
      throw new IllegalStateException("Two files of the contract say what " + name + " is.");
    }
    known.set(name, schema);
  }

  /// A command with what every command has.
  private static ObjectNode whole(String of, String kind, ObjectNode own) {
    var whole = own.objectNode();
    whole.put("type", "object");
    if (own.has("allOf")) {
      whole.set("allOf", own.path("allOf"));
    }
    var required = whole.putArray("required").add("id").add("kind");
    var properties = whole.put("additionalProperties", false).putObject("properties");
    if (!of.equals(GATHERING)) {
      required.add("station");
    }
    for (var id : List.of("id", "station", "badge")) {
      properties.putObject(id).put("$ref", REFERENCE + "Id");
    }
    properties.putObject("kind").put("const", kind);
    properties.putObject("late").put("type", "boolean");
    own.path("required").forEach(required::add);
    properties.setAll((ObjectNode) own.path("properties"));
    return whole;
  }

  static String exportOf(String kind) {
    return kind + ".export";
  }

  private static String commandOf(String of, String kind) {
    return of + "." + kind;
  }

  byte[] document() {
    return new JsonMapper().writeValueAsBytes(document);
  }

  /// The name of the schema for commands of a kind; null if there is no such kind.
  ///
  /// @param station the kind of station that is asked; null for the gathering itself
  @Nullable String schemaOfCommand(@Nullable String station, String kind) {
    var name = commandOf(station == null ? GATHERING : station, kind);
    return known.has(name) ? name : null;
  }

  /// Checks a body.
  ///
  /// @throws Problem naming the first thing that does not fit
  void check(String schema, JsonNode body) {
    if (glance.surelyFits(schema, body)) {
      return;
    }
    var errors = look(schema, body);
    if (!errors.isEmpty()) {
      throw problem(errors.getFirst());
    }
  }

  /// All that does not fit, as the validator finds it.
  List<Error> look(String schema, JsonNode body) {
    return schema(schema).validate(body);
  }

  boolean fitsAtAGlance(String schema, JsonNode body) {
    return glance.surelyFits(schema, body);
  }

  private static Problem problem(Error error) {
    var where = error.getInstanceLocation().toString();
    var at = where.isEmpty() || where.equals("$") ? "The body" : "\"" + tail(where) + "\"";
    if ("additionalProperties".equals(error.getKeyword())
        || "unevaluatedProperties".equals(error.getKeyword())) {
      return Problem.unknownField(
          at + " has an unknown field: \"" + safe(error.getProperty()) + "\".");
    }
    if ("required".equals(error.getKeyword())) {
      return Problem.notValid(at + " needs the field \"" + safe(error.getProperty()) + "\".");
    }
    return Problem.notValid(
        at
            + " does not fit: it breaks the rule \""
            + error.getKeyword()
            + "\" of /api/openapi.json.");
  }

  private static String tail(String pointer) {
    return safe(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /// A field's name may be said again, but only if it looks like one.
  private static String safe(@Nullable String name) {
    return name != null && name.matches("[A-Za-z][A-Za-z0-9-]{0,40}") ? name : "?";
  }

  private Schema schema(String name) {
    return schemas.computeIfAbsent(name, this::compile);
  }

  private Schema compile(String name) {
    var root = (ObjectNode) known.path(name).deepCopy();
    root.set("components", document.at("/components").deepCopy());
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON);
  }
}
