package org.parlour.perspectives.map;

/// A way of turning votes into a map. The same votes and settings give the same map, byte for byte.
public interface PerspectiveMethod {

  /// Makes the map.
  ///
  /// @return the map without its stability, which takes ten times as long: see [StabilityCheck]
  PerspectiveMap map(Votes votes, MapSettings settings, Progress progress);

  /// Makes the map and tells nobody how far it has come.
  default PerspectiveMap map(Votes votes, MapSettings settings) {
    return map(votes, settings, Progress.UNWATCHED);
  }
}
