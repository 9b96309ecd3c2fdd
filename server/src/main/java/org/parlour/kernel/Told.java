package org.parlour.kernel;

import java.util.ArrayList;
import java.util.List;

/// What the room must be told about one event.
///
/// @param news in the order to hear it; empty when nothing on anybody's page changes
/// @param forget true when something must never be seen again, so that nothing said before may be
///   repeated to a page that comes back: it gets the whole room afresh
public record Told(List<News> news, boolean forget) {

  private static final Told NOTHING = new Told(List.of(), false);

  public Told {
    news = List.copyOf(news);
  }

  public static Told nothing() {
    return NOTHING;
  }

  public static Told of(News... news) {
    return new Told(List.of(news), false);
  }

  public static Told of(List<? extends News> news) {
    return new Told(List.copyOf(news), false);
  }

  /// The same, and one thing more.
  public Told and(News more) {
    var all = new ArrayList<>(news);
    all.add(more);
    return new Told(all, forget);
  }

  /// The same news, and what was said before them is not repeated.
  public Told forgettingWhatWas() {
    return new Told(news, true);
  }
}
