package org.parlour.gathering;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Became.How;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MadeOf;

/// Follows what people gave to what became of it, from words to change. What is held back, turned
/// over or taken back leads nowhere.
final class WhatBecame {

  /// Something made of other things, as it stands now.
  private record Step(ContributionId made, MadeOf madeOf, How how, Instant since) {}

  private final RoomState state;

  /// In the order from words to change.
  private final List<Step> steps;

  WhatBecame(RoomState state) {
    this.state = state;
    this.steps =
        state.book.everythingGiven().stream()
            .map(this::step)
            .filter(Objects::nonNull)
            .sorted(comparing(step -> step.madeOf.is()))
            .toList();
  }

  private @Nullable Step step(Given line) {
    var at = line.station == null ? null : state.stations().get(line.station);
    if (at == null || !state.book.isThere(line.id)) {
      return null;
    }
    var madeOf = at.madeOf(line.id);
    var how = madeOf == null ? null : How.of(madeOf);
    return madeOf == null || how == null
        ? null
        : new Step(line.id, madeOf, how, state.trail.since(line.id, line.at));
  }

  /// What became of whatever a badge gave, newest first.
  List<Became> of(BadgeId badge) {
    var became = new ArrayList<Became>();
    for (var line : state.book.givenBy(badge)) {
      var at = line.station == null ? null : state.stations().get(line.station);
      if (at != null && state.book.isThere(line.id)) {
        follow(line)
            .forEach((step, since) ->
                became.add(new Became(line.id, at.placed.name(), step.made, step.how, since)));
      }
    }
    became.sort(comparing(Became::since).reversed());
    return became;
  }

  private Map<Step, Instant> follow(Given line) {
    var reached = new HashMap<ContributionId, Instant>();
    var went = new HashMap<Step, Instant>();
    reached.put(line.id, line.at);
    for (var step : steps) {
      var since = reachedBy(step, reached);
      if (since != null) {
        reached.put(step.made, since);
        went.put(step, later(since, step.since));
      }
    }
    return went;
  }

  private @Nullable Instant reachedBy(Step step, Map<ContributionId, Instant> reached) {
    return step.madeOf.from().stream()
        .filter(reached::containsKey)
        .map(source ->
            later(
                Objects.requireNonNull(reached.get(source)),
                state.trail.since(step.made, source, step.since)))
        .min(naturalOrder())
        .orElse(null);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
