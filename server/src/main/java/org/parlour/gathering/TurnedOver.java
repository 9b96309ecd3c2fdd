package org.parlour.gathering;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Words;

/// Something a host turned over, for hosts alone: they did it, and may show it again. Never who
/// made it.
///
/// @param station where it was given; null for a badge
/// @param kind what it is, for example `card`
/// @param words its words, or what it shows; null when there are none
public record TurnedOver(
    ContributionId contribution,
    @Nullable StationId station,
    String kind,
    @Nullable Words words,
    HideReason reason) {}
