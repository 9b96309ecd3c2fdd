package org.parlour.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.journal.Line.GARDEN;
import static org.parlour.journal.Line.MO;
import static org.parlour.journal.Line.MORNING;
import static org.parlour.journal.Line.YARD;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.HostId;
import org.parlour.kernel.Register;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.Register.Tour;
import org.parlour.kernel.Register.Year;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.TourId;

/// What every register keeps. One class per store runs it.
abstract class RegisterContract {

  private static final HostId HOST = new HostId(Line.id("host"));
  private static final BadgeId BEA = new BadgeId(Line.id("bea"));
  private static final SecretHash KEY = SecretHash.of("key");
  private static final SecretHash OTHER_KEY = SecretHash.of("other key");
  private static final SecretHash WORDS = SecretHash.of("kettle bench hill");

  private static final Entry IN_THE_GARDEN =
      new Entry(GARDEN, "234BCDF", "ticket-garden", HOST, MORNING);
  private static final Entry IN_THE_YARD =
      new Entry(YARD, "567GHJK", "ticket-yard", HOST, MORNING.plusSeconds(60));

  private static final Tour TOUR = new Tour(new TourId(Line.id("tour")), "89BCDFG", HOST, MORNING);

  private Store store;

  abstract Store open();

  @BeforeEach
  void openTheStore() {
    store = open();
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private Register register() {
    return store.register();
  }

  private void restart() {
    store.close();
    store = open();
  }

  @Test
  void a_gathering_is_found_by_its_code_its_ticket_and_its_id() {
    assertThat(register().addGathering(IN_THE_GARDEN)).isTrue();
    restart();

    assertThat(register().byCode("234BCDF")).contains(IN_THE_GARDEN);
    assertThat(register().byTicket("ticket-garden")).contains(IN_THE_GARDEN);
    assertThat(register().byId(GARDEN)).contains(IN_THE_GARDEN);
    assertThat(register().byCode("ZZZZZZZ")).isEmpty();
  }

  @Test
  void a_code_that_opened_nothing_opens_what_is_made_with_it() {
    assertThat(register().byCode("234BCDF")).isEmpty();
    register().addGathering(IN_THE_GARDEN);

    assertThat(register().byCode("234BCDF")).contains(IN_THE_GARDEN);
    assertThat(register().byCode("234BCDF")).contains(IN_THE_GARDEN);
  }

  @Test
  void a_code_opens_one_gathering_only() {
    register().addGathering(IN_THE_GARDEN);

    assertThat(register().addGathering(new Entry(YARD, "234BCDF", "ticket-yard", HOST, MORNING)))
        .isFalse();
    assertThat(register().byId(YARD)).isEmpty();
    assertThat(register().byCode("234BCDF")).contains(IN_THE_GARDEN);
  }

  @Test
  void the_newest_gathering_comes_first() {
    register().addGathering(IN_THE_GARDEN);
    register().addGathering(IN_THE_YARD);

    assertThat(register().gatherings()).containsExactly(IN_THE_YARD, IN_THE_GARDEN);
  }

  @Test
  void the_stops_of_a_tour_stand_in_the_order_in_which_they_were_made() {
    assertThat(register().addTour(TOUR)).isTrue();
    assertThat(register().addStop(IN_THE_YARD, TOUR.tour())).isTrue();
    assertThat(register().addStop(IN_THE_GARDEN, TOUR.tour())).isTrue();
    restart();

    assertThat(register().tourByCode("89BCDFG")).contains(TOUR);
    assertThat(register().tours()).containsExactly(TOUR);
    assertThat(register().stopsOf(TOUR.tour())).containsExactly(IN_THE_YARD, IN_THE_GARDEN);
    assertThat(register().tourOf(GARDEN)).contains(TOUR);
    assertThat(register().byId(YARD)).contains(IN_THE_YARD);
  }

  @Test
  void a_stop_whose_code_is_taken_is_no_stop_and_no_gathering() {
    register().addTour(TOUR);
    register().addGathering(IN_THE_GARDEN);

    var again = new Entry(YARD, IN_THE_GARDEN.code(), "ticket-yard", HOST, MORNING);
    assertThat(register().addStop(again, TOUR.tour())).isFalse();
    assertThat(register().stopsOf(TOUR.tour())).isEmpty();
    assertThat(register().tourOf(GARDEN)).isEmpty();
    assertThat(register().byId(YARD)).isEmpty();
  }

  @Test
  void a_code_opens_one_tour_only() {
    register().addTour(TOUR);

    var other = new Tour(new TourId(Line.id("other tour")), TOUR.code(), HOST, MORNING);
    assertThat(register().addTour(other)).isFalse();
    assertThat(register().tourByCode(TOUR.code())).contains(TOUR);
  }

  @Test
  void a_year_of_a_host_has_one_address() {
    var year = new Year(Line.id("book"), "ticket-2026", HOST, 2026);
    assertThat(register().addYear(year)).isEqualTo(year);
    restart();

    var again = new Year(Line.id("other book"), "other-ticket", HOST, 2026);
    assertThat(register().addYear(again)).isEqualTo(year);
    assertThat(register().yearByTicket("ticket-2026")).contains(year);
    assertThat(register().yearByTicket("other-ticket")).isEmpty();
  }

  @Test
  void a_badge_is_held_by_its_key_and_brought_back_by_its_words() {
    register().addBadge(GARDEN, MO, KEY, WORDS);
    register().addKey(GARDEN, MO, OTHER_KEY);

    assertThat(register().badgeByKey(GARDEN, KEY)).contains(MO);
    assertThat(register().badgeByKey(GARDEN, OTHER_KEY)).contains(MO);
    assertThat(register().badgeByWords(GARDEN, WORDS)).contains(MO);
    restart();
    assertThat(register().badgeByKey(GARDEN, KEY)).contains(MO);
  }

  @Test
  void a_key_holds_nothing_in_another_gathering() {
    register().addBadge(GARDEN, MO, KEY, WORDS);

    assertThat(register().badgeByKey(YARD, KEY)).isEmpty();
    assertThat(register().badgeByWords(YARD, WORDS)).isEmpty();
  }

  @Test
  void one_key_may_hold_a_badge_in_each_of_two_gatherings() {
    register().addBadge(GARDEN, MO, KEY, WORDS);
    assertThat(register().badgeByKey(YARD, KEY)).isEmpty();

    register().addBadge(YARD, BEA, KEY, WORDS);

    assertThat(register().badgeByKey(GARDEN, KEY)).contains(MO);
    assertThat(register().badgeByKey(YARD, KEY)).contains(BEA);
  }

  @Test
  void a_key_that_was_looked_for_too_early_is_found_once_it_is_there() {
    assertThat(register().badgeByKey(GARDEN, KEY)).isEmpty();

    register().addBadge(GARDEN, MO, KEY, WORDS);

    assertThat(register().badgeByKey(GARDEN, KEY)).contains(MO);
  }

  @Test
  void a_badge_entered_twice_is_entered_once_and_words_never_bring_back_a_stranger() {
    assertThat(register().addBadge(GARDEN, MO, KEY, WORDS)).isTrue();
    assertThat(register().addBadge(GARDEN, MO, KEY, WORDS)).isTrue();

    assertThat(register().addBadge(GARDEN, BEA, OTHER_KEY, WORDS)).isFalse();
    assertThat(register().badgeByKey(GARDEN, OTHER_KEY)).isEmpty();
    assertThat(register().badgeByWords(GARDEN, WORDS)).contains(MO);
  }

  @Test
  void a_key_that_was_handed_back_holds_nothing_at_once() {
    register().addBadge(GARDEN, MO, KEY, WORDS);
    register().addKey(GARDEN, MO, OTHER_KEY);
    assertThat(register().badgeByKey(GARDEN, KEY)).contains(MO);

    register().forgetKey(KEY);

    assertThat(register().badgeByKey(GARDEN, KEY)).isEmpty();
    assertThat(register().badgeByKey(GARDEN, OTHER_KEY)).contains(MO);
    restart();
    assertThat(register().badgeByKey(GARDEN, KEY)).isEmpty();
  }

  @Test
  void a_host_link_is_good_once() {
    register().addHostLink(KEY, MORNING.plusSeconds(900));

    assertThat(register().useHostLink(KEY, MORNING)).isTrue();
    assertThat(register().useHostLink(KEY, MORNING)).isFalse();
  }

  @Test
  void a_host_link_is_good_once_even_if_many_use_it_at_once() throws Exception {
    register().addHostLink(KEY, MORNING.plusSeconds(900));
    var uses = new ArrayList<Future<Boolean>>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < 20; n++) {
        uses.add(people.submit(() -> register().useHostLink(KEY, MORNING)));
      }
    }

