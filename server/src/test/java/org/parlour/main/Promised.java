package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What `openapi.yaml` promises of every answer. The doors themselves check only what comes in;
/// here every answer that any test gets is held to the same file.
final class Promised {

  private static final JsonNode DOCUMENT = read();
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private Promised() {}

  /// Checks one answer.
  ///
  /// @param path as it was asked for, with its query
  static void check(String method, String path, Phone.Answer answer) {
    var operation = operation(method, path.replaceFirst("\\?.*", ""));
    if (operation == null) {
      return; // A page, or a door that is not there.
    }
    var responses = operation.path("responses");
    var status = Integer.toString(answer.status());
    var isProblem = !responses.has(status);
    assertThat(isProblem && answer.status() < 400)
        .as("%s %s answers %s, and openapi.yaml does not say so", method, path, status)
        .isFalse();
    var response = resolved(isProblem ? responses.path("default") : responses.path(status));
    var content = response.path("content");
    var type = answer.header("content-type").replaceFirst(";.*", "");
    if (content.isEmpty()) {
      return; // Nothing, or no JSON.
    }
    assertThat(content.has(type)).as("%s %s answers with %s", method, path, type).isTrue();
    checkBody(content.path(type).path("schema"), method + " " + path, answer.text());
  }

  private static void checkBody(JsonNode schema, String what, String body) {
    var errors =
        SCHEMAS
            .computeIfAbsent(schema.toString(), _ -> compile(schema))
            .validate(body, InputFormat.JSON);
    assertThat(errors).as("the answer of %s: %s", what, body).isEmpty();
  }

  private static Schema compile(JsonNode schema) {
    var root = (ObjectNode) schema.deepCopy();
    root.set("components", DOCUMENT.path("components").deepCopy());
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON);
  }

  /// The operation of a path; one without a gap in it first, for `import` is no code.
  private static @Nullable JsonNode operation(String method, String path) {
    var exact = DOCUMENT.path("paths").path(path);
    for (var template : DOCUMENT.path("paths").properties()) {
      var pattern = template.getKey().replaceAll("\\{\\w+}", "[^/]+").replace(".", "\\.");
      if (exact.isMissingNode() && path.matches(pattern)) {
        exact = template.getValue();
      }
    }
    var operation = exact.path(method.toLowerCase(Locale.ROOT));
    return operation.isMissingNode() ? null : operation;
  }

  private static JsonNode resolved(JsonNode response) {
    var ref = response.path("$ref").stringValue("");
    return ref.isEmpty() ? response : DOCUMENT.at(ref.substring(1));
  }

  private static JsonNode read() {
    try (InputStream file = Promised.class.getResourceAsStream("/openapi.yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
