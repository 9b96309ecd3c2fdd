package org.parlour.gathering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.GatheringEvent.StationLeft;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.gathering.GatheringExport.ExportedMedia;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Checkers;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Embedded;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Journal.Appended;
import org.parlour.kernel.Live.Page;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationFile;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.UnreadableEvent;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// All rooms of the house. A room is folded from its journal when it is first needed, and put away
/// after it has been quiet for a while.
public final class Rooms {

  /// How long a room is kept in memory with nobody in it.
  public static final Duration QUIET = Duration.ofMinutes(15);

  private final RoomKit kit;
  private final Map<GatheringId, Room> rooms = new ConcurrentHashMap<>();

  public Rooms(RoomKit kit) {
    this.kit = kit;
    kit.journal().onWritten(this::wake);
  }

  /// Begins a gathering, durably.
  ///
  /// @param plans what stands in it; each plan's events begin its station
  public List<StationId> make(GatheringId id, GatheringMade made, List<Plan> plans) {
    var command = new CommandId(UUID.randomUUID());
    var at = kit.clock().instant();
    var events = new ArrayList<Recorded>();
    events.add(new Recorded(1, command, null, at, made));
    var ids = new ArrayList<StationId>();
    for (var plan : plans) {
      var station = plan.placed().placed();
      ids.add(station);
      events.add(new Recorded(events.size() + 1L, command, null, at, plan.placed()));
      for (var event : plan.begins()) {
        events.add(new Recorded(events.size() + 1L, command, station, at, event));
      }
      if (plan.opening() != Opening.OPEN) {
        var left = new StationLeft(station, plan.opening());
        events.add(new Recorded(events.size() + 1L, command, null, at, left));
      }
    }
    if (kit.journal().append(id, 0, events, List.of()) != Appended.DONE) {
      throw new IllegalStateException("A new gathering's journal was not empty: " + id);
    }
    return ids;
  }

  /// One station of a new gathering.
  public record Plan(StationPlaced placed, List<? extends Event> begins, Opening opening) {}

  /// Puts commands to a room. See `Room` for what the answer means.
  public CompletableFuture<List<Outcome>> ask(GatheringId gathering, List<Asked> asked) {
    return room(gathering).ask(asked);
  }

  /// Uses a host's power through a door of its own.
  public CompletableFuture<Outcome> act(GatheringId gathering, DoorAct act) {
    return act(gathering, act, Room.asHost(kit.clock().instant()));
  }

  public CompletableFuture<Outcome> act(GatheringId gathering, DoorAct act, Asking asking) {
    return ask(gathering, List.of(new Asked(null, act, asking))).thenApply(List::getFirst);
  }

  public CompletableFuture<Map<StationId, StationKind>> stations(GatheringId gathering) {
    return room(gathering).stationKinds();
  }

  public CompletableFuture<Doorstep> doorstep(GatheringId gathering, String code) {
    return room(gathering).look(state -> RoomPages.doorstep(state, code));
  }

  /// The whole room, for a page that opens now.
  public CompletableFuture<Page> page(GatheringId gathering, String code, int here) {
    return room(gathering)
        .look(state ->
            new Page(state.seq(), RoomPages.room(state, code, here, kit.clock().instant())));
  }

  /// Empty if there is no such badge in this gathering.
  public CompletableFuture<Optional<Mine>> mine(GatheringId gathering, BadgeId badge) {
    return room(gathering).look(state -> Optional.ofNullable(RoomPages.mine(state, badge)));
  }

  public CompletableFuture<GatheringExport> export(GatheringId gathering) {
    return room(gathering).look(RoomPages::export);
  }

  /// What everybody may read of it, as it is now.
  public CompletableFuture<Report> report(GatheringId gathering) {
    return room(gathering).look(state -> Reporting.of(state, kit.clock().instant()));
  }

  /// Who checked its report's easy words, and whether they read what they say now.
  ///
  /// @param edition what they say, of a report
  public CompletableFuture<Checkers.Seen> checkers(
      GatheringId gathering, Words edition, boolean host) {
    return room(gathering).look(state -> state.book.checkers().seen(edition, host));
  }

  /// The same, and since when it all stands as it does.
  public CompletableFuture<Followed> followed(GatheringId gathering) {
    return room(gathering).look(state -> Reporting.followed(state, kit.clock().instant()));
  }

  /// What one person's web feed tells.
  ///
  /// @return empty if there is no such feed, or none any more
  public CompletableFuture<Optional<Hears>> hears(GatheringId gathering, SecretHash ticket) {
    return room(gathering)
        .look(state ->
            state
                .book
                .post()
                .feed(ticket)
                .map(feed -> new Hears(new WhatBecame(state).of(feed.badge()), feed.made())));
  }

  /// What the postman has to do in a room.
  public CompletableFuture<Postbag> postbag(GatheringId gathering) {
    return room(gathering).glance(state -> Collecting.of(state, kit.clock().instant()));
  }

  /// Whether a gathering offers letters, now.
  public CompletableFuture<Boolean> offersMail(GatheringId gathering) {
    return room(gathering).look(state -> state.book.post().isMailOffered());
  }

  /// How the address stands to which a ticket was sent; empty if it is not there any more.
  public CompletableFuture<Optional<Mine.MailState>> mailWith(
      GatheringId gathering, String ticket) {
    return room(gathering)
        .look(state ->
            Optional.ofNullable(state.book.post().addressWith(ticket))
                .filter(address -> !address.isExpired(kit.clock().instant()))
                .map(address -> state.book.post().mine(address.badge).mail()));
  }

