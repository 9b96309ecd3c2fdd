package org.parlour.journal;

import java.util.Base64;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.Voice;
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
      case Picture picture -> json.put("picture", base64(BlobForm.write(picture)));
      case Voice voice -> json.put("voice", base64(BlobForm.write(voice)));
    };
  }

  static SealedContent read(JsonNode json, ContentKind kind) {
    return switch (kind) {
      case WORDS -> new Words(required(json, "text"), json.path("language").stringValue(null));
      case BADGE_NAME -> new BadgeName(required(json, "text"));
      case MARKS -> Marks.parse(required(json, "strokes"));
      case PICTURE -> BlobForm.picture(bytes(json, "picture"));
      case VOICE -> BlobForm.voice(bytes(json, "voice"));
    };
  }

  private static String base64(byte[] descriptor) {
    return Base64.getEncoder().encodeToString(descriptor);
  }

  private static byte[] bytes(JsonNode json, String name) {
    return Base64.getDecoder().decode(required(json, name));
  }

  private static String required(JsonNode json, String name) {
    var value = json.path(name).stringValue(null);
    if (value == null) {
      throw new IllegalArgumentException("content has no " + name);
    }
    return value;
  }
}
