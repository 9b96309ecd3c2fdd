package org.parlour.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.matters.TheHill.BEGUN;
import static org.parlour.matters.TheHill.BENCH;
import static org.parlour.matters.TheHill.BUS;
import static org.parlour.matters.TheHill.CHOIR;
import static org.parlour.matters.TheHill.LAMP;
import static org.parlour.matters.TheHill.OPTIONS;
import static org.parlour.matters.TheHill.SHOWN;
import static org.parlour.matters.TheHill.choosing;
import static org.parlour.matters.TheHill.chose;
import static org.parlour.matters.TheHill.given;
import static org.parlour.matters.TheHill.options;
import static org.parlour.matters.TheHill.put;
import static org.parlour.matters.TheHill.seen;
import static org.parlour.matters.TheHill.told;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.COMMAND;
import static org.parlour.testing.StationStory.MO;
import static org.parlour.testing.StationStory.NOON;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.Asking;
import org.parlour.kernel.Command;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision.Accepted;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.matters.MattersCommand.Choose;
import org.parlour.matters.MattersCommand.MoveOn;
import org.parlour.matters.MattersCommand.SayWhatItCosts;
import org.parlour.matters.MattersCommand.TakeChoiceOut;
import org.parlour.matters.MattersEvent.ChoiceTakenOut;
import org.parlour.matters.MattersEvent.Chosen;
import org.parlour.matters.MattersEvent.CostSaid;
import org.parlour.matters.MattersEvent.JarLaidOut;
import org.parlour.matters.MattersEvent.MovedOn;
import org.parlour.matters.MattersEvent.OptionBrought;
import org.parlour.matters.MattersNews.PeopleCounted;
import org.parlour.matters.MattersRefusal.ChoosingIsOver;
import org.parlour.matters.MattersRefusal.CostMissing;
import org.parlour.matters.MattersRefusal.NotChoosingYet;
import org.parlour.matters.MattersRefusal.NotInThatOrder;
import org.parlour.matters.MattersRefusal.NothingFits;
import org.parlour.matters.MattersRefusal.NothingPutForward;
import org.parlour.matters.MattersRefusal.OptionNotThere;
import org.parlour.matters.MattersRefusal.TooManyPoints;
import org.parlour.testing.Afternoon;
import org.parlour.testing.StationStory;

class ChooseTest {

  private static Choose choose(ContributionId... options) {
    return new Choose(List.of(options));
  }

  private static StationStory<Jar, MattersCommand, MattersEvent, MattersExport> points(
      MattersEvent... history) {
    return told(
        Stream.of(
                Stream.<MattersEvent>of(new JarLaidOut(Sharing.MONEY, 100, BallotForm.POINTS)),
                options().stream(),
                Stream.of(BEGUN),
                Stream.of(history))
            .flatMap(part -> part));
  }

  @Test
  void PRI_2_a_person_chooses_any_number_and_their_ballot_is_written_in_the_order_drawn() {
    choosing().when(MO, choose(BENCH, BUS, LAMP, BUS)).then(chose(0, LAMP, BUS, BENCH));
    choosing().when(MO, choose()).then(chose(0));
  }

  @Test
  void PRI_2_a_ballot_can_be_changed_until_it_is_shown_and_counts_once() {
    var story = choosing(chose(0, BUS));
    story.when(MO, choose(BUS)).thenNothingNew();
    story.when(MO, choose(LAMP)).then(chose(0, LAMP));
    story.andSo();
    assertThat(seen(story).people()).isEqualTo(1);
    assertThat(new MattersStation().mine(story.state(), MO).chosen()).containsExactly(LAMP);
    story.apply(SHOWN);
    story.when(MO, choose(BUS)).thenRefused(new ChoosingIsOver());
    story.when(MO, new TakeChoiceOut()).thenRefused(new ChoosingIsOver());
  }

