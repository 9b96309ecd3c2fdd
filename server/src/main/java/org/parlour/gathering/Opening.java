package org.parlour.gathering;

/// Whether people can take part in a station now.
public enum Opening {
  OPEN,
  /// It stands in the room already, unpainted.
  LATER,
  SHUT
}
