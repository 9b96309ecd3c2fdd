package org.parlour.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.DoorAct.CloseDoors;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.insights.InsightsCommand.AnswerInsight;
import org.parlour.insights.InsightsCommand.GatherSource;
import org.parlour.insights.InsightsCommand.LetGoOfSource;
import org.parlour.insights.InsightsCommand.PrintBoth;
import org.parlour.insights.InsightsCommand.RewordInsight;
import org.parlour.insights.InsightsCommand.WriteInsight;
import org.parlour.insights.InsightsEvent.AnswerSaid;
import org.parlour.insights.InsightsEvent.BothPrinted;
import org.parlour.insights.InsightsEvent.InsightAnswered;
import org.parlour.insights.InsightsEvent.InsightBrought;
import org.parlour.insights.InsightsEvent.InsightReworded;
import org.parlour.insights.InsightsEvent.InsightWritten;
import org.parlour.insights.InsightsEvent.PosterLaidOut;
import org.parlour.insights.InsightsEvent.SourceGathered;
import org.parlour.insights.InsightsEvent.SourceLetGo;
import org.parlour.insights.InsightsRefusal.InsightNotThere;
import org.parlour.insights.InsightsRefusal.NoOtherView;
import org.parlour.insights.InsightsRefusal.NoSource;
import org.parlour.insights.InsightsRefusal.NotFromYourWords;
import org.parlour.insights.InsightsRefusal.NotYourSentence;
import org.parlour.insights.InsightsRefusal.SourceNotThere;
import org.parlour.insights.InsightsView.AnswersView;
import org.parlour.insights.InsightsView.InsightView;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Tallied;
import org.parlour.kernel.Words;
import org.parlour.testing.Afternoon;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.HeardStory;
import org.parlour.testing.StationStory;

class WhatWeHeardTest {

  private static final BadgeId GWEN = new BadgeId(new UUID(1, 3));
  private static final BadgeId YUSUF = new BadgeId(new UUID(1, 4));
  private static final ContributionId FACES = new ContributionId(new UUID(0, 1));
  private static final ContributionId OTHERWISE = new ContributionId(new UUID(0, 2));
  private static final ContributionId SAID = new ContributionId(new UUID(0, 3));
  private static final ContributionId MOS = new ContributionId(new UUID(0, 11));
  private static final ContributionId BEAS = new ContributionId(new UUID(0, 12));
  private static final ContributionId GWENS = new ContributionId(new UUID(0, 13));
  private static final ContributionId NAMELESS = new ContributionId(new UUID(0, 14));
  private static final ContributionId NOWHERE = new ContributionId(new UUID(0, 99));
  private static final Words SAME_FACES = Words.of("People want the same few faces.");
  private static final Words NEW_FACES = new Words("Wynebau newydd.", "cy");
  private static final Words MEANT = Words.of("I like new people. I want to be told before.");

  private static final Afternoon.Plan<
          Poster, InsightsCommand, InsightsEvent, InsightsExport, InsightsView>
      AFTERNOONS =
          new Afternoon.Plan<>(
              new InsightsStation(),
              List.of(
                  new PosterLaidOut(), brought(new ContributionId(new UUID(0, 0))), brought(FACES)),
              InsightsView.class,
              PageThatHears::hear,
              PageThatHears::inOrder,
              WhatWeHeardTest::anIdea);

  private static InsightsEvent brought(ContributionId id) {
    return new InsightBrought(
        id, Provenance.imported(Permission.SHARE), Words.of("brought " + id), null, null);
  }