  @Test
  void somebody_who_takes_their_choice_out_has_not_chosen() {
    var story = choosing(chose(0, BUS));
    story.when(MO, new TakeChoiceOut()).then(new ChoiceTakenOut(MO));
    story.andSo().when(MO, new TakeChoiceOut()).thenNothingNew();
    assertThat(seen(story).people()).isZero();
    assertThat(new MattersStation().mine(story.state(), MO).chosen()).isNull();
  }

  @Test
  void PRI_2_everybody_has_ten_points_to_lay() {
    var nine = Collections.nCopies(9, BUS);
    points()
        .when(MO, new Choose(Stream.concat(nine.stream(), Stream.of(LAMP)).toList()))
        .then(new Chosen(MO, Stream.concat(Stream.of(LAMP), nine.stream()).toList()));
    points().when(MO, new Choose(Collections.nCopies(11, BUS))).thenRefused(new TooManyPoints(10));
  }

  @Test
  void PRI_2_points_count_as_they_were_laid() {
    var story =
        points(
            new Chosen(MO, Collections.nCopies(10, CHOIR)),
            new Chosen(BEA, List.of(BUS, BUS, BUS, CHOIR)),
            SHOWN);
    var election = Reckoned.election(story.state(), story.state().choosable());
    assertThat(election.ballots().getLast().choices())
        .extracting(one -> one.points().intValue())
        .containsExactly(3, 1);
  }

  @Test
  void nobody_chooses_before_choosing_begins_nor_what_is_not_there() {
    given(put(BUS, "A minibus", 60)).when(MO, choose(BUS)).thenRefused(new NotChoosingYet());
    choosing()
        .when(MO, choose(BUS, new ContributionId(new UUID(8, 9))))
        .thenRefused(new OptionNotThere());
    var story = choosing();
    story.hall().hide(BUS, HideReason.THREAT);
    new MattersStation().hidden(story.state(), BUS, true, story.hall());
    story.when(MO, choose(BUS)).thenRefused(new OptionNotThere());
  }

  @Test
  void PRI_3_what_anybody_chose_is_in_no_view_and_no_news_before_it_is_shown() {
    var story = choosing();
    var told = story.apply(chose(0, BUS));
    assertThat(told.news()).containsExactly(new PeopleCounted(1));
    story.apply(chose(1, LAMP));
    assertThat(seen(story).result()).isNull();
    var other = choosing(chose(0, CHOIR), chose(1));
    assertThat(seen(story)).isEqualTo(seen(other));
    assertThat(story.export()).isEqualTo(other.export());
    assertThat(new MattersStation().files(story.state(), story.hall())).isEmpty();
  }

  @Test
  void PRI_3_who_chose_what_is_never_on_a_page() {
    var page = Afternoon.onTheWire(TheHill.shown().seen());
    for (int n = 0; n < 9; n++) {
      assertThat(page).doesNotContain(TheHill.person(n).toString());
    }
  }

  @Test
  void PRI_3_a_host_has_one_ballot_like_everybody_with_a_badge() {
    assertThat(Command.Say.class).isAssignableFrom(Choose.class);
    assertThat(Command.HostPower.class.isAssignableFrom(Choose.class)).isFalse();
    var story = choosing();
    var asHost = new Asking(COMMAND, MO, true, NOON);
    var decided = new MattersStation().decide(story.state(), choose(BUS), asHost, story.hall());
    assertThat(decided).isEqualTo(new Accepted<>(List.of(chose(0, BUS))));
    story.apply(chose(0, BUS));
    story.apply(chose(0, LAMP));
    assertThat(seen(story).people()).isEqualTo(1);
  }

  @Test
  void G3_6_what_was_chosen_is_there_for_all_at_the_same_moment() {
    var story = choosing(chose(0, BUS));
    var station = new MattersStation();
    assertThat(station.forHosts(story.state(), story.hall())).isNull();
    var told = story.apply(SHOWN);
    assertThat(told.news()).singleElement().isInstanceOf(MattersNews.LaidOut.class);
    assertThat(seen(story).result()).isNotNull();
    assertThat(station.forHosts(story.state(), story.hall())).isNull();
  }

