package org.parlour.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A big sheet as a picture, for where nothing else can be shown.
public final class PlacardPng {

  /// A3 is 2480 pixels wide then: enough for a screen, and for a letter of 3 mm on paper.
  private static final int DOTS_PER_INCH = 150;

  private PlacardPng() {}

  public static byte[] of(Placard placard) {
    try (var document = Loader.loadPDF(PlacardPdf.of(placard, 1))) {
      var drawn = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
      var written = new ByteArrayOutputStream();
      ImageIO.write(drawn, "png", written);
      return written.toByteArray();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
