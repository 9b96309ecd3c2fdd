package org.parlour.live;

import java.util.Comparator;

/// How far a page has heard: the last sequence of the journal, and how many things were said after
/// it that stand in no journal, such as a map that was worked out. It is the `id` of an event, and
/// comes back as `Last-Event-ID`: `17`, or `17.2`.
///
/// What was said beside the journal is counted by one hall alone. A page that comes to another one
/// with such a count has missed nothing that it would not be told again.
public record Heard(long seq, long beside) implements Comparable<Heard> {

  /// Of a page that comes for the first time.
  public static final Heard NOTHING = new Heard(-1, 0);

  private static final Comparator<Heard> ORDER =
      Comparator.comparingLong(Heard::seq).thenComparingLong(Heard::beside);

  /// Reads what a browser kept. Anything that is not ours is nothing.
  public static Heard parse(String id) {
    var parts = id.split("\\.", 2);
    try {
      return new Heard(Long.parseLong(parts[0]), parts.length == 1 ? 0 : Long.parseLong(parts[1]));
    } catch (NumberFormatException _) {
      return NOTHING;
    }
  }

  boolean isNothing() {
    return seq < 0;
  }

  boolean isBefore(Heard other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Heard other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return beside == 0 ? Long.toString(seq) : seq + "." + beside;
  }
}
