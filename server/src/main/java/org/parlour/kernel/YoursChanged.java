package org.parlour.kernel;

/// What a station keeps for each badge alone has changed, so every page fetches its own: what is
/// private never travels with the news, which are the same for everybody.
///
/// @param withinMillis over how long the pages spread their asking. As long as people can wait: a
///   hall that asks at once is a hall that waits
public record YoursChanged(int withinMillis) implements News {}
