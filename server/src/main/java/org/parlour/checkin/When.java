package org.parlour.checkin;

import java.util.List;

/// Whether people are arriving or leaving: it decides what they are asked.
public enum When {
  /// Arriving. Only the weather is asked.
  IN,
  /// Leaving. Also how equal it felt, and whether people said what they came to say.
  OUT;

  List<Ask> asks() {
    return this == IN ? List.of(Ask.WEATHER) : List.of(Ask.values());
  }
}
