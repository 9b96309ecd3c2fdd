package org.parlour.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;

/// A thought, grown by many hands. It stays while any part of it does: when its beginning is taken
/// back, what others added is still theirs.
final class Thought {

  /// Fewer answers than this are told to nobody, and no more often than after so many new ones.
  static final int TOGETHER = 5;

  final ThoughtId id;
  final List<Part> parts = new ArrayList<>();
  boolean carried;

  private final Map<BadgeId, Like> answers = new HashMap<>();
  private @Nullable Tally told;

  Thought(ThoughtId id) {
    this.id = id;
  }

  /// How many people said what.
  record Tally(int yes, int partly, int no) {}

  @Nullable Part beginning() {
    return parts.isEmpty() || !parts.getFirst().begins ? null : parts.getFirst();
  }

  /// Whether whoever comes next can be asked about it.
  boolean asks() {
    var beginning = beginning();
    return beginning != null && beginning.shown();
  }

  /// What its author keeps back, or a host turned over, is carried nowhere.
  boolean isCarried() {
    return carried && asks();
  }

  @Nullable Like answerOf(BadgeId badge) {
    return answers.get(badge);
  }

  /// How often it was answered: by a word to the question, or by a part of somebody's own.
  int answered() {
    return answers.size() + (int) parts.stream().filter(part -> !part.begins).count();
  }

  boolean isFrom(BadgeId badge) {
    return parts.stream().anyMatch(part -> badge.equals(part.author));
  }

  /// Takes an answer; true if what is told of all answers changed by it.
  boolean answer(BadgeId badge, Like like) {
    answers.put(badge, like);
    return tell();
  }

  void unsay(BadgeId badge) {
    answers.remove(badge);
  }

  /// The answers as they stood when the last five were new: so nobody's own can be reckoned out.
  @Nullable Tally told() {
    return told;
  }

  private boolean tell() {
    int before = told == null ? 0 : told.yes() + told.partly() + told.no();
    if (answers.size() < before + TOGETHER) {
      return false;
    }
    told = new Tally(count(Like.YES), count(Like.PARTLY), count(Like.NO));
    return true;
  }

  private int count(Like like) {
    return (int) answers.values().stream().filter(like::equals).count();
  }
}
