package org.parlour.listening;

import org.jspecify.annotations.Nullable;

/// What only one badge sees: where it sits, whether it has twice the time, and whether it may add a
/// card.
///
/// @param circle null while it sits nowhere
/// @param chair its chair there; 0 while it sits nowhere
public record ListeningMine(@Nullable CircleId circle, int chair, boolean twice, boolean mayAdd) {}
