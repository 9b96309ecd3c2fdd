package org.parlour.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Command;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision.Accepted;
import org.parlour.kernel.Event;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Live;
import org.parlour.kernel.News;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.Told;
import org.parlour.web.WireJson;

/// A station on a random afternoon, with a page that was opened at the beginning and has only heard
/// the news since; and the three laws that hold on every afternoon: asking twice is asking once; a
/// page kept right by news equals a page opened now; after taking back no trace is left.
///
/// @param <S> the station's state
/// @param <C> its commands
/// @param <E> its events
/// @param <X> its export
/// @param <V> what a page shows of it
public final class Afternoon<S, C extends Command, E extends Event, X, V> {

  private static final long PEOPLE = 7;
  private static final long THINGS = 6;
  private static final int COMMAND_IDS = 10_000;

  private final Plan<S, C, E, X, V> plan;
  private final Station<S, C, E, X> station;
  private final S state;
  private final Hall hall = new Hall();
  private final List<CommandId> answered = new ArrayList<>();
  private final List<News> heard = new ArrayList<>();
  private V page;
  private long seq;

  /// What the afternoons of one station are made of.
  ///
  /// @param begins the facts that lay it out
  /// @param view its class of views
  /// @param hear what the browser's `hear` does
  /// @param inOrder a page whose lists stand in one order, whichever way it came to be
  /// @param command a command about one thing, at random
  public record Plan<S, C extends Command, E extends Event, X, V>(
      Station<S, C, E, X> station,
      List<E> begins,
      Class<V> view,
      Hears<V> hear,
      Function<V, V> inOrder,
      Asks<C> command) {

    /// Whether a command would give this thing. One that was taken back before it arrived is not
    /// given after all: the room sees to it.
    private boolean gives(E event, ContributionId thing) {
      return event instanceof Event.Gives gives && gives.contribution().equals(thing);
    }

    /// Puts a claim to many afternoons.
    public void always(Consumer<Afternoon<S, C, E, X, V>> claim) {
      Whatever.happens(this::aTap, taps -> claim.accept(live(taps)));
    }

    /// The three laws, and what every station also promises: what is hidden is nowhere to be read,
    /// and an export brought in and taken out again is the same.
    public void keepsTheLaws() {
      always(Afternoon::aPageKeptRightEqualsAPageOpenedNow);
      always(Afternoon::hearingAgainChangesNothing);
      always(Afternoon::whatIsTakenBackIsGone);
      always(Afternoon::anExportBroughtInIsTheSame);
      Whatever.happens(
          this::aTap,
          taps -> {
            var stuttered = taps.stream().flatMap(tap -> Stream.of(tap, tap)).toList();
            assertThat(live(stuttered).openedNow()).isEqualTo(live(taps).openedNow());
          });
    }

    Afternoon<S, C, E, X, V> live(List<Tap<C>> taps) {
      var afternoon = new Afternoon<>(this);
      begins.forEach(event -> afternoon.fold(event, StationStory.COMMAND));
      taps.forEach(afternoon::tap);
      return afternoon;
    }

    private Tap<C> aTap(RandomGenerator luck) {
      var id = new CommandId(new UUID(3, luck.nextInt(COMMAND_IDS)));
      var by = new BadgeId(new UUID(1, luck.nextLong(PEOPLE)));
      var thing = new ContributionId(new UUID(0, luck.nextLong(THINGS)));
      return switch (luck.nextInt(12)) {
        case 0 -> new Tap<>(id, by, null, What.TAKE_BACK, thing);
        case 1 -> new Tap<>(id, by, null, luck.nextBoolean() ? What.HIDE : What.SHOW, thing);
        default -> new Tap<>(id, by, command.about(luck, thing), What.ASK, thing);
      };
    }
  }

  /// One tap: a command of the station, or taking back, or a host turning something over.
  public record Tap<C>(
      CommandId id, BadgeId by, @Nullable C command, What what, ContributionId thing) {}

  /// What a tap is.
  public enum What {
    ASK,
    TAKE_BACK,
    HIDE,
    SHOW
  }

  /// A page that hears.
  public interface Hears<V> {
    V hear(V page, News news);
  }

