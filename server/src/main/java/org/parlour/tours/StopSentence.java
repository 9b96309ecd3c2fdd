package org.parlour.tours;

import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;

/// A sentence of what was heard at one stop. An id alone would not do: a gathering that was taken
/// out and brought in again has the ids of the first.
public record StopSentence(GatheringId stop, ContributionId sentence) {}
