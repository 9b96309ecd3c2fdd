package org.parlour.feedback;

import java.util.List;
import java.util.Map;

/// What only one badge sees: what it said, and what it might be asked next.
///
/// @param answers by thought
/// @param next thoughts of others it has not answered, the least answered first
public record FeedbackMine(Map<ThoughtId, Like> answers, List<ThoughtId> next) {

  public FeedbackMine {
    answers = Map.copyOf(answers);
    next = List.copyOf(next);
  }
}
