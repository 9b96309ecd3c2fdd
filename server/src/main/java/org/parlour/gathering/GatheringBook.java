package org.parlour.gathering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Doorstep.State;
import org.parlour.gathering.GatheringEvent.BadgeMade;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.gathering.RoomView.LogLine;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
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
  private final List<LogLine> log = new ArrayList<>();
  private @Nullable GatheringMade made;
  private State state = State.DRAFT;
  private @Nullable StationId lampOn;

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

  void moveLamp(@Nullable StationId to) {
    lampOn = to;
  }

  void addBadge(BadgeMade event) {
    badges.put(event.badge(), event);
  }

  void enter(Event.Gives gives, Recorded recorded) {
    var line =
        new Given(gives.contribution(), recorded.station(), gives.provenance(), recorded.at());
    given.put(line.id, line);
    if (line.author != null) {
      byBadge.computeIfAbsent(line.author, _ -> new ArrayList<>()).add(line);
    }
  }

  void takeBack(ContributionId contribution) {
    takenBack.add(contribution);
    var badge = new BadgeId(contribution.value());
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
  public @Nullable BadgeName nameToShow(ContributionId contribution) {
    var line = given.get(contribution);
    if (line == null || line.author == null || line.permission != Permission.SHARE_BADGE) {
      return null;
    }
    var badge = badges.get(line.author);
    boolean turnedOver = hidden(BadgeMade.contributionOf(line.author)) != null;
    return badge == null || turnedOver || badge.name().isEmpty() ? null : badge.name();
  }

  @Override
  public @Nullable HideReason hidden(ContributionId contribution) {
    var line = given.get(contribution);
    return line == null ? null : line.hidden;
  }
}
