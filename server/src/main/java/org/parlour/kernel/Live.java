package org.parlour.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way to every open page of a gathering.
public interface Live {

  /// Tells every open page. Called after the events are durable, in journal order.
  ///
  /// @param seq the last sequence the news speak of
  /// @param forget true when what was said before must not be repeated to anybody
  void tell(GatheringId gathering, long seq, List<Addressed> news, boolean forget);

  /// Whether somebody has the gathering open on a page of theirs, or had it a moment ago: a phone
  /// that loses its line comes back within seconds. Known to this node alone.
  default boolean isHere(GatheringId gathering, BadgeId badge) {
    return false;
  }

  /// One piece of news, and the station it is about.
  ///
  /// @param station null for the gathering itself
  record Addressed(@Nullable StationId station, News news) {}

  /// A whole room as a page must show it.
  ///
  /// @param seq the last sequence it includes
  /// @param view a record that becomes JSON
  record Page(long seq, Object view) {}
}