  /// On a random afternoon sentences come from other sentences, because only those are in the room.
  private static InsightsCommand anIdea(RandomGenerator luck, ContributionId thing) {
    var other = new ContributionId(new UUID(0, luck.nextLong(6)));
    var more = new ContributionId(new UUID(0, luck.nextLong(6)));
    var permission =
        List.of(Permission.ROOM, Permission.SHARE, Permission.SHARE_BADGE).get(luck.nextInt(3));
    var verdict = List.of(Verdict.values()).get(luck.nextInt(3));
    return switch (luck.nextInt(8)) {
      case 0, 1 ->
          new WriteInsight(
              thing,
              Words.of("sentence " + thing),
              luck.nextInt(4) == 0 ? more : null,
              List.of(other, more),
              permission);
      case 2 -> new RewordInsight(thing, Words.of("again " + thing + " " + luck.nextInt(3)));
      case 3 -> new GatherSource(thing, other, luck.nextInt(3), luck.nextInt(9));
      case 4 -> new LetGoOfSource(thing, other);
      case 5 -> new PrintBoth(thing);
      case 6 -> new AnswerInsight(thing, verdict, null, null, permission);
      default -> new AnswerInsight(thing, verdict, other, Words.of("said " + other), permission);
    };
  }

  @TempDir Path folder;

  private final StationStory<Poster, InsightsCommand, InsightsEvent, InsightsExport> story =
      new StationStory<>(new InsightsStation());

  /// Other stations' things, as the gathering's book has them.
  WhatWeHeardTest() {
    given(MOS, Provenance.of(MO, Permission.SHARE));
    given(BEAS, Provenance.of(BEA, Permission.ROOM));
    given(GWENS, Provenance.of(GWEN, Permission.SHARE));
    given(NAMELESS, Provenance.nameless(SecretHash.of("canal teapot marigold")));
  }

  private void given(ContributionId id, Provenance from) {
    story.hall().hear(new InsightWritten(id, from, SAME_FACES, null));
  }

  private static WriteInsight sentence(ContributionId... sources) {
    return new WriteInsight(FACES, SAME_FACES, null, List.of(sources), Permission.SHARE);
  }

  private InsightView shown() {
    return ((InsightsView) story.seen()).insights().getFirst();
  }

  private static AnswerInsight says(Verdict verdict) {
    return new AnswerInsight(FACES, verdict, null, null, Permission.ROOM);
  }

  private static AnswerInsight meant() {
    return new AnswerInsight(FACES, Verdict.NOT_WHAT_I_MEANT, SAID, MEANT, Permission.ROOM);
  }

  @Test
  void R17_R19_the_three_laws_hold_whatever_people_hear() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void a_sentence_stands_on_what_people_made_and_keeps_only_where_it_lies() {
    var written =
        new InsightWritten(FACES, Provenance.of(YUSUF, Permission.SHARE), SAME_FACES, null);
    story
        .when(YUSUF, sentence(MOS, BEAS, MOS))
        .then(written, new SourceGathered(FACES, MOS, 0, 0), new SourceGathered(FACES, BEAS, 0, 0));
    story.andSo().when(YUSUF, sentence(MOS, BEAS)).thenNothingNew();
    story.when(YUSUF, new WriteInsight(OTHERWISE, NEW_FACES, null, List.of(), Permission.ROOM));
    story.thenRefused(new NoSource());
    story.when(
        YUSUF, new WriteInsight(OTHERWISE, NEW_FACES, null, List.of(NOWHERE), Permission.ROOM));
    story.thenRefused(new SourceNotThere());
    story.when(
        YUSUF, new WriteInsight(OTHERWISE, NEW_FACES, NOWHERE, List.of(MOS), Permission.ROOM));
    story.thenRefused(new InsightNotThere());
  }

  @Test
  void SEN_1_what_one_person_told_us_is_marked_as_that() {
    story.when(YUSUF, sentence(MOS)).andSo();
    assertThat(shown().asked().standing()).isEqualTo(Standing.ONE_PERSON);
    story.when(BEA, new GatherSource(FACES, BEAS, 0, 0)).andSo();
    assertThat(shown().asked().standing()).isEqualTo(Standing.STANDS);
    assertThat(shown().asked().people()).isEqualTo(2);
  }

