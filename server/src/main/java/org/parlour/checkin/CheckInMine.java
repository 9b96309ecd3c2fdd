package org.parlour.checkin;

import java.util.List;

/// What only one badge sees of a check-in: what it chose itself.
///
/// @param answers one for each thing it has answered
public record CheckInMine(List<MyAnswer> answers) {

  /// One answer of its own.
  public record MyAnswer(Ask ask, Choice choice) {}
}
