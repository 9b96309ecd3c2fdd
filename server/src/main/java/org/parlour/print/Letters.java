package org.parlour.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
    static final List<Measure> HEAVY =
        Stream.concat(BOLD.stream(), SET.stream().skip(BOLD.size())).map(Known::measure).toList();

    /// A report asks for the same few letters a million times. No more than Unicode has.
    static final Map<Integer, Optional<Measure>> PLAIN_BY_LETTER = new ConcurrentHashMap<>();

    static final Map<Integer, Optional<Measure>> HEAVY_BY_LETTER = new ConcurrentHashMap<>();

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

  /// Whether every letter of it can be set as it is.
  public static boolean canSet(String text) {
    return text.codePoints().allMatch(Letters::canSet);
  }

  static boolean canSet(int letter) {
    return letter == '\n' || face(letter, false) != null;
  }

  /// Where a letter is, best first; null if it is in none.
  static @Nullable Face face(int letter, boolean bold) {
    var measure = measure(letter, bold);
    return measure == null ? null : measure.face;
  }

  private static @Nullable Measure measure(int letter, boolean bold) {
    return (bold ? Known.HEAVY_BY_LETTER : Known.PLAIN_BY_LETTER)
        .computeIfAbsent(letter, _ -> Optional.ofNullable(look(letter, bold)))
        .orElse(null);
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
