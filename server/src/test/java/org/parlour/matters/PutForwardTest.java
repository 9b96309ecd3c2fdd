package org.parlour.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.matters.TheHill.BENCH;
import static org.parlour.matters.TheHill.BUS;
import static org.parlour.matters.TheHill.LAMP;
import static org.parlour.matters.TheHill.choosing;
import static org.parlour.matters.TheHill.given;
import static org.parlour.matters.TheHill.put;
import static org.parlour.matters.TheHill.seen;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.SettingNotRight;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.matters.MattersCommand.ChangeCost;
import org.parlour.matters.MattersCommand.NewOption;
import org.parlour.matters.MattersCommand.PutForward;
import org.parlour.matters.MattersCommand.PutOptions;
import org.parlour.matters.MattersCommand.SayWhatItCosts;
import org.parlour.matters.MattersEvent.CostChanged;
import org.parlour.matters.MattersEvent.CostSaid;
import org.parlour.matters.MattersEvent.JarLaidOut;
import org.parlour.matters.MattersEvent.OptionBrought;
import org.parlour.matters.MattersEvent.OptionPutForward;
import org.parlour.matters.MattersEvent.OptionsPut;
import org.parlour.matters.MattersNews.SourceGone;
import org.parlour.matters.MattersRefusal.CostNotRight;
import org.parlour.matters.MattersRefusal.NotGathering;
import org.parlour.matters.MattersRefusal.NotYourOption;
import org.parlour.matters.MattersRefusal.OptionNotThere;
import org.parlour.matters.MattersRefusal.SourceNotThere;
import org.parlour.matters.MattersRefusal.TooManyOptions;
import org.parlour.testing.StationStory;

class PutForwardTest {

  private static final Words BENCH_WORDS = new Words("Mainc hanner ffordd", "cy");
  private static final MattersEvent BUS_PUT = put(BUS, "A minibus on Fridays", 60);
  private static final MattersEvent BROUGHT =
      new OptionBrought(
          LAMP,
          Provenance.imported(Permission.SHARE),
          Words.of("A lamp at the corner"),
          0,
          List.of(),
          null,
          true);

  private static PutForward bench(@Nullable Integer cost, ContributionId... standsOn) {
    return new PutForward(BENCH, BENCH_WORDS, cost, List.of(standsOn), Permission.ROOM, null);
  }

  @Test
  void PRI_1_what_is_shared_out_and_the_total_are_on_every_page() {
    var seen = seen(given());
    assertThat(seen.shares()).isEqualTo(Sharing.MONEY);
    assertThat(seen.total()).isEqualTo(100);
  }

  @Test
  void PRI_1_a_recipe_says_what_is_shared_out_and_each_has_a_sensible_total() {
    assertThat(laidOut(Map.of()))
        .isEqualTo(new JarLaidOut(Sharing.MONEY, 1000, BallotForm.APPROVE));
    assertThat(laidOut(Map.of("shares", "hours")))
        .isEqualTo(new JarLaidOut(Sharing.HOURS, 10, BallotForm.APPROVE));
    assertThat(laidOut(Map.of("shares", "places", "ballot", "points")))
        .isEqualTo(new JarLaidOut(Sharing.PLACES, 3, BallotForm.POINTS));
    assertThat(laidOut(Map.of("total", 10_000_000)))
        .isEqualTo(new JarLaidOut(Sharing.MONEY, 10_000_000, BallotForm.APPROVE));
    for (var wrong :
        List.<Map<String, Object>>of(
            Map.of("total", 0), Map.of("total", 10_000_001), Map.of("sum", 5))) {
      assertThatThrownBy(() -> laidOut(wrong)).isInstanceOf(SettingNotRight.class);
    }
  }

  private static MattersEvent laidOut(Map<String, Object> settings) {
    var plan =
        new StationPlan(
            new StationKind("matters"),
            Words.of("The jar"),
            Words.of("What first?"),
            Words.of(""),
            StationSettings.of(settings),
            false);
    return new MattersStation().layOut(plan).getFirst();
  }

  @Test
  void anybody_puts_an_option_forward_with_what_it_costs_and_what_it_stands_on() {
    var put =
        new OptionPutForward(
            BENCH, Provenance.of(BEA, Permission.ROOM), BENCH_WORDS, 30, List.of(BUS));
    var story = given(BUS_PUT);
    story.when(BEA, bench(30, BUS, BUS)).then(put);
    story.andSo().when(BEA, bench(30, BUS)).thenNothingNew();
    assertThat(seen(story).options().getLast().standsOn()).containsExactly(BUS);
  }

  @Test
  void a_nameless_option_has_no_maker() {
    var hash = SecretHash.of("canal teapot marigold");
    given()
        .when(MO, new PutForward(BENCH, BENCH_WORDS, 30, List.of(), Permission.NAMELESS, hash))
        .then(new OptionPutForward(BENCH, Provenance.nameless(hash), BENCH_WORDS, 30, List.of()));
  }

  @Test
  void a_cost_of_nothing_or_less_is_refused_and_says_what_is_right() {
    for (var cost : Stream.of(0, -5, 10_000_001).toList()) {
      given().when(MO, bench(cost)).thenRefused(new CostNotRight(10_000_000));
    }
    given().when(MO, bench(null)).thenRefused(new CostNotRight(10_000_000));
    given(BUS_PUT).when(MO, new ChangeCost(BUS, -1)).thenRefused(new CostNotRight(10_000_000));
  }

