package org.parlour.gathering;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.Clockwork.Ask;
import org.parlour.gathering.Clockwork.Sound;
import org.parlour.gathering.DoorAct.CloseDoors;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.MoveStation;
import org.parlour.gathering.GatheringCommand.OpenStation;
import org.parlour.gathering.GatheringCommand.PlaceStation;
import org.parlour.gathering.GatheringCommand.PutPhonesDown;
import org.parlour.gathering.GatheringCommand.ShutStation;
import org.parlour.gathering.GatheringCommand.TakePhonesUp;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.gathering.GatheringRefusal.StationNotOpen;
import org.parlour.gathering.RoomView.StationView;
import org.parlour.journal.Store;
import org.parlour.journal.Stores;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Command;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Live;
import org.parlour.kernel.News;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;

/// A room that hosts arrange, and that goes on by itself.
class RoomGoesOnTest implements Live {

  private static final GatheringId HALL = new GatheringId(new UUID(5, 1));
  private static final StationId CLOCK = new StationId(new UUID(4, 1));
  private static final StationId OTHER = new StationId(new UUID(4, 2));
  private static final BadgeId MO = new BadgeId(new UUID(1, 1));
  private static final Words WORDS = Words.of("The clock");
  private static final StationKind KIND = new StationKind("clockwork");

  @TempDir Path folder;

  private final ArrayDeque<Runnable> background = new ArrayDeque<>();
  private final List<News> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-05-14T12:00:00Z");
  private @Nullable Store opened;
  private @Nullable Rooms put;

  @BeforeEach
  void a_hall_with_a_clock() {
    opened = Stores.open(folder, List.of(GatheringEvent.class, Clockwork.Fact.class));
    openAgain();
    var made = new GatheringMade(WORDS, WORDS, WORDS, WORDS, null, null, null, null);
    var clock = new StationPlaced(CLOCK, KIND, WORDS, WORDS, WORDS);
    rooms().make(HALL, made, List.of(new Rooms.Plan(clock, List.of(), Opening.OPEN)));
    rooms().act(HALL, new OpenDoors()).join();
    told.clear();
  }

  @AfterEach
  void good_night() {
    requireNonNull(opened).close();
  }

  private Rooms rooms() {
    return requireNonNull(put);
  }

  /// As after a restart: nothing is in memory.
  private void openAgain() {
    put =
        new Rooms(
            new RoomKit(
                requireNonNull(opened).journal(),
                this,
                new Stations(List.of(new Clockwork())),
                () -> now,
                Runnable::run,
                background::add,
                false));
  }

  @Test
  void a_station_goes_on_by_itself_when_its_hour_has_come_and_not_before() {
    say(CLOCK, new Ask.Wind());
    after(Clockwork.SECONDS - 1);
    assertThat(told).isEmpty();
    after(1);
    assertThat(told).containsExactly(new Sound.Ring(1));
    after(600);
    assertThat(told).hasSize(1);
  }

  @Test
  void what_came_while_nobody_looked_is_a_fact_after_a_restart_too() {
    say(CLOCK, new Ask.Wind());
    openAgain(); // The house was closed meanwhile, and nobody is in memory.
    after(Clockwork.SECONDS);
    assertThat(told).isEmpty();
    assertThat(view(CLOCK).page()).as("somebody comes").isEqualTo(new Sound.Ring(0));
    after(1);
    assertThat(view(CLOCK).page()).isEqualTo(new Sound.Ring(1));
    openAgain();
    assertThat(view(CLOCK).page()).isEqualTo(new Sound.Ring(1));
  }

  @Test
  void what_takes_long_is_worked_out_elsewhere_one_at_a_time_and_not_too_often() {
    ring();
    assertThat(background).hasSize(1);
    ring();
    assertThat(background).as("one is under way").hasSize(1);
    background.remove().run();
    assertThat(told).contains(new Sound.Counted(1));
    assertThat(background).as("the second ring is not counted yet").hasSize(1);
    background.remove().run();
    assertThat(told).contains(new Sound.Counted(2));
    assertThat(background).isEmpty();
  }

  @Test
  void two_beginnings_have_two_seconds_between_them() {
    ring();
    background.remove().run();
    say(CLOCK, new Ask.Wind());
    after(Clockwork.SECONDS);
    background.remove().run();
    say(CLOCK, new Ask.Wind());
    now = now.plusSeconds(Clockwork.SECONDS);
    rooms().tick();
    background.remove().run();
    assertThat(told).contains(new Sound.Counted(3));
  }

  @Test
  void a_host_puts_a_station_into_the_room_and_opens_it_when_ready() {
    host(new PlaceStation(OTHER, KIND, WORDS, WORDS, WORDS, null));
    assertThat(view(OTHER).opening()).isEqualTo(Opening.LATER);
    assertThat(say(OTHER, new Ask.Wind()).reason()).isEqualTo(new StationNotOpen(Opening.LATER));
    host(new OpenStation(OTHER));
    assertThat(say(OTHER, new Ask.Wind()).outcome()).isEqualTo(Outcome.Kind.ACCEPTED);
    host(new MoveStation(OTHER, null));
    assertThat(order()).containsExactly(OTHER, CLOCK);
    openAgain();
    assertThat(order()).as("after a restart").containsExactly(OTHER, CLOCK);
    assertThat(told)
        .extracting(News::getClass)
        .extracting(Class::getSimpleName)
        .containsSubsequence("StationShown", "StationTurned", "StationsOrdered");
    assertThat(room().log()).hasSize(4);
  }