  @Test
  void choosing_begins_with_a_lot_that_hangs_on_the_command_and_is_published() {
    var story = given(options().toArray(MattersEvent[]::new));
    var first = lot(story, new CommandId(new UUID(3, 1)));
    assertThat(first).containsExactlyInAnyOrderElementsOf(OPTIONS);
    assertThat(lot(story, new CommandId(new UUID(3, 1)))).isEqualTo(first);
    var lots =
        IntStream.range(0, 50).mapToObj(n -> lot(story, new CommandId(new UUID(3, n)))).distinct();
    assertThat(lots.count()).isGreaterThan(10);
    story.apply(new MovedOn(Step.GATHERING_OPTIONS, Step.CHOOSING, first));
    assertThat(seen(story).options()).extracting(one -> one.option()).isEqualTo(first);
  }

  private static List<ContributionId> lot(
      StationStory<Jar, MattersCommand, MattersEvent, MattersExport> story, CommandId command) {
    var asking = new Asking(command, null, true, NOON);
    var decided =
        new MattersStation().decide(story.state(), new MoveOn(Step.CHOOSING), asking, story.hall());
    return decided instanceof Accepted<MattersEvent>(var events)
            && events.getFirst() instanceof MovedOn moved
        ? moved.drawn()
        : List.of();
  }

  @Test
  void going_back_to_choosing_keeps_ballots_and_lot_and_is_in_the_log() {
    var story = TheHill.shown();
    var again = new MovedOn(Step.SHOWN, Step.CHOOSING, List.of(LAMP, BUS, CHOIR, BENCH));
    story.whenHost(new MoveOn(Step.CHOOSING)).then(again);
    story.andSo();
    assertThat(again.sentence().key()).isEqualTo("matters.log.choosing-again");
    assertThat(seen(story).result()).isNull();
    assertThat(seen(story).people()).isEqualTo(9);
  }

  @Test
  void one_step_comes_after_the_other() {
    var gathering = given(put(BUS, "A minibus", 60));
    gathering.whenHost(new MoveOn(Step.GATHERING_OPTIONS)).thenNothingNew();
    gathering.whenHost(new MoveOn(Step.SHOWN)).thenRefused(new NotInThatOrder());
    TheHill.shown().whenHost(new MoveOn(Step.GATHERING_OPTIONS)).thenRefused(new NotInThatOrder());
    choosing()
        .whenHost(new MoveOn(Step.GATHERING_OPTIONS))
        .then(new MovedOn(Step.CHOOSING, Step.GATHERING_OPTIONS, List.of()));
  }

  @Test
  void choosing_does_not_begin_with_nothing_that_could_be_chosen() {
    given().whenHost(new MoveOn(Step.CHOOSING)).thenRefused(new NothingPutForward());
    given(put(BUS, "A minibus", 101))
        .whenHost(new MoveOn(Step.CHOOSING))
        .thenRefused(new NothingFits(100));
    given(lampWithoutCost(), put(BUS, "A minibus", 60))
        .whenHost(new MoveOn(Step.CHOOSING))
        .thenRefused(new CostMissing(1));
  }

  private static MattersEvent lampWithoutCost() {
    return new OptionBrought(
        LAMP, Provenance.imported(Permission.SHARE), Words.of("A lamp"), 0, List.of(), null, true);
  }

  @Test
  void what_hosts_bring_while_people_choose_waits_for_its_cost() {
    var story = given(put(BUS, "A minibus", 60));
    story.apply(new MovedOn(Step.GATHERING_OPTIONS, Step.CHOOSING, List.of(BUS)));
    story.apply(lampWithoutCost());
    story.when(MO, choose(LAMP)).thenRefused(new OptionNotThere());
    story.whenHost(new SayWhatItCosts(LAMP, 20)).then(new CostSaid(LAMP, 20));
    story.andSo().when(MO, choose(LAMP)).then(chose(0, LAMP));
  }
}