  @Test
  void a_place_on_an_agenda_costs_nothing_to_say() {
    var story = new StationStory<>(new MattersStation());
    story.apply(new JarLaidOut(Sharing.PLACES, 3, BallotForm.APPROVE));
    story.when(MO, bench(null)).andSo();
    assertThat(seen(story).options().getFirst().cost()).isEqualTo(1);
    story.when(MO, new ChangeCost(BENCH, 7)).thenNothingNew();
    story.apply(BROUGHT);
    assertThat(seen(story).options().getLast().cost()).isEqualTo(1);
  }

  @Test
  void an_option_stands_only_on_what_is_there() {
    var gone = new ContributionId(new UUID(9, 9));
    given().when(MO, bench(30, gone)).thenRefused(new SourceNotThere());
    var story = given(BUS_PUT);
    story.hall().hide(BUS, HideReason.HATE);
    story.when(MO, bench(30, BUS)).thenRefused(new SourceNotThere());
  }

  @Test
  void what_an_option_stood_on_is_forgotten_when_it_is_taken_back_elsewhere() {
    var insight = new ContributionId(new UUID(9, 1));
    var story = given();
    story.apply(
        new OptionPutForward(
            BENCH, Provenance.of(MO, Permission.ROOM), BENCH_WORDS, 30, List.of(insight)));
    assertThat(new MattersStation().takenBack(story.state(), insight))
        .isEqualTo(Told.of(new SourceGone(insight)));
    assertThat(seen(story).options().getFirst().standsOn()).isEmpty();
    assertThat(new MattersStation().takenBack(story.state(), insight)).isEqualTo(Told.nothing());
  }

  @Test
  void only_its_maker_changes_a_cost_and_only_while_options_are_gathered() {
    given(BUS_PUT).when(MO, new ChangeCost(BUS, 50)).then(new CostChanged(BUS, 50));
    given(BUS_PUT).when(MO, new ChangeCost(BUS, 60)).thenNothingNew();
    given(BUS_PUT).when(BEA, new ChangeCost(BUS, 50)).thenRefused(new NotYourOption());
    given().when(MO, new ChangeCost(BUS, 50)).thenRefused(new OptionNotThere());
    choosing().when(MO, new ChangeCost(BUS, 50)).thenRefused(new NotGathering());
    var story = given(BUS_PUT, new CostChanged(BUS, 50));
    assertThat(seen(story).options().getFirst().cost()).isEqualTo(50);
  }

  @Test
  void a_host_says_what_an_option_of_the_hosts_costs_and_no_other() {
    var story = given(BROUGHT, BUS_PUT);
    assertThat(seen(story).options().getFirst().cost()).isNull();
    story.whenHost(new SayWhatItCosts(LAMP, 20)).then(new CostSaid(LAMP, 20));
    story.andSo();
    assertThat(seen(story).options().getFirst().cost()).isEqualTo(20);
    story.whenHost(new SayWhatItCosts(BUS, 20)).thenRefused(new NotYourOption());
    assertThat(new CostSaid(LAMP, 20).sentence().key()).isEqualTo("matters.log.cost-said");
  }

  @Test
  void hosts_put_several_options_forward_and_the_log_says_how_many() {
    var put =
        new PutOptions(
            List.of(
                new NewOption(BUS, Words.of("A minibus"), 60, List.of()),
                new NewOption(BENCH, BENCH_WORDS, 30, List.of())));
    var story = given();
    story
        .whenHost(put)
        .then(
            fromHosts(BUS, Words.of("A minibus"), 60),
            fromHosts(BENCH, BENCH_WORDS, 30),
            new OptionsPut(2));
    story.andSo().whenHost(put).thenNothingNew();
    assertThat(seen(story).options()).allMatch(MattersView.OptionView::fromHosts);
    var wrong = new PutOptions(List.of(new NewOption(LAMP, Words.of("A lamp"), 0, List.of())));
    story.whenHost(wrong).thenRefused(new CostNotRight(10_000_000));
  }

  private static MattersEvent fromHosts(ContributionId option, Words words, int cost) {
    return new OptionBrought(
        option, Provenance.imported(Permission.SHARE), words, cost, List.of(), null, true);
  }

  @Test
  void a_list_from_elsewhere_is_from_the_hosts_and_waits_for_its_costs() {
    assertThat(new MattersStation().bringList(Map.of(LAMP, Words.of("A lamp at the corner"))))
        .containsExactly(BROUGHT);
  }

  @Test
  void a_hundred_options_are_enough() {
    var story = given();
    IntStream.range(0, 100)
        .forEach(n -> story.apply(put(new ContributionId(new UUID(7, n)), "option " + n, 1)));
    story.when(MO, bench(30)).thenRefused(new TooManyOptions(100));
  }

  @Test
  void nothing_is_put_forward_once_people_choose() {
    choosing()
        .when(
            MO,
            new PutForward(
                new ContributionId(new UUID(8, 9)),
                Words.of("A swing"),
                5,
                List.of(),
                Permission.ROOM,
                null))
        .thenRefused(new NotGathering());
  }
}
