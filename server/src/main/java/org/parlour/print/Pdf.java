package org.parlour.print;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PageSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.parlour.html.Html;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Words;
import org.w3c.dom.Element;

/// PDF/UA-1 (ISO 14289-1): pages whose headings, lists and links are named as such, so that they
/// can be read aloud. It is set from a page of ours by openhtmltopdf; nothing is ever fetched.
public final class Pdf {

  private static final String DRAWN_WORDS = "parlour/words";
  private static final String DRAWING = "parlour/drawing";
  private static final String PICTURE = "parlour/picture";
  private static final String PHOTO = "data:image/jpeg;base64,";
  private static final Color INK = Color.decode(Placard.INK);

  static {
    // It would log what it cannot set, and that is people's words.
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /// Sets a page.
  ///
  /// @param page written as XML, with a language and a title
  public static byte[] of(Html page) {
    return of(page, (_, _) -> {});
  }

  /// Sets a page that may have many sheets.
  ///
  /// @param watching hears how far it is
  public static byte[] of(Html page, Watching watching) {
    var written = new ByteArrayOutputStream();
    var sheets = new Sheets(watching);
    try {
      var pdf =
          new PdfRendererBuilder()
              .usePageSupplier(sheets)
              .usePdfUaAccessibility(true)
              .usePdfVersion(1.7f)
              .withProducer("Parlour")
              .useUriResolver((base, uri) -> uri != null && isInside(uri) ? uri : null)
              .useObjectDrawerFactory(new Drawers())
              .withHtmlContent(page.asXml(), null)
              .toStream(written);
      Letters.SET.forEach(face -> use(pdf, face));
      Letters.BOLD.forEach(face -> use(pdf, face));
      try (var setting = pdf.buildPdfRenderer()) {
        setting.layout();
        sheets.of = setting.getRootBox().getLayer().getPages().size();
        setting.createPDF();
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return written.toByteArray();
  }

  /// Whoever waits for many sheets.
  @FunctionalInterface
  public interface Watching {
    /// So many sheets are begun, of so many.
    void hear(int painted, int of);
  }

  /// Hands out sheet after sheet, and says so.
  private static final class Sheets implements PageSupplier {
    private final Watching watching;
    private int of;
    private int painted;

    Sheets(Watching watching) {
      this.watching = watching;
    }

    @Override
    public PDPage requestPage(PDDocument paper, float width, float height, int page, int beside) {
      var sheet = new PDPage(new PDRectangle(width, height));
      paper.addPage(sheet);
      painted++;
      watching.hear(painted, of);
      return sheet;
    }
  }

  /// A link within the page, or a photo that is written into it.
  private static boolean isInside(String uri) {
    return uri.startsWith("#") || uri.startsWith(PHOTO);
  }

  private static void use(PdfRendererBuilder pdf, Letters.Face face) {
    pdf.useFont(
        () -> PrintFiles.open(face.name() + ".ttf"),
        face.family(),
        face.bold() ? 700 : 400,
        FontStyle.NORMAL,
        true);
  }

  /// What a style sheet names our letters by.
  public static String families() {
    return Letters.families();
  }

  /// Somebody's drawing; what it shows is said to those who listen.
  public static void drawing(Html page, Marks marks, String shows, int side) {
    object(page, DRAWING, marks.base64(), shows, side, side);
  }

  /// One of the house's drawings.
  public static void picture(Html page, String name, String shows, int side) {
    object(page, PICTURE, name, shows, side, side);
  }

  /// A photo that somebody took, for eyes and for ears.
  ///
  /// @param jpeg its bytes, which stay as they are
  public static void photo(Html page, byte[] jpeg, String shows, int width, int height) {
    var bytes = PHOTO + Base64.getEncoder().encodeToString(jpeg);
    var style = "width:" + width + "px;height:" + height + "px";
    page.shape("img", "src", bytes, "style", style, "alt", shows);
  }

  /// Somebody's exact words. Letters that cannot be set one after another are drawn, and said.
  ///
  /// @param size of the letters, in pixels
  /// @param lineWidth where a line ends, in pixels
  /// @param instead our sentence for words that no letters of ours can print
  public static void words(Html page, Words words, double size, double lineWidth, String instead) {
    var text = words.text();
    if (Letters.canSet(text)) {
      page.text(Letters.seen(text));
    } else if (text.codePoints().anyMatch(Pdf::isOfAnotherScript)) {
      drawn(page, text, size, lineWidth, instead);
    } else {
      withEmoji(page, text, size, lineWidth, instead);
    }
  }

  private static boolean isOfAnotherScript(int letter) {
    return !Letters.canSet(letter) && Character.isLetter(letter);
  }

  private static void withEmoji(
      Html page, String text, double size, double lineWidth, String instead) {
    int begin = 0;
    while (begin < text.length()) {
      boolean set = Letters.canSet(text.codePointAt(begin));
      int end = begin;
      while (end < text.length() && isOf(set, text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      var run = text.substring(begin, end);
      if (set || run.codePoints().allMatch(Letters::isUnseen)) {
        page.text(Letters.seen(run));
      } else {
        drawn(page, run, size, lineWidth, instead);
      }
      begin = end;
    }
  }

  /// Joiners stay with what they join.
  private static boolean isOf(boolean set, int letter) {
    return Letters.isUnseen(letter) || Letters.canSet(letter) == set;
  }

  private static void drawn(Html page, String text, double size, double lineWidth, String instead) {
    DrawnWords.of(text, size, lineWidth)
        .ifPresentOrElse(
            drawn ->
                object(
                    page,
                    DRAWN_WORDS,
                    text,
                    text,
                    (int) Math.ceil(drawn.width()) + 1,
                    (int) Math.ceil(drawn.height()),
                    "data-size",
                    Double.toString(size),
                    "data-width",
                    Double.toString(lineWidth)),
            () -> page.text(instead));
  }

  private static void object(
      Html page, String type, String data, String says, int width, int height, String... more) {
    var style = "width:" + width + "px;height:" + height + "px";
    var attributes = new String[8 + more.length];
    System.arraycopy(
        new String[] {"type", type, "data", data, "style", style, "alt", says},
        0,
        attributes,
        0,
        8);
    System.arraycopy(more, 0, attributes, 8, more.length);
    page.open("object", attributes).close();
  }

  private static final class Drawers implements FSObjectDrawerFactory {
    @Override
    public boolean isReplacedObject(Element object) {
      return Set.of(DRAWN_WORDS, DRAWING, PICTURE).contains(object.getAttribute("type"));
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element object) {
      var data = object.getAttribute("data");
      return switch (object.getAttribute("type")) {
        case DRAWN_WORDS -> painted((pen, _) -> words(pen, object, data));
        case DRAWING ->
            painted((pen, side) -> draw(pen, Drawing.svg(Marks.parse(data)), side, side));
        case PICTURE -> painted((pen, side) -> draw(pen, Pictures.svg(data), side, side));
        default -> null;
      };
    }

    private static void words(Graphics2D pen, Element object, String text) {
      var drawn =
          DrawnWords.of(
                  text,
                  Double.parseDouble(object.getAttribute("data-size")),
                  Double.parseDouble(object.getAttribute("data-width")))
              .orElseThrow();
      pen.setColor(INK);
      pen.fill(drawn.shape());
    }

    /// @param paint gets the pen, and how wide the place is
    private static FSObjectDrawer painted(BiConsumer<Graphics2D, Float> paint) {
      return (_, x, y, width, height, paper, _, dotsPerPixel) -> {
        float wide = (float) width / dotsPerPixel;
        float high = (float) height / dotsPerPixel;
        paper.drawWithGraphics((float) x, (float) y, wide, high, pen -> paint.accept(pen, wide));
        return null;
      };
    }
  }

  /// Draws a picture of ours.
  static void draw(Graphics2D pen, String svg, float width, float height) {
    var drawn =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                null,
                LoaderContext.createDefault());
    if (drawn != null) {
      drawn.render(null, pen, new ViewBox(width, height));
    }
  }
}
