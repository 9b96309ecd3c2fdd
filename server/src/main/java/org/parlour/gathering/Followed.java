package org.parlour.gathering;

import java.time.Instant;
import java.util.Map;
import org.parlour.kernel.ContributionId;

/// A report, and since when each thing in it that was made of others stands as it does.
///
/// @param since by the things that were made of others
/// @param began when the report first came out; before, when it was asked for
public record Followed(Report report, Map<ContributionId, Instant> since, Instant began) {

  public Followed {
    since = Map.copyOf(since);
  }
}
