package org.parlour.kernel;

/// How a recipe wants one station to begin.
///
/// @param writingSeconds how long silent writing takes before the host is reminded; 0 for no clock
public record StationPlan(
    StationKind kind, Words name, Words question, Words help, int writingSeconds) {}
