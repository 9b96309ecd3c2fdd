package org.parlour.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event in its place in a gathering's journal.
///
/// @param seq 1, 2, 3 … without gaps, per gathering
/// @param command what was asked; several events may share it
/// @param station where it happened; null for the gathering itself
/// @param at the server's time, to the millisecond
public record Recorded(
    long seq, CommandId command, @Nullable StationId station, Instant at, Event event) {}
