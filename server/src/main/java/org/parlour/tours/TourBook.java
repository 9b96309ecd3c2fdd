package org.parlour.tours;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parlour.kernel.Words;
import org.parlour.tours.TourEvent.SaysTheSame;
import org.parlour.tours.TourEvent.StandsAlone;
import org.parlour.tours.TourEvent.TourMade;

/// What is known of a tour beside its stops: its name, its question, and which sentences say the
/// same. Folded from events in one thread.
final class TourBook {

  private Words name = Words.gone();
  private Words question = Words.gone();
  private final List<Set<StopSentence>> alike = new ArrayList<>();

  void apply(TourEvent event) {
    switch (event) {
      case TourMade(var called, var asked) -> {
        name = called;
        question = asked;
      }
      case SaysTheSame(var stop, var of, var with, var other) ->
          join(new StopSentence(stop, of), new StopSentence(with, other));
      case StandsAlone(var stop, var of) -> part(new StopSentence(stop, of));
    }
  }

  private void join(StopSentence one, StopSentence other) {
    var joined = new LinkedHashSet<>(allLike(one));
    joined.addAll(allLike(other));
    alike.removeIf(set -> set.contains(one) || set.contains(other));
    alike.add(joined);
  }

  private void part(StopSentence one) {
    alike.forEach(set -> set.remove(one));
    alike.removeIf(set -> set.size() < 2);
  }

  Words name() {
    return name;
  }

  Words question() {
    return question;
  }

  /// The sentence itself, and all that say the same, in the order in which they were put together.
  Set<StopSentence> allLike(StopSentence sentence) {
    return alike.stream()
        .filter(set -> set.contains(sentence))
        .findFirst()
        .orElseGet(() -> Set.of(sentence));
  }
}
