package org.parlour.feedback;

import org.parlour.kernel.Refusal;

/// Why the corner did not do what was asked.
public sealed interface FeedbackRefusal extends Refusal {

  /// It was taken back, turned over, or its author no longer shows it.
  record ThoughtNotThere() implements FeedbackRefusal {}

  /// Nobody says of their own thought whether it is like that for them.
  record YourOwnThought() implements FeedbackRefusal {}

  /// One badge gives no more than this in a day.
  record EnoughForToday(int max) implements FeedbackRefusal {}

  /// Nobody can count by badge what has none, so the corner counts for itself.
  record NamelessEnoughForToday(int max) implements FeedbackRefusal {}

  /// A corner holds no more than this.
  record CornerFull(int max) implements FeedbackRefusal {}

  /// Its author keeps it among the people who ask, so nobody carries it further.
  record AuthorKeepsItHere() implements FeedbackRefusal {}

  /// Not the address of a site, as in `https://www.example.org`.
  record SiteNotRight() implements FeedbackRefusal {}

  record SitesFull(int max) implements FeedbackRefusal {}
}
