package org.parlour.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.parlour.html.Html;
import org.parlour.print.Placard.Decor;
import org.parlour.print.Placard.Picture;
import org.parlour.print.Placard.Piece;
import org.parlour.print.Placard.Text;

/// A big sheet as PDF/UA-1: each piece is tagged as what it is, in the order in which it is read
/// aloud, and what is painted behind it is marked as decoration.
public final class PlacardPdf {

  /// Points to a pixel of 1/96 inch.
  private static final double POINTS = 0.75;

  private final Placard placard;
  private final PDDocument document = new PDDocument();
  private final PDPage page;
  private final double scale;
  private final Map<Letters.Face, PDFont> fonts = new HashMap<>();
  private final COSArray parents = new COSArray();
  private final PDStructureElement whole;

  private PlacardPdf(Placard placard, double times) {
    this.placard = placard;
    this.scale = POINTS * times;
    this.page =
        new PDPage(
            new PDRectangle((float) (placard.width() * scale), (float) (placard.height() * scale)));
    document.addPage(page);
    var root = new PDStructureTreeRoot();
    document.getDocumentCatalog().setStructureTreeRoot(root);
    whole = new PDStructureElement("Document", root);
    root.appendKid(whole);
  }

  /// Prints it.
  ///
  /// @param times how much larger than it was drawn: an A3 sheet twice as large is A1
  public static byte[] of(Placard placard, double times) {
    var pdf = new PlacardPdf(placard, times);
    try (pdf.document) {
      return pdf.written();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private byte[] written() throws IOException {
    tagged();
    try (var content = new PDPageContentStream(document, page)) {
      for (var piece : placard.pieces()) {
        draw(content, piece);
      }
    }
    var written = new ByteArrayOutputStream();
    document.save(written);
    return written.toByteArray();
  }

  private void draw(PDPageContentStream content, Piece piece) throws IOException {
    switch (piece) {
      case Decor decor -> {
        content.beginMarkedContent(COSName.ARTIFACT);
        var drawn =
            Placard.wholeSvg("0 0 " + placard.width() + " " + placard.height(), decor.svg());
        picture(content, drawn, 0, 0, placard.width(), placard.height());
        content.endMarkedContent();
      }
      case Picture picture -> {
        begin(content, "Figure", picture.says(), null);
        picture(
            content, picture.whole(), picture.x(), picture.y(), picture.width(), picture.height());
        content.endMarkedContent();
      }
      case Text text -> text(content, text);
    }
  }

  private void picture(
      PDPageContentStream content, String svg, double x, double y, double width, double height)
      throws IOException {
    graphics(
        content, x, y, width, height, pen -> Pdf.draw(pen, svg, (float) width, (float) height));
  }

  private void graphics(
      PDPageContentStream content,
      double x,
      double y,
      double width,
      double height,
      Consumer<Graphics2D> draw)
      throws IOException {
    var pen = new PdfBoxGraphics2D(document, (float) width, (float) height);
    draw.accept(pen);
    pen.dispose();
    content.saveGraphicsState();
    content.transform(Matrix.getTranslateInstance((float) (x * scale), up(y + height)));
    content.transform(Matrix.getScaleInstance((float) scale, (float) scale));
    content.drawForm(pen.getXFormObject());
    content.restoreGraphicsState();
  }

  private void text(PDPageContentStream content, Text text) throws IOException {
    var drawn = text.set().drawn();
    if (drawn != null) {
      begin(content, "Figure", text.words(), text.lang());
      var ink = Color.decode(text.ink());
      graphics(
          content,
          text.x(),
          text.y(),
          drawn.width(),
          drawn.height(),
          pen -> {
            pen.setColor(ink);
            pen.fill(drawn.shape());
          });
      content.endMarkedContent();
      return;
    }
    begin(content, text.role().tag, null, text.lang());
    content.setNonStrokingColor(Color.decode(text.ink()));
    var lines = text.set().lines();
    for (int line = 0; line < lines.size(); line++) {
      content.beginText();
      content.newLineAtOffset((float) (text.x() * scale), up(text.y() + text.set().baseline(line)));
      // A line's end is no end of a word for those who listen, or copy.
      line(content, line < lines.size() - 1 ? lines.get(line) + " " : lines.get(line), text.set());
      content.endText();
    }
    content.endMarkedContent();
  }

  /// Letter by letter from the first file that has it, in runs.
  private void line(PDPageContentStream content, String line, Lettering set) throws IOException {
    var letters = line.codePoints().toArray();
    for (int begin = 0; begin < letters.length; ) {
      var face = Letters.face(letters[begin], set.bold());
      int end = begin;
      while (end < letters.length && Objects.equals(face, Letters.face(letters[end], set.bold()))) {
        end++;
      }
      if (face != null) {
        content.setFont(font(face), (float) (set.size() * scale));
        content.showText(new String(letters, begin, end - begin));
      }
      begin = end;
    }
  }

  private PDFont font(Letters.Face face) throws IOException {
    var font = fonts.get(face);
    if (font == null) {
      try (var file = PrintFiles.open(face.name() + ".ttf")) {
        font = PDType0Font.load(document, file, true);
      }
      fonts.put(face, font);
    }
    return font;
  }

  private void begin(
      PDPageContentStream content, String tag, @Nullable String says, @Nullable String lang)
      throws IOException {
    var element = new PDStructureElement(tag, whole);
    element.setPage(page);
    if (says != null) {
      element.setAlternateDescription(says);
    }
    if (lang != null) {
      element.setLanguage(lang);
    }
    int number = parents.size();
    element.appendKid(number);
    whole.appendKid(element);
    parents.add(element.getCOSObject());
    content.beginMarkedContent(COSName.getPDFName(tag), number);
  }

  /// What a reader is told before the first word.
  private void tagged() throws IOException {
    var catalog = document.getDocumentCatalog();
    var marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    catalog.setLanguage(placard.language());
    var seen = new PDViewerPreferences(new COSDictionary());
    seen.setDisplayDocTitle(true);
    catalog.setViewerPreferences(seen);
    document.getDocumentInformation().setTitle(placard.title());
    var tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(Map.of(0, new PDParentTreeValue(parents)));
    var root = catalog.getStructureTreeRoot();
    root.setParentTree(tree);
    root.setParentTreeNextKey(1);
    page.setStructParents(0);
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(aboutIt().getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
  }

  private String aboutIt() {
    var xmp = new Html();
    xmp.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/")
        .open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        .open(
            "rdf:Description",
            "rdf:about",
            "",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:pdfuaid",
            "http://www.aiim.org/pdfua/ns/id/")
        .line("pdfuaid:part", "1")
        .open("dc:title")
        .open("rdf:Alt")
        .line("rdf:li", placard.title(), "xml:lang", "x-default")
        .close()
        .close()
        .close()
        .close()
        .close();
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
        + xmp.asXml()
        + "<?xpacket end=\"w\"?>";
  }

  private float up(double y) {
    return (float) ((placard.height() - y) * scale);
  }
}
