package org.parlour.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The letters that things are printed in.
///
/// Latin, Greek and Cyrillic letters are set one after another, and stay words that can be read
/// aloud. Letters that join or change with their neighbours, and emoji, are drawn ([DrawnWords]).
public final class Letters {

  /// One file of letters.
  public record Face(String name, String family, boolean bold) {
    byte[] bytes() {
      return PrintFiles.bytes(name + ".ttf");
    }
  }

  /// Those that are set, best first. Only ours have a bold.
  static final List<Face> SET =
      List.of(
          new Face("latin-400", "Latin", false),
          new Face("latin-ext-400", "LatinExt", false),
          new Face("vietnamese", "Vietnamese", false),
          new Face("cyrillic", "Cyrillic", false),
          new Face("cyrillic-ext", "CyrillicExt", false),
          new Face("greek", "Greek", false),
          new Face("greek-ext", "GreekExt", false));

  static final List<Face> BOLD =
      List.of(new Face("latin-700", "Latin", true), new Face("latin-ext-700", "LatinExt", true));

  /// Those that are drawn.
  static final List<String> DRAWN =
      List.of(
          "arabic", "hebrew", "devanagari", "gurmukhi", "bengali", "gujarati", "tamil", "emoji");

  private static final class Known {
    static final List<Measure> PLAIN = SET.stream().map(Known::measure).toList();
    static final List<Measure> HEAVY = SET.stream().map(face -> measure(heaviest(face))).toList();

    /// A report asks for the same few letters a million times. No more than our files have.
    static final Map<Integer, Measure> PLAIN_BY_LETTER = new ConcurrentHashMap<>();

    static final Map<Integer, Measure> HEAVY_BY_LETTER = new ConcurrentHashMap<>();

    private static Face heaviest(Face face) {
      return BOLD.stream()
          .filter(bold -> bold.family().equals(face.family()))
          .findFirst()
          .orElse(face);
    }

    private static Measure measure(Face face) {
      try {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
        return new Measure(face, font, font.getUnicodeCmapLookup());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private record Measure(Face face, TrueTypeFont font, CmapLookup glyphs) {
    boolean has(int letter) {
      return glyphs.getGlyphId(letter) != 0;
    }

    /// In parts of the size of the letters.
    double width(int letter) {
      try {
        return (double) font.getAdvanceWidth(glyphs.getGlyphId(letter)) / font.getUnitsPerEm();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private Letters() {}

  /// Families for a style sheet, best first.
  static String families() {
    return String.join(",", SET.stream().map(Face::family).toList());
  }

  /// Whether every letter of it can be set as it is, and what is not seen can be left out.
  public static boolean canSet(String text) {
    return text.codePoints().allMatch(letter -> canSet(letter) || isUnseen(letter));
  }

  static boolean canSet(int letter) {
    return letter == '\n' || face(letter, false) != null;
  }

  /// What only says how its neighbours look: joiners, marks of direction, the look of an emoji, and
  /// whatever else takes no ink.
  static boolean isUnseen(int letter) {
    return Character.getType(letter) == Character.FORMAT
        || Character.isISOControl(letter)
        || (letter >= 0xFE00 && letter <= 0xFE0F);
  }

  /// What is set of it: no letter of ours stands for what is not seen.
  static String seen(String text) {
    var seen = new StringBuilder();
    text.codePoints()
        .map(letter -> letter == '\t' || letter == '\r' ? ' ' : letter)
        .filter(letter -> canSet(letter) || !isUnseen(letter))
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  /// Where a letter is, best first; null if it is in none.
  static @Nullable Face face(int letter, boolean bold) {
    var measure = measure(letter, bold);
    return measure == null ? null : measure.face;
  }

  private static @Nullable Measure measure(int letter, boolean bold) {
    return (bold ? Known.HEAVY_BY_LETTER : Known.PLAIN_BY_LETTER)
        .computeIfAbsent(letter, _ -> look(letter, bold));
  }

  private static @Nullable Measure look(int letter, boolean bold) {
    return (bold ? Known.HEAVY : Known.PLAIN)
        .stream().filter(known -> known.has(letter)).findFirst().orElse(null);
  }

  /// How wide a line of it is, in the unit of the size.
  public static double width(String text, double size, boolean bold) {
    return text.codePoints().mapToDouble(letter -> width(letter, bold)).sum() * size;
  }

  private static double width(int letter, boolean bold) {
    var measure = measure(letter, bold);
    return measure == null ? 1 : measure.width(letter);
  }
}
