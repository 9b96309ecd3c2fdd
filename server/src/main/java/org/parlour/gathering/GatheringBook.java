package org.parlour.gathering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Doorstep.State;
import org.parlour.gathering.GatheringEvent.BadgeMade;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.gathering.GatheringEvent.TakenBack;
import org.parlour.gathering.RoomView.LogLine;
import org.parlour.gathering.RoomView.PhonesDown;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Checkers;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Surroundings;

/// What a gathering must know about itself: its doorstep, its badges, who gave what under which
/// permission, what was taken back, and what the hosts did. Folded from events in one thread, never
/// stored.
final class GatheringBook implements Surroundings {

  private final Map<BadgeId, BadgeMade> badges = new LinkedHashMap<>();
  private final Map<ContributionId, Given> given = new LinkedHashMap<>();
  private final Map<BadgeId, List<Given>> byBadge = new LinkedHashMap<>();
  private final Set<ContributionId> takenBack = new HashSet<>();

  /// Nobody took these back: they showed something that somebody did.
  private final Set<ContributionId> takenAlong = new HashSet<>();

  private final List<LogLine> log = new ArrayList<>();
  private @Nullable GatheringMade made;
  private State state = State.DRAFT;
  private @Nullable StationId lampOn;
  private @Nullable PhonesDown phonesDown;
  private final Editions report = new Editions();
  private final Checkers checkers = new Checkers();
  private final TwoKeys keys = new TwoKeys();
  private final Post post = new Post();
  private final List<StationId> order = new ArrayList<>();
  private final Map<StationId, Opening> openings = new HashMap<>();
  private final Predicate<BadgeId> here;

  /// @param here whether a badge has a page of this gathering open now
  GatheringBook(Predicate<BadgeId> here) {
    this.here = here;
  }

  void make(GatheringMade event) {
    made = event;
  }

  void open() {
    state = State.OPEN;
  }

  void close() {
    state = State.CLOSED;
  }

  void lightLampAt(StationPlaced first) {
    if (lampOn == null) {
      lampOn = first.placed();
    }
  }

  void place(StationId station) {
    order.add(station);
    openings.put(station, Opening.OPEN);
  }

  void turn(StationId station, Opening opening) {
    openings.replace(station, opening);
  }

  void move(StationId station, @Nullable StationId after) {
    order.remove(station);
    order.add(after == null ? 0 : order.indexOf(after) + 1, station);
  }

  /// The stations as they are listed.
  List<StationId> order() {
    return List.copyOf(order);
  }

  boolean hasStation(StationId station) {
    return openings.containsKey(station);
  }

  Opening opening(StationId station) {
    return openings.getOrDefault(station, Opening.SHUT);
  }

  void moveLamp(@Nullable StationId to) {
    lampOn = to;
  }

  void turnPhones(@Nullable PhonesDown down) {
    phonesDown = down;
  }

  void addBadge(BadgeMade event) {
    badges.put(event.badge(), event);
  }

  void enter(Event.Gives gives, Recorded recorded) {
    var line =
        new Given(
            gives.contribution(),
            recorded.station(),
            gives.provenance(),
            gives.typedIn(),
            recorded.at());
    given.put(line.id, line);
    if (line.author != null) {
      byBadge.computeIfAbsent(line.author, _ -> new ArrayList<>()).add(line);
    }
  }

  void takeBack(TakenBack gone) {
    var contribution = gone.contribution();
    takenBack.add(contribution);
    var badge = new BadgeId(contribution.value());
    // A name may stand in a copy of the report too: beside what its badge gave, or of whoever
    // checked the easy words.
    boolean stood =
        checkers.forget(contribution) || hasThing(contribution) || badges.containsKey(badge);
    if (gone.along() != null) {
      takenAlong.add(contribution);
    } else if (stood) {
      report.lose();
    }
    badges.computeIfPresent(
        badge,
        (_, was) -> new BadgeMade(badge, was.provenance(), BadgeName.gone(), List.of(), null));
  }

