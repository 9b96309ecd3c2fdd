package org.parlour.gathering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.GatheringExport.ExportedGathering;
import org.parlour.gathering.GatheringExport.ExportedMedia;
import org.parlour.gathering.GatheringExport.ExportedStation;
import org.parlour.gathering.Mine.MyBadge;
import org.parlour.gathering.Mine.MyKeys;
import org.parlour.gathering.Mine.Thing;
import org.parlour.gathering.RoomView.StationView;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Voice;

/// Turns a room's state into what people may see of it.
final class RoomPages {

  private RoomPages() {}

  static Doorstep doorstep(RoomState state, String code) {
    var made = state.book.made();
    return new Doorstep(
        state.id,
        code,
        made.title(),
        made.question(),
        made.canChange(),
        made.cannotChange(),
        made.whoAsks(),
        made.whenAndWhere(),
        made.afterwards(),
        made.welcome(),
        state.book.state(),
        state.book.state() == Doorstep.State.OPEN,
        state.book.report().isOut(),
        state.book.report().asksUntil());
  }

  static RoomView room(RoomState state, String code, int here, Instant now) {
    var stations = new ArrayList<StationView>();
    for (var id : state.book.order()) {
      stations.add(station(Objects.requireNonNull(state.stations().get(id)), state.book));
    }
    return new RoomView(
        state.seq(),
        now,
        doorstep(state, code),
        here,
        stations,
        state.book.lampOn(),
        state.book.log(),
        state.book.phonesDown(),
        state.book.keysView());
  }

  static StationView station(Standing<?, ?, ?, ?> at, GatheringBook book) {
    var placed = at.placed;
    return new StationView(
        placed.placed(),
        placed.stationKind(),
        placed.name(),
        placed.question(),
        placed.help(),
        book.opening(placed.placed()),
        at.view(book));
  }

  /// What only this badge may see.
  ///
  /// @return null if there is no such badge here
  static @Nullable Mine mine(RoomState state, BadgeId badge) {
    var made = state.book.badge(badge);
    if (made == null) {
      return null;
    }
    var stations = new LinkedHashMap<StationId, Object>();
    state.stations().forEach((id, at) -> stations.put(id, at.mine(badge)));
    return new Mine(
        new MyBadge(badge, made.name(), made.stickers(), made.doodle()),
        state.book.givenBy(badge).stream().map(given -> thing(state, given)).toList(),
        stations,
        myKeys(state.book.keys(), badge),
        state.book.post().mine(badge));
  }

  private static MyKeys myKeys(TwoKeys keys, BadgeId badge) {
    return new MyKeys(keys.offerOf(badge), keys.holds(badge), keys.trustedBy(badge));
  }

  /// Words, a drawing, a picture or a voice of its own. Weather and agreement are no words, and
  /// what somebody typed in for another is the other's.
  static boolean hasGiven(RoomState state, BadgeId badge) {
    return state.book.givenBy(badge).stream()
        .filter(given -> !given.typedIn && !state.book.isTakenBack(given.id))
        .anyMatch(given -> {
          var at = given.station == null ? null : state.stations().get(given.station);
          return at != null && at.canBeHeard(given.id);
        });
  }

  private static Thing thing(RoomState state, Given given) {
    var what = what(state, given);
    return new Thing(
        given.id,
        given.station,
        what.kind(),
        what.words(),
        what.strokes(),
        what.described(),
        what.paint(),
        what.picture(),
        what.voice(),
        given.permission,
        stateOf(state, given, what),
        given.hidden,
        given.at);
  }

  private static MyThing what(RoomState state, Given given) {
    var station = given.station == null ? null : state.stations().get(given.station);
    if (station == null) {
      return new MyThing("badge", null, null, null, null, true);
    }
    return station.myThing(given.id);
  }

  private static Mine.State stateOf(RoomState state, Given given, MyThing what) {
    if (state.book.isTakenBack(given.id)) {
      return Mine.State.TAKEN_BACK;
    }
    if (given.hidden != null) {
      return Mine.State.HIDDEN;
    }
    return what.onTheBoard() ? Mine.State.ON_THE_BOARD : Mine.State.FACE_DOWN;
  }

  /// What hosts turned over, oldest first.
  static List<TurnedOver> turnedOver(RoomState state) {
    var all = new ArrayList<TurnedOver>();
    for (var given : state.book.everythingGiven()) {
      if (given.hidden != null && !state.book.isTakenBack(given.id)) {
        var what = what(state, given);
        var words = what.words() == null ? what.described() : what.words();
        all.add(new TurnedOver(given.id, given.station, what.kind(), words, given.hidden));
      }
    }
    return all;
  }

  /// The picture of a contribution, for whoever asks.
  static Optional<Picture> picture(RoomState state, ContributionId contribution, Onlooker asking) {
    return shown(
        state,
        contribution,
        asking,
        at -> at.picture(contribution),
        at -> Optional.ofNullable(at.myThing(contribution).picture()));
  }

  /// The same for its voice.
  static Optional<Voice> voice(RoomState state, ContributionId contribution, Onlooker asking) {
    return shown(
        state,
        contribution,
        asking,
        at -> at.voice(contribution),
        at -> Optional.ofNullable(at.myThing(contribution).voice()));
  }

  private static <T extends SealedContent> Optional<T> shown(
      RoomState state,
      ContributionId contribution,
      Onlooker asking,
      Function<Standing<?, ?, ?, ?>, Optional<T>> toAll,
      Function<Standing<?, ?, ?, ?>, Optional<T>> toItsAuthor) {
    var given = state.book.given(contribution);
    var at = given == null || given.station == null ? null : state.stations().get(given.station);
    if (given == null || at == null || state.book.isTakenBack(contribution)) {
      return Optional.empty();
    }
    boolean own = given.author != null && asking.badges().contains(given.author);
    if (!own && given.hidden != null) {
      return Optional.empty();
    }
    boolean whole =
        own
            || (asking.host() && at.isForHosts(contribution))
            || asking.badges().stream().anyMatch(badge -> at.liesBefore(contribution, badge));
    return (whole ? toItsAuthor : toAll).apply(at).filter(content -> !content.takenBack());
  }

  /// What of pictures and voices may leave the room by now.
  static List<ExportedMedia> media(RoomState state) {
    var media = new ArrayList<ExportedMedia>();
    for (var given : state.book.everythingGiven()) {
      if (given.permission.leavesTheRoom()) {
        var picture = picture(state, given.id, Onlooker.ANYBODY);
        var voice = voice(state, given.id, Onlooker.ANYBODY);
        if (picture.isPresent() || voice.isPresent()) {
          media.add(new ExportedMedia(given.id, picture.orElse(null), voice.orElse(null)));
        }
      }
    }
    return media;
  }

  static GatheringExport export(RoomState state) {
    var made = state.book.made();
    List<ExportedStation> stations = new ArrayList<>();
    for (var id : state.book.order()) {
      var at = Objects.requireNonNull(state.stations().get(id));
      var placed = at.placed;
      var opening = state.book.opening(id);
      stations.add(
          new ExportedStation(
              placed.stationKind(),
              placed.name(),
              placed.question(),
              placed.help(),
              opening == Opening.OPEN ? null : opening,
              at.export(state.book)));
    }
    return new GatheringExport(
        GatheringExport.VERSION,
        new ExportedGathering(
            made.title(),
            made.question(),
            made.canChange(),
            made.cannotChange(),
            made.whoAsks(),
            made.whenAndWhere(),
            made.afterwards(),
            made.welcome()),
        stations);
  }
}
