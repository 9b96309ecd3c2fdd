package org.parlour.feedback;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;

/// The corner as it stands. Folded from events in one thread.
final class Corner {

  private final Map<ThoughtId, Thought> thoughts = new LinkedHashMap<>();
  private final Map<ContributionId, Part> parts = new HashMap<>();
  private final Set<String> sites = new LinkedHashSet<>();
  private int eachDay;

  void begin(int most) {
    eachDay = most;
  }

  int eachDay() {
    return eachDay;
  }

  Collection<Thought> thoughts() {
    return thoughts.values();
  }

  /// Everything that was given and not taken back.
  int given() {
    return parts.size();
  }

  @Nullable Part part(ContributionId id) {
    return parts.get(id);
  }

  @Nullable Thought thought(ThoughtId id) {
    return thoughts.get(id);
  }

  Thought add(Part part) {
    var thought = thoughts.computeIfAbsent(part.thought, Thought::new);
    thought.parts.add(part);
    parts.put(part.id, part);
    return thought;
  }

  /// What was there and now is gone; null if it was not here.
  @Nullable Part remove(ContributionId id) {
    var part = parts.remove(id);
    var thought = part == null ? null : thoughts.get(part.thought);
    if (thought != null) {
      thought.parts.remove(part);
      if (thought.parts.isEmpty()) {
        thoughts.remove(thought.id);
      }
    }
    return part;
  }

  int givenBy(BadgeId badge, LocalDate day) {
    return givenOn(day, part -> badge.equals(part.author));
  }

  int givenNameless(LocalDate day) {
    return givenOn(day, part -> part.nameless);
  }

  private int givenOn(LocalDate day, Predicate<Part> counts) {
    return (int)
        parts.values().stream().filter(part -> part.day.equals(day) && counts.test(part)).count();
  }

  Set<String> sites() {
    return sites;
  }
}
