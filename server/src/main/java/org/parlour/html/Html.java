package org.parlour.html;

import java.util.ArrayDeque;
import java.util.Deque;

/// A page being written, element by element. Whatever is handed in as words or as the value of an
/// attribute is escaped; there is no way to hand in markup, so no file can bring its own.
public final class Html {

  private static final char UNREADABLE = '\uFFFD';

  private final StringBuilder page = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  ///
  /// @param attributes names and values by turns
  public Html open(String element, String... attributes) {
    begin(element, attributes).append('>');
    open.push(element);
    return this;
  }

  /// Closes what was opened last.
  public Html close() {
    page.append("</").append(open.pop()).append('>');
    return this;
  }

  public Html text(String words) {
    escape(words);
    return this;
  }

  /// An element with nothing but words in it.
  public Html line(String element, String words, String... attributes) {
    return open(element, attributes).text(words).close();
  }

  /// An element with nothing in it: a drawn shape, or one of HTML's own that are never closed.
  public Html shape(String element, String... attributes) {
    begin(element, attributes).append("/>");
    return this;
  }

  /// The style sheet of the page: ours, and therefore written as it is.
  public Html style(String sheet) {
    page.append("<style>").append(sheet).append("</style>");
    return this;
  }

  /// What was written before.
  public Html drawn(Html before) {
    page.append(before.asXml());
    return this;
  }

  /// The whole page.
  ///
  /// @throws IllegalStateException if an element was opened and not closed
  public String written() {
    return "<!doctype html>" + asXml();
  }

  /// The same for a reader of XML: a page to be printed, or a picture.
  ///
  /// @throws IllegalStateException if an element was opened and not closed
  public String asXml() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("the page was left open at " + open);
    }
    return page.toString();
  }

  private StringBuilder begin(String element, String... attributes) {
    page.append('<').append(element);
    for (int each = 0; each < attributes.length; each += 2) {
      page.append(' ').append(attributes[each]).append("=\"");
      escape(attributes[each + 1]);
      page.append('"');
    }
    return page;
  }

  private void escape(String words) {
    for (int at = 0; at < words.length(); at++) {
      char letter = words.charAt(at);
      switch (letter) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\n', '\t' -> page.append(letter);
        default -> page.append(isWritable(words, at) ? letter : UNREADABLE);
      }
    }
  }

  /// Browsers drop control characters, each in its own way, and half a pair is no character at all.
  private static boolean isWritable(String words, int at) {
    char letter = words.charAt(at);
    if (Character.isHighSurrogate(letter)) {
      return at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1));
    }
    if (Character.isLowSurrogate(letter)) {
      return at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
    }
    return !Character.isISOControl(letter);
  }
}
