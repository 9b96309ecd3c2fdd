package org.parlour.print;

import static java.lang.System.Logger.Level.WARNING;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words as shapes, for letters that join or change with their neighbours, that run from right to
/// left, or are emoji. Whoever prints them says the words themselves beside the shapes, for those
/// who listen.
public final class DrawnWords {

  private static final double LINE = 1.5;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private static final System.Logger LOG = System.getLogger(DrawnWords.class.getName());
  private static final AtomicBoolean SAID = new AtomicBoolean();

  private final Path2D shape = new Path2D.Double();
  private final double size;
  private final double lineWidth;
  private double width;
  private double height;

  /// Loaded when the first such words are printed.
  private static final class Fonts {
    static final List<Font> ALL =
        Stream.concat(Letters.SET.stream().map(Letters.Face::name), Letters.DRAWN.stream())
            .map(Fonts::load)
            .toList();

    private static Font load(String name) {
      try (var file = PrintFiles.open(name + ".ttf")) {
        return Font.createFont(Font.TRUETYPE_FONT, file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      } catch (FontFormatException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }

  private DrawnWords(double size, double lineWidth) {
    this.size = size;
    this.lineWidth = lineWidth;
  }

  /// Empty if a letter is in none of our files, or if this machine has nothing to draw letters
  /// with.
  ///
  /// @param size of the letters
  /// @param lineWidth where a line ends, in the same unit
  public static Optional<DrawnWords> of(String text, double size, double lineWidth) {
    try {
      var drawn = new DrawnWords(size, lineWidth);
      for (var line : text.lines().toList()) {
        if (line.isBlank()) {
          drawn.height += size * LINE;
        } else if (!drawn.add(line)) {
          return Optional.empty();
        }
      }
      return Optional.of(drawn);
    } catch (LinkageError noFontsHere) {
      if (SAID.compareAndSet(false, true)) {
        LOG.log(
            WARNING,
            "This machine has nothing to draw letters with (install fontconfig): words in letters"
                + " that join are not printed.",
            noFontsHere);
      }
      return Optional.empty();
    }
  }

  private boolean add(String line) {
    var fonts = fonts(line);
    if (fonts == null) {
      return false;
    }
    var attributed = new AttributedString(line);
    for (int at = 0; at < fonts.size(); at++) {
      attributed.addAttribute(
          TextAttribute.FONT, fonts.get(at).deriveFont((float) size), at, at + 1);
    }
    var breaker = new LineBreakMeasurer(attributed.getIterator(), EXACT);
    while (breaker.getPosition() < line.length()) {
      add(breaker.nextLayout((float) lineWidth));
    }
    return true;
  }

  private void add(TextLayout layout) {
    double left = layout.isLeftToRight() ? 0 : lineWidth - layout.getAdvance();
    shape.append(
        layout.getOutline(AffineTransform.getTranslateInstance(left, height + size * 1.1)), false);
    height += size * LINE;
    width = layout.isLeftToRight() ? Math.max(width, layout.getAdvance()) : lineWidth;
  }

  /// A font for each character; null if there is none for one of them.
  private static @Nullable List<Font> fonts(String line) {
    var fonts = new ArrayList<Font>();
    @Nullable Font before = null;
    for (int at = 0; at < line.length(); ) {
      int letter = line.codePointAt(at);
      var font = joins(letter) && before != null ? before : fontFor(letter, before);
      if (font == null) {
        return null;
      }
      for (int part = 0; part < Character.charCount(letter); part++) {
        fonts.add(font);
      }
      before = font;
      at += Character.charCount(letter);
    }
    return fonts;
  }

  /// A letter stays with the one before it if it can: spaces and full stops inside Arabic do.
  private static @Nullable Font fontFor(int letter, @Nullable Font before) {
    if (before != null && before.canDisplay(letter)) {
      return before;
    }
    return Fonts.ALL.stream().filter(font -> font.canDisplay(letter)).findFirst().orElse(null);
  }

  /// What belongs to the letter before it.
  private static boolean joins(int letter) {
    return Letters.isUnseen(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  /// Its left upper corner lies at 0, 0.
  public Shape shape() {
    return shape;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }
}