  @Test
  void a_setting_that_is_not_one_is_named_and_nothing_is_put_there() {
    var loud = StationSettings.of(Map.of("volume", 11));
    var outcome = host(new PlaceStation(OTHER, KIND, WORDS, WORDS, WORDS, loud));
    assertThat(outcome.reason()).isEqualTo(new GatheringRefusal.SettingNotRight("volume"));
    assertThat(order()).containsExactly(CLOCK);
  }

  @Test
  void what_somebody_gives_to_a_station_that_has_closed_can_still_be_given() {
    host(new ShutStation(CLOCK));
    var engraving = new Ask.Engrave(new ContributionId(new UUID(0, 1)), Words.of("For Mo"));
    assertThat(say(CLOCK, engraving).reason()).isEqualTo(new StationNotOpen(Opening.SHUT));
    assertThat(late(engraving).outcome()).isEqualTo(Outcome.Kind.ACCEPTED);
    assertThat(late(new Ask.Wind()).reason())
        .as("only what is given may be late")
        .isEqualTo(new StationNotOpen(Opening.SHUT));
  }

  @Test
  void ALL_1_phones_are_down_until_a_host_ends_it_and_nobody_is_stopped_meanwhile() {
    var question = Words.of("What made you laugh this week?");
    host(new PutPhonesDown(question));
    assertThat(room().phonesDown()).isEqualTo(new RoomView.PhonesDown(question));
    assertThat(say(CLOCK, new Ask.Wind()).outcome())
        .as("somebody goes on quietly")
        .isEqualTo(Outcome.Kind.ACCEPTED);
    openAgain();
    assertThat(room().phonesDown())
        .as("after a restart")
        .isEqualTo(new RoomView.PhonesDown(question));
    host(new PutPhonesDown(null));
    assertThat(room().phonesDown()).isEqualTo(new RoomView.PhonesDown(null));
    host(new TakePhonesUp());
    assertThat(room().phonesDown()).isNull();
    openAgain();
    assertThat(room().phonesDown()).isNull();
    assertThat(room().log())
        .extracting(line -> line.sentence().key())
        .containsSubsequence(
            "room.log.phones-put-down", "room.log.phones-put-down", "room.log.phones-taken-up");
  }

  @Test
  void phones_put_down_twice_are_put_down_once_and_only_by_a_host() {
    assertThat(ask(null, new PutPhonesDown(null), MO, false).reason())
        .isEqualTo(new GatheringRefusal.HostsOnly());
    assertThat(host(new TakePhonesUp()).outcome()).isEqualTo(Outcome.Kind.NOTHING_NEW);
    host(new PutPhonesDown(WORDS));
    assertThat(host(new PutPhonesDown(WORDS)).outcome()).isEqualTo(Outcome.Kind.NOTHING_NEW);
    assertThat(told).filteredOn(GatheringNews.PhonesTurned.class::isInstance).hasSize(1);
  }

  @Test
  void phones_come_up_when_the_gathering_closes() {
    host(new PutPhonesDown(null));
    rooms().act(HALL, new CloseDoors()).join();
    assertThat(room().phonesDown()).isNull();
    assertThat(told).contains(new GatheringNews.PhonesTurned(null));
    assertThat(host(new PutPhonesDown(null)).reason()).isEqualTo(new GatheringRefusal.Closed());
  }

  // ---- told as a story

  private void ring() {
    say(CLOCK, new Ask.Wind());
    after(Clockwork.SECONDS);
  }

  private void after(int seconds) {
    now = now.plusSeconds(seconds);
    rooms().tick();
  }

  private Outcome say(StationId station, Ask command) {
    return ask(station, command, MO, false);
  }

  private Outcome late(Ask command) {
    return ask(CLOCK, command, MO, true);
  }

  private Outcome host(GatheringCommand command) {
    return ask(null, command, null, false);
  }

  private Outcome ask(
      @Nullable StationId station, Command command, @Nullable BadgeId by, boolean late) {
    var asking = new Asking(new CommandId(UUID.randomUUID()), by, by == null, now, late);
    return rooms().ask(HALL, List.of(new Asked(station, command, asking))).join().getFirst();
  }

  private RoomView room() {
    return (RoomView) rooms().page(HALL, "7KM4TRB", 1).join().view();
  }

  private List<StationId> order() {
    return room().stations().stream().map(StationView::station).toList();
  }

  private StationView view(StationId station) {
    return room().stations().stream()
        .filter(view -> view.station().equals(station))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void tell(GatheringId gathering, long seq, List<Addressed> news, boolean forget) {
    news.forEach(one -> told.add(one.news()));
  }
}
