package org.parlour.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words set in lines of one width.
///
/// @param lines as they are set; empty where the words are drawn
/// @param drawn for letters that cannot be set one after another
/// @param size of the letters
/// @param leading from one line to the next, in sizes
public record Lettering(
    List<String> lines, @Nullable DrawnWords drawn, double size, boolean bold, double leading) {

  private static final double LEADING = 1.32;

  public Lettering {
    lines = List.copyOf(lines);
  }

  /// Sets words.
  ///
  /// @param instead our sentence for words that no letters of ours can print
  public static Lettering of(
      String words, double size, boolean bold, double width, String instead) {
    if (Letters.canSet(words)) {
      return set(Letters.seen(words), size, bold, width);
    }
    return DrawnWords.of(words, size, width)
        .map(drawn -> new Lettering(List.of(), drawn, size, bold, LEADING))
        .orElseGet(() -> set(instead, size, bold, width));
  }

  /// Whether words can be printed at all, set or drawn.
  public static boolean canPrint(String words) {
    return Letters.canSet(words) || DrawnWords.of(words, 1, Integer.MAX_VALUE).isPresent();
  }

  private static Lettering set(String words, double size, boolean bold, double width) {
    var lines = new ArrayList<String>();
    for (var paragraph : words.split("\n", -1)) {
      breakUp(paragraph, size, bold, width, lines);
    }
    return new Lettering(lines, null, size, bold, LEADING);
  }

  /// As many words on a line as there is room for; a word that is wider than a line is cut.
  private static void breakUp(
      String paragraph, double size, boolean bold, double width, List<String> lines) {
    var line = new StringBuilder();
    for (var word : paragraph.strip().split("\\s+", -1)) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (Letters.width(longer, size, bold) <= width) {
        line.setLength(0);
        line.append(longer);
      } else {
        if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(cut(word, size, bold, width, lines));
      }
    }
    lines.add(line.toString());
  }

  private static String cut(
      String word, double size, boolean bold, double width, List<String> lines) {
    var left = word;
    while (Letters.width(left, size, bold) > width && left.length() > 1) {
      int end = left.length() - 1;
      while (end > 1 && Letters.width(left.substring(0, end), size, bold) > width) {
        end--;
      }
      end = left.offsetByCodePoints(0, Math.max(1, left.codePointCount(0, end)));
      lines.add(left.substring(0, end));
      left = left.substring(end);
    }
    return left;
  }

  public double height() {
    return drawn == null ? lines.size() * size * leading : drawn.height();
  }

  /// Where the letters of a line stand, from its top.
  double baseline(int line) {
    return line * size * leading + size;
  }
}