  void changePermission(ContributionId contribution, Permission permission) {
    var line = given.get(contribution);
    if (line != null) {
      line.permission = permission;
    }
  }

  void hide(ContributionId contribution, @Nullable HideReason reason) {
    var line = given.get(contribution);
    if (line != null) {
      line.hidden = reason;
    }
  }

  LogLine write(PowerUsed event, Recorded recorded) {
    var line = new LogLine(recorded.seq(), recorded.at(), event.sentence());
    log.add(line);
    return line;
  }

  State state() {
    return state;
  }

  GatheringMade made() {
    if (made == null) {
      throw new IllegalStateException("A gathering begins with being made.");
    }
    return made;
  }

  boolean exists() {
    return made != null;
  }

  @Nullable StationId lampOn() {
    return lampOn;
  }

  @Nullable PhonesDown phonesDown() {
    return phonesDown;
  }

  Editions report() {
    return report;
  }

  /// Who checked the report's easy words.
  Checkers checkers() {
    return checkers;
  }

  TwoKeys keys() {
    return keys;
  }

  Post post() {
    return post;
  }

  /// The second key as everybody sees it; null while nobody offered to hold it.
  @Nullable KeysView keysView() {
    return keys.view(this::nameOf);
  }

  /// How many things people gave and took back again.
  int takenBackCount() {
    return (int) takenBack.stream().filter(id -> hasThing(id) && !takenAlong.contains(id)).count();
  }

  /// Whether somebody gave something by that id at a station.
  private boolean hasThing(ContributionId contribution) {
    var line = given.get(contribution);
    return line != null && line.station != null;
  }

  List<LogLine> log() {
    return List.copyOf(log);
  }

  int badgeCount() {
    return badges.size();
  }

  @Nullable BadgeMade badge(BadgeId badge) {
    return badges.get(badge);
  }

  @Nullable Given given(ContributionId contribution) {
    return given.get(contribution);
  }

  Collection<Given> everythingGiven() {
    return given.values();
  }

  List<Given> givenBy(BadgeId badge) {
    return byBadge.getOrDefault(badge, List.of());
  }

  boolean isTakenBack(ContributionId contribution) {
    return takenBack.contains(contribution);
  }

  @Override
  public Provenance provenance(ContributionId contribution) {
    var line = given.get(contribution);
    if (line == null) {
      throw new IllegalArgumentException("Nothing was given as " + contribution);
    }
    return line.provenance();
  }

  @Override
  public boolean isThere(ContributionId contribution) {
    var line = given.get(contribution);
    return line != null
        && line.station != null
        && line.hidden == null
        && !isTakenBack(contribution);
  }

  @Override
  public @Nullable BadgeId makerOf(ContributionId contribution) {
    var line = given.get(contribution);
    return line == null || line.typedIn ? null : line.author;
  }

  @Override
  public @Nullable BadgeName nameToShow(ContributionId contribution) {
    var line = given.get(contribution);
    if (line == null
        || line.author == null
        || line.typedIn
        || line.permission != Permission.SHARE_BADGE) {
      return null;
    }
    return nameOf(line.author);
  }

  @Override
  public @Nullable BadgeName nameOf(BadgeId of) {
    var badge = badges.get(of);
    boolean turnedOver = hidden(BadgeMade.contributionOf(of)) != null;
    return badge == null || turnedOver || badge.name().isEmpty() ? null : badge.name();
  }

  @Override
  public boolean isHere(BadgeId badge) {
    return here.test(badge);
  }

  /// A badge alone is nothing given: it was made at the door, at no station.
  @Override
  public int peopleWhoGave() {
    return (int)
        byBadge.values().stream()
            .filter(lines ->
                lines.stream().anyMatch(line -> line.station != null && !isTakenBack(line.id)))
            .count();
  }

  @Override
  public @Nullable HideReason hidden(ContributionId contribution) {
    var line = given.get(contribution);
    return line == null ? null : line.hidden;
  }
}
