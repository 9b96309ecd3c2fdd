package org.parlour.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.MadeOf.Kind;
import org.parlour.kernel.Words;
import org.parlour.print.Placard;
import org.parlour.print.Placard.Picture;
import org.parlour.print.Placard.Text;
import org.parlour.print.PlacardPdf;
import org.parlour.print.PlacardPng;
import org.parlour.print.PlacardSvg;
import org.parlour.print.Says;
import org.parlour.print.VeraPdf;
import org.parlour.report.Poster.PosterPlace;

/// The big picture, to hang on a wall.
class PosterTest {

  private static final PosterPlace PLACE =
      new PosterPlace("parlour.example", "7KM4TRB", "https://parlour.example/g/7KM4TRB/report");

  private static Placard poster(Report report) {
    return Poster.of(report, PLACE, Says.inEnglish());
  }

  private static List<String> saidIn(Placard poster) {
    var said = new ArrayList<String>();
    for (var piece : poster.pieces()) {
      if (piece instanceof Text text) {
        said.add(text.words());
      } else if (piece instanceof Picture picture) {
        said.add(picture.says());
      }
    }
    return said;
  }

  @Test
  void POS_1_it_is_read_aloud_in_the_order_in_which_it_stands_in_the_source() throws IOException {
    var poster = poster(Reports.small());
    assertThat(saidIn(poster))
        .containsSubsequence(
            "What makes support feel right?",
            "Drawn by 2 people together.",
            "“Captain”",
            "What we heard",
            "People want the same few faces.",
            "In people’s own words",
            "I like it wen Denise comes. She knows how I have my tea.",
            "So we will…",
            "Late",
            "We will send a photo before someone new comes.",
            "By 31 July 2026.",
            "Not in this picture",
            "Is something wrong? Do you want your words back?");
    assertThat(inSvg(PlacardSvg.of(poster))).isEqualTo(tags(poster));
    try (var document = Loader.loadPDF(PlacardPdf.of(poster, 1))) {
      var structure = Structure.of(document);
      assertThat(structure.subList(1, structure.size())).isEqualTo(tags(poster));
    }
  }

  /// What each piece is, in order: a heading, words, or a figure and what it shows.
  private static List<String> tags(Placard poster) {
    var tags = new ArrayList<String>();
    for (var piece : poster.pieces()) {
      if (piece instanceof Text text) {
        tags.add(
            text.set().drawn() != null
                ? "Figure: " + text.words()
                : switch (text.role()) {
                  case TITLE -> "H1";
                  case HEADING -> "H2";
                  case WORDS -> "P";
                });
      } else if (piece instanceof Picture picture) {
        tags.add("Figure: " + picture.says());
      }
    }
    return tags;
  }

  private static List<String> inSvg(String svg) {
    var found = new ArrayList<String>();
    var each =
        Pattern.compile(
                "role=\"img\" aria-label=\"([^\"]*)\"|<text [^>]*?(?:aria-level=\"(\\d)\")?>")
            .matcher(svg);
    while (each.find()) {
      if (each.group(1) != null) {
        found.add("Figure: " + each.group(1));
      } else {
        found.add(each.group(2) == null ? "P" : "H" + each.group(2));
      }
    }
    return found;
  }

  @Test
  void POS_3_it_is_a_tagged_PDF_in_two_sizes_and_text() {
    var poster = poster(Reports.small());
    assertThat(VeraPdf.complaints(PlacardPdf.of(poster, 1))).isEmpty();
    assertThat(VeraPdf.complaints(PlacardPdf.of(poster, 2))).isEmpty();
    assertThat(poster.text())
        .contains("\nWhat we heard\n")
        .contains("[My cat]")
        .contains(Reports.WORDS.get(2).text());
  }

  @Test
  void A1_is_twice_A3_on_each_side() throws IOException {
    var poster = poster(Reports.small());
    try (var small = Loader.loadPDF(PlacardPdf.of(poster, 1));
        var large = Loader.loadPDF(PlacardPdf.of(poster, 2))) {
      float width = small.getPage(0).getMediaBox().getWidth();
      assertThat(width).isBetween(1190f, 1192f);
      assertThat(large.getPage(0).getMediaBox().getWidth()).isEqualTo(2 * width);
    }
  }

  @Test
  void it_is_a_picture_with_ink_and_a_lamp_in_it() throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(PlacardPng.of(poster(Reports.small()))));
    assertThat(picture.getWidth()).isGreaterThan(2400);
    var colours =
        IntStream.range(0, picture.getWidth() * picture.getHeight() / 16)
            .map(at -> picture.getRGB(at * 4 % picture.getWidth(), at * 4 / picture.getWidth() * 4))
            .distinct()
            .boxed()
            .toList();
    assertThat(colours).contains(0xff2a211c, 0xfff2b632);
  }

  @Test
  void words_that_cannot_be_printed_are_on_no_card() {
    assertThat(saidIn(poster(Reports.small())))
        .contains(Reports.WORDS.get(5).text())
        .doesNotContain(Reports.WORDS.get(6).text());
  }

  @Test
  void nothing_runs_over_the_edge_however_much_was_said() {
    var things = new ArrayList<ReportThing>(Reports.small().things());
    for (int n = 0; n < 12; n++) {
      var said = "People want the same few faces, every day and every evening. ".repeat(3);
      things.add(
          Reports.thing(Reports.id(100 + n), Kind.INSIGHT, Words.of(said), List.of(), List.of()));
      things.add(
          Reports.thing(Reports.id(200 + n), Kind.PROMISE, Words.of(said), List.of(), List.of()));
    }
    var poster = poster(Reports.of(things));
    for (var piece : poster.pieces()) {
      if (piece instanceof Text text) {
        assertThat(text.y() + text.set().height()).isLessThanOrEqualTo(poster.height() - 10);
      }
    }
    assertThat(saidIn(poster)).anyMatch(said -> said.endsWith("more are in the report."));
  }

  @Test
  void nothing_that_was_given_is_enough_for_a_poster() {
    var poster = poster(Reports.of(List.of()));
    assertThat(saidIn(poster)).contains("What makes support feel right?", "Not in this picture");
    assertThat(VeraPdf.complaints(PlacardPdf.of(poster, 1))).isEmpty();
  }
}
