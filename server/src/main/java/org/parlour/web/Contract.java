package org.parlour.web;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The HTTP contract, and the judge of whether a request keeps it.
///
/// One file, `openapi.yaml`, is what other programs read at `/api/openapi.json` and what every body
/// is checked against before anything else looks at it.
final class Contract {

  private static final String SCHEMAS = "/components/schemas";
  private static final String COMMANDS = "x-commands";

  private final JsonNode document;
  private final JsonNode commands;
  private final Glance glance;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  Contract() {
    try (InputStream file = Contract.class.getResourceAsStream("/openapi.yaml")) {
      document = new YAMLMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    addMore((ObjectNode) document);
    commands = document.path(COMMANDS);
    glance = new Glance(document.at(SCHEMAS));
  }

  /// A house that is built with stations of its own describes their commands in
  /// `openapi-more.yaml`: `x-commands`, and schemas under `components`.
  private static void addMore(ObjectNode document) {
    try (InputStream file = Contract.class.getResourceAsStream("/openapi-more.yaml")) {
      if (file != null) {
        var more = new YAMLMapper().readTree(file);
        ((ObjectNode) document.path(COMMANDS)).setAll((ObjectNode) more.path(COMMANDS));
        ((ObjectNode) document.at(SCHEMAS)).setAll((ObjectNode) more.at(SCHEMAS));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  byte[] document() {
    return new JsonMapper().writeValueAsBytes(document);
  }

  /// The name of the schema for commands of a kind; null if there is no such kind.
  @Nullable String schemaOfCommand(String kind) {
    var name = commands.path(kind);
    return name.isString() ? name.stringValue() : null;
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
    var root = (ObjectNode) document.at(SCHEMAS).path(name).deepCopy();
    root.set("components", document.at("/components").deepCopy());
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON);
  }
}
