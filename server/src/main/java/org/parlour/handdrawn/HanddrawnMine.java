package org.parlour.handdrawn;

/// What only one badge sees of the drawn poster.
///
/// @param photoLost whether its photo is gone because of something on it, and it has taken no other
public record HanddrawnMine(boolean photoLost) {}