  /// Somebody with an idea.
  public interface Asks<C> {
    C about(RandomGenerator luck, ContributionId thing);
  }

  private Afternoon(Plan<S, C, E, X, V> plan) {
    this.plan = plan;
    station = plan.station;
    state = station.begin();
    page = opened();
  }

  private V opened() {
    return Objects.requireNonNull(plan.view.cast(station.view(state, hall)));
  }

  public S state() {
    return state;
  }

  public Hall hall() {
    return hall;
  }

  public X export() {
    return station.export(state, hall);
  }

  /// A page that opens now.
  public V openedNow() {
    return plan.inOrder.apply(opened());
  }

  /// The page that opened at the beginning.
  public V keptRight() {
    return plan.inOrder.apply(page);
  }

  private void tap(Tap<C> tap) {
    if (answered.contains(tap.id)) {
      return; // The room answers it as it did the first time.
    }
    switch (tap.what) {
      case ASK -> ask(tap);
      case TAKE_BACK -> {
        if (hall.takeBack(tap.thing)) {
          hear(station.takenBack(state, tap.thing));
        }
      }
      case HIDE, SHOW -> {
        if (hall.has(tap.thing)) {
          hall.hide(tap.thing, tap.what == What.HIDE ? HideReason.THREAT : null);
          hear(station.hidden(state, tap.thing, tap.what == What.HIDE, hall));
        }
      }
    }
  }

  private void ask(Tap<C> tap) {
    var command = Objects.requireNonNull(tap.command);
    var asking = new Asking(tap.id, tap.by, true, StationStory.NOON);
    if (station.decide(state, command, asking, hall) instanceof Accepted<E>(var events)
        && !events.isEmpty()
        && events.stream().noneMatch(this::givesWhatIsGone)) {
      answered.add(tap.id);
      events.forEach(event -> fold(event, tap.id));
    }
  }

  private boolean givesWhatIsGone(E event) {
    return hall.takenBack().stream().anyMatch(gone -> plan.gives(event, gone));
  }

  private void fold(E event, CommandId command) {
    hall.hear(event);
    hear(
        station.apply(
            state,
            event,
            new Recorded(++seq, command, StationStory.TABLE, StationStory.NOON, event),
            hall));
  }

  private void hear(Told told) {
    for (var news : told.news()) {
      heard.add(news);
      page = plan.hear.hear(page, news);
    }
  }

  private void aPageKeptRightEqualsAPageOpenedNow() {
    assertThat(keptRight()).isEqualTo(openedNow());
  }

  private void hearingAgainChangesNothing() {
    for (int from = 0; from < heard.size(); from += 7) {
      var again = page;
      for (var news : heard.subList(from, heard.size())) {
        again = plan.hear.hear(again, news);
      }
      assertThat(plan.inOrder.apply(again)).isEqualTo(openedNow());
    }
  }

  private void whatIsTakenBackIsGone() {
    for (var gone : hall.takenBack()) {
      assertThat(onTheWire(page)).doesNotContain(gone.toString());
      assertThat(onTheWire(opened())).doesNotContain(gone.toString());
      assertThat(onTheWire(export())).doesNotContain(gone.toString());
    }
  }

  private void anExportBroughtInIsTheSame() {
    var export = export();
    var again = new Afternoon<>(plan);
    station.bring(export).forEach(event -> again.fold(event, StationStory.COMMAND));
    assertThat(again.export()).isEqualTo(export);
    assertThat(again.keptRight()).isEqualTo(again.openedNow());
  }

  /// What of it would leave the server.
  public static String onTheWire(Object view) {
    return new String(new WireJson().room(new Live.Page(1, view)), StandardCharsets.UTF_8);
  }

  /// Two of one thing: what was there last counts. For pages that hear.
  public static <T> List<T> put(List<T> all, T one, Function<T, ?> idOf) {
    return Stream.concat(without(all, idOf.apply(one), idOf).stream(), Stream.of(one)).toList();
  }

  public static <T> List<T> without(List<T> all, Object id, Function<T, ?> idOf) {
    return all.stream().filter(each -> !idOf.apply(each).equals(id)).toList();
  }
}
