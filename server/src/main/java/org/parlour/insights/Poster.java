package org.parlour.insights;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;

/// What we heard, as it must be known to judge and to show it. Folded from events in one thread.
final class Poster {

  private final Map<ContributionId, Insight> insights = new LinkedHashMap<>();
  private final Map<ContributionId, Said> said = new LinkedHashMap<>();

  /// What somebody says to a sentence, in their own words.
  record Said(ContributionId id, ContributionId insight, Verdict verdict, Words words) {}

  Collection<Insight> insights() {
    return insights.values();
  }

  @Nullable Insight insight(ContributionId id) {
    return insights.get(id);
  }

  void add(Insight insight) {
    insights.put(insight.id, insight);
  }

  void remove(Insight insight) {
    insights.remove(insight.id);
    insights.values().stream()
        .filter(other -> insight.id.equals(other.beside()))
        .forEach(Insight::standAlone);
  }

  @Nullable Said said(ContributionId id) {
    return said.get(id);
  }

  void add(Said one) {
    said.put(one.id(), one);
  }

  void removeSaid(ContributionId id) {
    said.remove(id);
  }

  boolean knows(ContributionId id) {
    return insights.containsKey(id) || said.containsKey(id);
  }
}
