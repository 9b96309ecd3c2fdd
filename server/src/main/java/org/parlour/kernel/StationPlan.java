package org.parlour.kernel;

/// How a recipe or a host wants one station to begin.
///
/// @param later true for one that stands in the room from the start and opens later
public record StationPlan(
    StationKind kind,
    Words name,
    Words question,
    Words help,
    StationSettings settings,
    boolean later) {}
