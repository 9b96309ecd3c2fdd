package org.parlour.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What pages elsewhere may show of a station in a frame of their own, and which sites' pages.
///
/// @param sites as in `https://www.example.org`; no other site's pages may show it
/// @param quotes people's words, of those who let anyone see them
public record Embedded(List<String> sites, List<Quote> quotes) {

  public Embedded {
    sites = List.copyOf(sites);
    quotes = List.copyOf(quotes);
  }

  /// What somebody said, and what others added to it.
  ///
  /// @param by null unless its author shows their name
  public record Quote(Words words, @Nullable BadgeName by, List<Words> added) {

    public Quote {
      added = List.copyOf(added);
    }
  }
}