  /// What one person hears, and since when they do.
  public record Hears(List<Became> became, Instant since) {}

  /// How everything lies in it that may leave, as it is now.
  public CompletableFuture<Minutes> minutes(GatheringId gathering) {
    return room(gathering).look(state -> Minuting.of(state, kit.clock().instant()));
  }

  /// The report and the minutes of the same moment, for whoever makes tables of both.
  public CompletableFuture<Taken> taken(GatheringId gathering) {
    return room(gathering)
        .look(state -> {
          var now = kit.clock().instant();
          return new Taken(Reporting.of(state, now), Minuting.of(state, now));
        });
  }

  /// What may be taken along from one room, all of one moment.
  public record Taken(Report report, Minutes minutes) {}

  /// What is asked of one room beside others. Empty for a room that is put aside or was never
  /// begun: the others go on.
  public static <T> Optional<T> ifThere(Supplier<T> asking) {
    try {
      return Optional.of(asking.get());
    } catch (CompletionException wrong) {
      if (wrong.getCause() instanceof NoSuchGathering
          || wrong.getCause() instanceof UnreadableEvent) {
        return Optional.empty();
      }
      throw wrong;
    }
  }

  /// What of it may be read at another gathering, as it is now.
  public CompletableFuture<Elsewhere> elsewhere(GatheringId gathering) {
    return room(gathering).look(state -> Reporting.elsewhere(state, kit.clock().instant()));
  }

  /// Whether a badge gave something of its own here that it has not taken back.
  public CompletableFuture<Boolean> hasGiven(GatheringId gathering, BadgeId badge) {
    return room(gathering).look(state -> RoomPages.hasGiven(state, badge));
  }

  /// The picture of a contribution, if whoever asks may see it now.
  public CompletableFuture<Optional<Picture>> picture(
      GatheringId gathering, ContributionId contribution, Onlooker asking) {
    return room(gathering).look(state -> RoomPages.picture(state, contribution, asking));
  }

  /// The voice of a contribution, if whoever asks may hear it now.
  public CompletableFuture<Optional<Voice>> voice(
      GatheringId gathering, ContributionId contribution, Onlooker asking) {
    return room(gathering).look(state -> RoomPages.voice(state, contribution, asking));
  }

  /// The pictures and voices that may leave the room by now.
  public CompletableFuture<List<ExportedMedia>> exportedMedia(GatheringId gathering) {
    return room(gathering).look(RoomPages::media);
  }

  /// The files that can be taken from one station; none if it is not there.
  public CompletableFuture<List<StationFile>> files(GatheringId gathering, StationId station) {
    return room(gathering)
        .look(state -> {
          var at = state.stations().get(station);
          return at == null ? List.of() : at.files(state.book);
        });
  }

  /// What hosts turned over, for hosts alone.
  public CompletableFuture<List<TurnedOver>> turnedOver(GatheringId gathering) {
    return room(gathering).look(RoomPages::turnedOver);
  }

  /// What the people who ask see of one station; empty if it is not there, or has no more to show.
  public CompletableFuture<Optional<Object>> forHosts(GatheringId gathering, StationId station) {
    return room(gathering)
        .look(state ->
            Optional.ofNullable(state.stations().get(station)).map(at -> at.forHosts(state.book)));
  }

  /// What pages elsewhere may show of one station, under its question; empty if they may not.
  public CompletableFuture<Optional<Frame>> embedded(GatheringId gathering, StationId station) {
    return room(gathering)
        .look(state ->
            Optional.ofNullable(state.stations().get(station)).flatMap(at -> frame(state, at)));
  }

  private static Optional<Frame> frame(RoomState state, Standing<?, ?, ?, ?> at) {
    boolean open =
        state.book.state() == Doorstep.State.OPEN
            && state.book.opening(at.placed.placed()) == Opening.OPEN;
    return Optional.ofNullable(at.embedded(state.book))
        .filter(embedded -> open && !embedded.sites().isEmpty())
        .map(embedded -> new Frame(at.placed.question(), embedded));
  }

  /// What stands in a frame on somebody else's page.
  public record Frame(Words question, Embedded embedded) {}

  /// Puts rooms away that have been quiet and that nobody looks at.
  ///
  /// @param lookedAt true while a page of it is open
  public void putAwayQuiet(Predicate<GatheringId> lookedAt) {
    var now = kit.clock().instant();
    rooms
        .entrySet()
        .removeIf(room -> !lookedAt.test(room.getKey()) && room.getValue().quietFor(QUIET, now));
  }

  /// Lets the rooms in memory whose time has come go on by themselves.
  public void tick() {
    var now = kit.clock().instant();
    rooms.values().forEach(room -> room.tick(now));
  }

  /// The rooms in memory.
  public Set<GatheringId> ids() {
    return Set.copyOf(rooms.keySet());
  }

  public int inMemory() {
    return rooms.size();
  }

  private Room room(GatheringId gathering) {
    return rooms.computeIfAbsent(gathering, id -> new Room(id, kit));
  }

  private void wake(GatheringId gathering) {
    var room = rooms.get(gathering);
    if (room != null) {
      room.wake();
    }
  }
}