    assertThat(uses).extracting(Future::get).filteredOn(used -> used).hasSize(1);
  }

  @Test
  void a_host_link_expires_and_a_made_up_one_never_works() {
    register().addHostLink(KEY, MORNING);

    assertThat(register().useHostLink(KEY, MORNING)).isFalse();
    assertThat(register().useHostLink(OTHER_KEY, MORNING)).isFalse();
  }

  @Test
  void a_host_is_known_by_the_session_until_it_ends() {
    register().addHostSession(KEY, HOST, MORNING.plusSeconds(60));
    register().addHostSession(OTHER_KEY, HOST, MORNING.plusSeconds(60));

    assertThat(register().hostBySession(KEY, MORNING)).contains(HOST);
    assertThat(register().hostBySession(KEY, MORNING.plusSeconds(60))).isEmpty();

    register().endHostSession(KEY);

    assertThat(register().hostBySession(KEY, MORNING)).isEmpty();
    assertThat(register().hostBySession(OTHER_KEY, MORNING)).contains(HOST);
  }

  @Test
  void a_screen_shows_its_gathering() {
    register().addScreen(KEY, GARDEN);

    assertThat(register().screen(KEY)).contains(GARDEN);
    assertThat(register().screen(OTHER_KEY)).isEmpty();
  }
}
