package org.parlour.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.Checkers.Paid;
import org.parlour.kernel.Checkers.Seen;
import org.parlour.kernel.Checkers.SeenChecker;
import org.parlour.kernel.MadeOf.Kind;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Words;
import org.parlour.print.Says;
import org.parlour.print.VeraPdf;
import org.parlour.report.EasyEdition.Line;

/// The report in easy words. Field guide 4.4.
class EasyEditionTest {

  private static final EasyEdition EASY = EasyEdition.of(Reports.small());

  private static List<String> ours() {
    return EASY.blocks().stream()
        .flatMap(block ->
            Stream.concat(
                Stream.ofNullable(block.heading()),
                block.lines().stream().map(Line::ours).filter(Objects::nonNull)))
        .map(sentence -> Says.inEnglish().say(sentence.key(), sentence.values()))
        .toList();
  }

  @Test
  void a_picture_stands_beside_three_lines_at_most() {
    assertThat(EASY.blocks()).allSatisfy(block -> assertThat(block.lines()).hasSizeBetween(1, 3));
  }

  @Test
  void no_sentence_of_ours_has_more_than_fifteen_words_and_the_page_is_of_grade_three() {
    assertThat(ours())
        .flatMap(EasyWords::sentences)
        .allSatisfy(sentence ->
            assertThat(EasyWords.count(sentence)).isLessThanOrEqualTo(EasyWords.WORDS_MAX));
    var page =
        ours().stream()
            .map(said -> said.endsWith(".") ? said : said + ".")
            .collect(Collectors.joining(" "));
    assertThat(EasyWords.grade(page)).isLessThanOrEqualTo(3);
  }

  @Test
  void what_people_take_from_it_stands_in_quotation_marks_a_hosts_beside_all_others() {
    var block =
        EASY.blocks().stream()
            .filter(one -> one.picture().equals("bench"))
            .findFirst()
            .orElseThrow();
    assertThat(block.lines())
        .containsExactly(
            new Line(null, Words.of("I talked too much in the morning."), true),
            new Line(new Sentence("lookingback.as-host", Map.of()), null, false),
            new Line(null, new Words("Rwy’n mynd adref yn hapus.", "cy"), true));
  }

  @Test
  void peoples_own_words_stand_as_they_are_and_long_ones_are_counted() {
    var said =
        "We will send a photo to everybody on the list before anybody new comes to the house.";
    var easy =
        EasyEdition.of(
            Reports.of(
                List.of(
                    Reports.thing(
                        Reports.id(1), Kind.PROMISE, Words.of(said), List.of(), List.of()))));
    assertThat(easy.longSentences()).isEqualTo(1);
    assertThat(easy.blocks())
        .anySatisfy(
            block -> assertThat(block.lines()).contains(new Line(null, Words.of(said), false)));
    assertThat(EASY.longSentences()).isZero();
  }

  @Test
  void it_can_be_printed_and_a_referee_finds_it_to_be_PDF_UA() {
    var nobody = new Seen(false, List.of());
    assertThat(VeraPdf.complaints(EasyPdf.of(EASY, nobody, Says.inEnglish()))).isEmpty();
  }

  @Test
  void ANN_3_it_can_be_printed_with_the_names_of_who_checked_it() {
    var olive = new SeenChecker(Reports.id(1), new Words("Ola Żak", "pl"), Paid.PAID, true);
    var somebody = new SeenChecker(Reports.id(2), null, null, true);
    var two = new Seen(true, List.of(olive, somebody));
    assertThat(VeraPdf.complaints(EasyPdf.of(EASY, two, Says.inEnglish()))).isEmpty();
  }

  @Test
  void ANN_3_what_stands_for_all_that_it_says_changes_with_every_word_and_with_nothing_else() {
    var says = Says.inEnglish();
    var same = EasyEdition.of(Reports.small());
    assertThat(same.fingerprint(says)).isEqualTo(EASY.fingerprint(says));
    var one = EasyEdition.of(Reports.of(List.of(promise("We will ring first.", "en"))));
    var other = EasyEdition.of(Reports.of(List.of(promise("We will ring last.", "en"))));
    var welsh = EasyEdition.of(Reports.of(List.of(promise("We will ring first.", "cy"))));
    assertThat(List.of(one.fingerprint(says), other.fingerprint(says), welsh.fingerprint(says)))
        .doesNotHaveDuplicates();
  }

  private static ReportThing promise(String words, String language) {
    var said = new Words(words, language);
    return Reports.thing(Reports.id(1), Kind.PROMISE, said, List.of(), List.of());
  }

  @Test
  void the_formula_counts_as_its_paper_says() {
    // 6 words in one sentence, 7 syllables.
    assertThat(EasyWords.grade("The cat sat on the table."))
        .isCloseTo(0.39 * 6 + 11.8 * 7 / 6 - 15.59, offset(0.01));
    assertThat(EasyWords.syllables("made")).isEqualTo(1);
    assertThat(EasyWords.syllables("evening")).isEqualTo(3);
    assertThat(EasyWords.sentences("One thing. Another thing!")).hasSize(2);
  }
}