  @Test
  void SEN_1_two_things_by_one_person_are_still_one_person() {
    given(OTHERWISE, Provenance.of(MO, Permission.ROOM));
    story.when(YUSUF, sentence(MOS, OTHERWISE)).andSo();
    assertThat(shown().asked().standing()).isEqualTo(Standing.ONE_PERSON);
    story.when(YUSUF, new GatherSource(FACES, NAMELESS, 0, 0)).andSo();
    assertThat(shown().asked().people()).isEqualTo(2);
  }

  @Test
  void a_quote_is_a_part_of_the_words_until_its_maker_changes_them() {
    story.when(YUSUF, sentence(MOS, BEAS)).andSo();
    story
        .when(YUSUF, new GatherSource(FACES, MOS, 7, 15))
        .then(new SourceGathered(FACES, MOS, 7, 15));
    story.andSo();
    var station = new InsightsStation();
    assertThat(station.changedElsewhere(story.state(), MOS, story.hall()).news()).hasSize(1);
    assertThat(shown().sources()).allMatch(source -> source.to() == 0);
    assertThat(station.changedElsewhere(story.state(), MOS, story.hall()).news()).isEmpty();
  }

  @Test
  void a_source_is_let_go_of_by_whoever_wrote_the_sentence_or_made_the_source() {
    story.when(YUSUF, sentence(MOS, BEAS, GWENS)).andSo();
    story.when(GWEN, new LetGoOfSource(FACES, MOS)).thenRefused(new NotYourSentence());
    story.when(MO, new LetGoOfSource(FACES, MOS)).then(new SourceLetGo(FACES, MOS));
    story.when(YUSUF, new LetGoOfSource(FACES, BEAS)).then(new SourceLetGo(FACES, BEAS));
  }

  @Test
  void END_1_everybody_whose_words_it_comes_from_is_asked_and_nobody_else() {
    story.when(MO, sentence(MOS, BEAS, GWENS)).andSo();
    var station = new InsightsStation();
    assertThat(station.mine(story.state(), BEA).asked()).hasSize(1);
    assertThat(station.mine(story.state(), MO).asked()).as("whoever wrote it").isEmpty();
    assertThat(station.mine(story.state(), MO).written()).containsExactly(FACES);
    story.when(YUSUF, says(Verdict.NEARLY)).thenRefused(new NotFromYourWords());
    story.when(BEA, says(Verdict.NEARLY)).then(new InsightAnswered(FACES, BEA, Verdict.NEARLY));
    story.andSo().when(BEA, says(Verdict.NEARLY)).thenNothingNew();
    assertThat(station.mine(story.state(), BEA).asked().getFirst().verdict())
        .isEqualTo(Verdict.NEARLY);
  }

  @Test
  void END_2_one_who_did_not_mean_it_holds_the_sentence_back_until_its_words_change() {
    story.when(YUSUF, sentence(MOS, BEAS, GWENS)).andSo();
    story
        .when(BEA, meant())
        .then(
            new InsightAnswered(FACES, BEA, Verdict.NOT_WHAT_I_MEANT),
            new AnswerSaid(
                SAID, Provenance.of(BEA, Permission.ROOM), FACES, Verdict.NOT_WHAT_I_MEANT, MEANT));
    story.andSo();
    assertThat(shown().asked().standing()).isEqualTo(Standing.HELD_BACK);
    assertThat(shown().said().getFirst().words()).isEqualTo(MEANT);
    assertThat(story.export().insights()).as("nothing of it leaves the room").isEmpty();
    story.when(BEA, new RewordInsight(FACES, NEW_FACES)).thenRefused(new NotYourSentence());
    story.when(YUSUF, new RewordInsight(FACES, NEW_FACES)).andSo();
    assertThat(shown().asked().standing()).isEqualTo(Standing.STANDS);
    assertThat(shown().earlier()).containsExactly(SAME_FACES);
    assertThat(shown().said()).as("said to other words").isEmpty();
    assertThat(story.export().insights()).hasSize(1);
  }

