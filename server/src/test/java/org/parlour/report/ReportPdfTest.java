package org.parlour.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.parlour.gathering.Report;
import org.parlour.kernel.DrawnPoster;
import org.parlour.kernel.DrawnPoster.DrawnPart;
import org.parlour.kernel.MadeOf.Kind;
import org.parlour.kernel.Words;
import org.parlour.media.Shots;
import org.parlour.print.Says;
import org.parlour.print.VeraPdf;
import org.parlour.testing.Media;

/// The report on paper.
class ReportPdfTest {

  private static final Words A_BENCH = Words.of("A bench halfway up.");

  private static byte[] pdf() {
    return pdfOf(Reports.small());
  }

  private static byte[] pdfOf(Report report) {
    return ReportPdf.of(report, "7KM4TRB", Says.inEnglish(), _ -> Optional.empty());
  }

  private static Report withPoster() {
    var exactly = Reports.thing(Reports.id(1), null, A_BENCH, List.of(), List.of());
    var poster =
        new DrawnPoster(
            Reports.id(50),
            Words.of("A hill, with a kettle at the top."),
            Media.PHOTO,
            null,
            List.of(
                new DrawnPart(
                    Reports.id(51), Words.of("A bench."), 0, 0, 300, 300, List.of(Reports.id(1))),
                new DrawnPart(Reports.id(52), Words.of("A border."), 0, 500, 900, 90, List.of())));
    return Reports.of(List.of(exactly), List.of(poster));
  }

  private static byte[] pdfWithPoster() {
    var photo = Shots.file("jpeg", Shots.flag(640, 480));
    return ReportPdf.of(withPoster(), "7KM4TRB", Says.inEnglish(), _ -> Optional.of(photo));
  }

  private static String textOf(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  void a_referee_finds_it_to_be_PDF_UA() {
    assertThat(VeraPdf.complaints(pdf())).isEmpty();
  }

  @Test
  void what_is_nearest_to_lives_comes_first_and_the_exact_words_come_last() {
    assertThat(textOf(pdf()))
        .containsSubsequence(
            "What makes support feel right?",
            "Edition 2",
            "1 thing was taken back",
            "Words of 12 of 31 people are in it.",
            "Who is missing?",
            "1 is late.",
            "2 times somebody said",
            "1 is settled.",
            "What changed",
            "Some people get a card with a photo.",
            "So we will…, 1",
            "We will send a photo",
            "Late. By 31 July 2026.",
            "What changed, 1",
            "People want the same few faces.",
            "Words 1",
            "Words 8",
            "Looking back",
            "“I talked too much in the morning.”",
            "A host looks back",
            "“Rwy’n mynd adref yn hapus.”",
            "The words it comes from",
            "I like it wen Denise comes.",
            "What we heard, 1",
            "Dw i eisiau siarad Cymraeg gyda’r gofalwr.",
            "Chcę tych samych ludzi. Щоранку, και το βράδυ.",
            "Not in this picture",
            "14 things are not used yet.",
            "The code of this gathering is 7KM4TRB.")
        .doesNotContain("nobody.knows")
        .doesNotContain("#");
  }

  @Test
  void words_in_letters_that_join_are_drawn_and_said() throws IOException {
    try (var document = Loader.loadPDF(pdf())) {
      var said = Structure.of(document);
      assertThat(said).contains("Figure: " + Reports.WORDS.get(2).text());
      assertThat(said).contains("Figure: " + Reports.WORDS.get(5).text());
      assertThat(said).contains("Figure: 💃🏽🎉");
      assertThat(said).contains("Figure: My cat");
      assertThat(said).startsWith("Document");
    }
  }

  @Test
  void what_takes_no_ink_leaves_no_sentence_and_no_hole() {
    var said = "Tea\u200B and\tcake\u2069, \u00A9\uFE0F ours. 👩🏽\u200D💻 here.";
    var thing = Reports.thing(Reports.id(1), null, Words.of(said), List.of(), List.of());
    var text = textOf(pdfOf(Reports.of(List.of(thing))));
    assertThat(text).contains("Tea and cake, © ours.").contains("here.");
    assertThat(text).doesNotContain("These letters cannot be printed");
  }

  @Test
  void words_that_no_letters_of_ours_can_print_say_where_they_can_be_read() {
    assertThat(textOf(pdf())).contains("These letters cannot be printed here.");
  }

  @Test
  void whoever_waits_hears_each_sheet_once_and_how_many_there_are() throws IOException {
    var heard = new ArrayList<String>();
    var many =
        IntStream.range(0, 60)
            .mapToObj(n ->
                Reports.thing(
                    Reports.id(n), Kind.INSIGHT, Words.of("Faces " + n), List.of(), List.of()))
            .toList();
    var pdf =
        ReportPdf.of(
            Reports.of(many),
            "7KM4TRB",
            Says.inEnglish(),
            _ -> Optional.empty(),
            (painted, of) -> heard.add(painted + " of " + of));
    try (var document = Loader.loadPDF(pdf)) {
      int sheets = document.getNumberOfPages();
      assertThat(sheets).isGreaterThan(2);
      assertThat(heard)
          .isEqualTo(IntStream.rangeClosed(1, sheets).mapToObj(n -> n + " of " + sheets).toList());
    }
  }

  @Test
  void POS_3_a_poster_drawn_by_hand_is_a_figure_and_then_its_parts_in_source_order()
      throws IOException {
    var pdf = pdfWithPoster();
    assertThat(VeraPdf.complaints(pdf)).isEmpty();
    assertThat(textOf(pdf))
        .containsSubsequence(
            "The words it comes from",
            "A bench halfway up.",
            "The poster, drawn by hand",
            "A hill, with a kettle at the top.",
            "What is drawn on it",
            "A bench.",
            "Words 1",
            "A border.",
            "It was drawn for this poster",
            "Not in this picture");
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(Structure.of(document)).contains("Figure: A hill, with a kettle at the top.");
      var pages = document.getPages();
      assertThat(StreamSupport.stream(pages.spliterator(), false).anyMatch(ReportPdfTest::isPhoto))
          .as("the photo is on a page, as it was taken")
          .isTrue();
    }
  }

  private static boolean isPhoto(PDPage page) {
    var resources = page.getResources();
    return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
        .anyMatch(name -> {
          try {
            return resources.getXObject(name) instanceof PDImageXObject image
                && image.getWidth() == 640
                && image.getSuffix().equals("jpg");
          } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
          }
        });
  }

  @Test
  void a_photo_that_is_gone_meanwhile_leaves_what_was_said_of_it() {
    assertThat(textOf(pdfOf(withPoster()))).contains("A hill, with a kettle at the top.");
  }
}
