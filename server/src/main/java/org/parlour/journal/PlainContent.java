package org.parlour.journal;

import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Marks;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Sealed content in the clear, as golden files show it to a reader. Never stored.
final class PlainContent {

  private PlainContent() {}

  static ObjectNode write(SealedContent content) {
    var json = JsonNodeFactory.instance.objectNode();
    return switch (content) {
      case Words(var text, var language, _) when language == null -> json.put("text", text);
      case Words(var text, var language, _) -> json.put("text", text).put("language", language);
      case BadgeName(var text, _) -> json.put("text", text);
      case Marks marks -> json.put("strokes", marks.base64());
    };
  }

  static SealedContent read(JsonNode json, ContentKind kind) {
    return switch (kind) {
      case WORDS -> new Words(required(json, "text"), json.path("language").stringValue(null));
      case BADGE_NAME -> new BadgeName(required(json, "text"));
      case MARKS -> Marks.parse(required(json, "strokes"));
    };
  }

  private static String required(JsonNode json, String name) {
    var value = json.path(name).stringValue(null);
    if (value == null) {
      throw new IllegalArgumentException("content has no " + name);
    }
    return value;
  }
}