  @Test
  void END_2_or_until_the_source_is_let_go_of() {
    story.when(YUSUF, sentence(MOS, BEAS, GWENS)).andSo().when(BEA, meant()).andSo();
    story.when(BEA, new LetGoOfSource(FACES, BEAS)).andSo();
    assertThat(shown().asked().standing()).isEqualTo(Standing.STANDS);
    assertThat(shown().said()).isEmpty();
  }

  @Test
  void END_2_or_until_both_views_are_printed() {
    story.when(YUSUF, sentence(MOS, BEAS, GWENS)).andSo();
    story.whenHost(new PrintBoth(FACES)).thenRefused(new NoOtherView());
    story.when(BEA, says(Verdict.NOT_WHAT_I_MEANT)).andSo();
    story.whenHost(new PrintBoth(FACES)).thenRefused(new NoOtherView());
    story.when(BEA, meant()).andSo();
    story.whenHost(new PrintBoth(FACES)).then(new BothPrinted(FACES));
    story.andSo();
    assertThat(shown().asked().standing()).isEqualTo(Standing.STANDS);
    assertThat(shown().asked().bothPrinted()).isTrue();
    assertThat(shown().said()).hasSize(1);
  }

  @Test
  void a_report_counts_what_was_challenged_and_what_is_settled() {
    story.when(YUSUF, sentence(MOS, BEAS, GWENS)).andSo();
    assertThat(challenges()).as("raised, settled").containsExactly(0, 0);
    story.when(BEA, meant()).andSo();
    story.when(GWEN, says(Verdict.NOT_WHAT_I_MEANT)).andSo();
    assertThat(challenges()).containsExactly(2, 0);
    story.when(GWEN, says(Verdict.THAT_IS_RIGHT)).andSo();
    assertThat(challenges()).as("somebody thinks otherwise").containsExactly(2, 1);
    story.whenHost(new PrintBoth(FACES)).andSo();
    assertThat(challenges()).as("both are printed").containsExactly(2, 2);
    story.when(YUSUF, new RewordInsight(FACES, NEW_FACES)).andSo();
    assertThat(challenges()).as("settled once, not twice").containsExactly(2, 2);
    story.when(BEA, says(Verdict.NOT_WHAT_I_MEANT)).andSo();
    assertThat(challenges()).as("the new words are challenged").containsExactly(3, 2);
    story.when(BEA, new LetGoOfSource(FACES, BEAS)).andSo();
    assertThat(challenges()).as("and do not come from hers").containsExactly(3, 3);
  }

  private List<Integer> challenges() {
    var tally = Objects.requireNonNull(new InsightsStation().madeOf(story.state(), FACES)).tally();
    return List.of(
        tally.getOrDefault(Tallied.CHALLENGE_RAISED, 0),
        tally.getOrDefault(Tallied.CHALLENGE_SETTLED, 0));
  }

  @Test
  void END_3_whoever_says_nothing_has_not_agreed_and_few_are_not_counted() {
    story.when(YUSUF, sentence(MOS, BEAS)).andSo().when(BEA, says(Verdict.THAT_IS_RIGHT)).andSo();
    assertThat(shown().asked().asked()).isEqualTo(2);
    assertThat(shown().asked().answers()).as("of two it would say who").isNull();
    story.when(YUSUF, new GatherSource(FACES, GWENS, 0, 0)).andSo();
    assertThat(shown().asked().asked()).isEqualTo(3);
    assertThat(shown().asked().answers()).isEqualTo(new AnswersView(1, 0, 0));
  }

  @Test
  void a_sentence_whose_source_was_taken_back_is_to_be_looked_at_again() {
    story.when(YUSUF, sentence(MOS, BEAS)).andSo().when(BEA, meant()).andSo();
    var station = new InsightsStation();
    station.takenBack(story.state(), BEAS);
    assertThat(shown().asked().standing()).isEqualTo(Standing.LOOK_AGAIN);
    assertThat(shown().said()).isEmpty();
    station.takenBack(story.state(), MOS);
    assertThat(shown().sources()).isEmpty();
    assertThat(shown().asked().standing()).isEqualTo(Standing.LOOK_AGAIN);
  }

