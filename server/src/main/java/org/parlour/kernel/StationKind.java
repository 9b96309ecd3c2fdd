package org.parlour.kernel;

import java.util.regex.Pattern;

/// The kind of a station, as recipes and the wire write it: `pinpoint`. It is the house's name for
/// an activity, never anybody's words.
public record StationKind(String slug) {

  private static final Pattern SLUG = Pattern.compile("[a-z][a-z-]{0,39}");

  public StationKind {
    if (!SLUG.matcher(slug).matches()) {
      throw new IllegalArgumentException("A station's kind is up to 40 small letters and dashes.");
    }
  }
}
