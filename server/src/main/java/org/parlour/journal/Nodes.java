package org.parlour.journal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Walks a payload and replaces nodes in it, by their place.
final class Nodes {

  /// What becomes of one node.
  interface Change {

    /// Looks at an object or a value that is not plain JSON.
    ///
    /// @param path where it is, as a JSON pointer: `/words`, `/strokes/0`
    /// @return what to put in its place; null to leave it and look inside
    @Nullable JsonNode at(String path, JsonNode node);
  }

  private Nodes() {}

  static void replaceIn(ObjectNode object, Change change) {
    replaceIn(object, "", change);
  }

  private static void replaceIn(ObjectNode object, String path, Change change) {
    for (var property : object.properties()) {
      var value = property.getValue();
      if (mayChange(value)) {
        property.setValue(replaced(value, path + "/" + property.getKey(), change));
      }
    }
  }

  private static JsonNode replaced(JsonNode node, String path, Change change) {
    var other = node.isArray() ? null : change.at(path, node);
    if (other != null) {
      return other;
    }
    switch (node) {
      case ObjectNode object -> replaceIn(object, path, change);
      case ArrayNode array -> replaceIn(array, path, change);
      default -> {} // A value that stays as it is.
    }
    return node;
  }

  private static void replaceIn(ArrayNode array, String path, Change change) {
    for (int n = 0; n < array.size(); n++) {
      if (mayChange(array.get(n))) {
        array.set(n, replaced(array.get(n), path + "/" + n, change));
      }
    }
  }

  private static boolean mayChange(JsonNode node) {
    return node.isContainer() || node.isPojo();
  }
}
