package org.parlour.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The style sheet of the pages: the room's own furniture (`tokens.css`, `parlour.css`), made fit
/// for a page that stands alone, and what only these pages need.
///
/// Two things differ in a file that somebody opens from a folder. Nobody chooses a look there, so
/// evening follows the device, and paper is always day. And nothing may be fetched, so the letters
/// travel in the page; Arabic ones are left to the device, which saves 140 KB a page.
final class Look {

  /// All there is, made once.
  static final String SHEET =
      standingAlone(read("/furniture/tokens.css") + read("/furniture/parlour.css"))
          + read("/pages/pages.css");

  private static final String EVENING = "[data-look=\"evening\"]";

  private Look() {}

  private static String standingAlone(String furniture) {
    var alone = new StringBuilder();
    int at = 0;
    while (at < furniture.length()) {
      int end = endOfRule(furniture, at);
      var rule = furniture.substring(at, end);
      if (rule.contains(EVENING)) {
        alone
            .append("@media screen and (prefers-color-scheme:dark){")
            .append(rule.replace(EVENING, ":root"))
            .append('}');
      } else if (rule.contains("@font-face")) {
        alone.append(withLetters(rule));
      } else {
        alone.append(rule);
      }
      at = end;
    }
    return alone.toString();
  }

  /// Where the rule that begins here ends: behind the brace that closes its first one.
  private static int endOfRule(String sheet, int from) {
    int depth = 0;
    for (int at = from; at < sheet.length(); at++) {
      if (sheet.charAt(at) == '{') {
        depth++;
      } else if (sheet.charAt(at) == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return sheet.length();
  }

  private static String withLetters(String rule) {
    var file = Pattern.compile("url\\((fonts/[^)]+)\\)").matcher(rule);
    if (!file.find() || rule.contains("arabic")) {
      return "";
    }
    var letters = Base64.getEncoder().encodeToString(bytes("/furniture/" + file.group(1)));
    return file.replaceFirst(
        Matcher.quoteReplacement("url(data:font/woff2;base64," + letters + ")"));
  }

  /// What a style sheet says to its writers stays at home.
  private static String read(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
  }

  private static byte[] bytes(String resource) {
    try (var file = Look.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " did not travel with the house");
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