  @Test
  void what_somebody_said_to_it_can_be_taken_back_and_they_still_mean_it() {
    story.when(YUSUF, sentence(MOS, BEAS, GWENS)).andSo().when(BEA, meant()).andSo();
    new InsightsStation().takenBack(story.state(), SAID);
    assertThat(shown().said()).isEmpty();
    assertThat(shown().asked().standing()).isEqualTo(Standing.HELD_BACK);
  }

  @Test
  void other_sentences_stand_beside_the_first() {
    story.when(YUSUF, sentence(MOS, BEAS)).andSo();
    story
        .when(BEA, new WriteInsight(OTHERWISE, NEW_FACES, FACES, List.of(MOS), Permission.ROOM))
        .andSo();
    var third = new ContributionId(new UUID(0, 4));
    story
        .when(MO, new WriteInsight(third, MEANT, OTHERWISE, List.of(BEAS), Permission.ROOM))
        .then(
            new InsightWritten(third, Provenance.of(MO, Permission.ROOM), MEANT, FACES),
            new SourceGathered(third, BEAS, 0, 0));
  }

  @Test
  void what_came_from_whom_is_on_no_page() {
    story.when(YUSUF, sentence(MOS, BEAS, GWENS)).andSo().when(BEA, meant()).andSo();
    for (var badge : List.of(MO, BEA, GWEN, YUSUF)) {
      assertThat(story.seen().toString()).doesNotContain(badge.toString());
    }
  }

  @Test
  void END_1_sentences_come_change_and_go_and_are_answered_after_closing() throws IOException {
    var station = new InsightsStation();
    var begins = List.of(new PosterLaidOut(), brought(MOS));
    try (var heard = HeardStory.begin(folder, station, begins)) {
      heard
          .act(new OpenDoors())
          .aPageOpens()
          .say(BEA, new WriteInsight(OTHERWISE, NEW_FACES, null, List.of(MOS), Permission.ROOM))
          .say(
              MO,
              new WriteInsight(
                  FACES, SAME_FACES, OTHERWISE, List.of(MOS, OTHERWISE), Permission.SHARE_BADGE))
          .say(BEA, new GatherSource(FACES, OTHERWISE, 2, 6))
          .say(BEA, meant())
          .host(new PrintBoth(FACES))
          .host(new Hide(SAID, HideReason.ASKED_BY_AUTHOR))
          .host(new ShowAgain(SAID))
          .say(MO, new RewordInsight(FACES, NEW_FACES))
          .act(new CloseDoors())
          .say(BEA, says(Verdict.THAT_IS_RIGHT))
          .host(new Hide(FACES, HideReason.PRIVATE_INFORMATION))
          .host(new ShowAgain(FACES))
          .say(BEA, new TakeBack(OTHERWISE, null));
      var keptRight =
          heard.keptRight((page, news) ->
              news instanceof InsightsNews ours
                  ? PageThatHears.hear((InsightsView) page, ours)
                  : page);
      assertThat(keptRight).isEqualTo(heard.openedNow());
      heard.isToldAs("insights-written");
    }
  }

  @Test
  void every_event_of_what_we_heard_can_be_read_as_it_was_written() {
    var from = Provenance.of(MO, Permission.SHARE_BADGE);
    GoldenEvents.check(
        InsightsEvent.class,
        List.of(
            new PosterLaidOut(),
            new InsightWritten(FACES, from, NEW_FACES, OTHERWISE),
            new InsightReworded(FACES, NEW_FACES),
            new SourceGathered(FACES, MOS, 7, 15),
            new SourceLetGo(FACES, MOS),
            new InsightAnswered(FACES, MO, Verdict.NEARLY),
            new AnswerSaid(SAID, from, FACES, Verdict.NOT_WHAT_I_MEANT, NEW_FACES),
            new BothPrinted(FACES),
            new InsightBrought(
                FACES,
                Provenance.imported(Permission.SHARE),
                NEW_FACES,
                OTHERWISE,
                new BadgeName("Mo"))));
  }
}
