package org.parlour.gathering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.Words;

/// What became of something that somebody gave, without anybody's words.
///
/// @param contribution what was given
/// @param at where it lies, as it is called in the room
/// @param made what it is in now, perhaps by way of other things
/// @param since when that began to be so
public record Became(
    ContributionId contribution, Words at, ContributionId made, How how, Instant since) {

  /// How something stands that was made of other things.
  public enum How {
    IN_A_SENTENCE,
    CHOSEN,
    PROMISED,
    ON_THE_WAY,
    KEPT,
    LATE,
    CANNOT_DO,
    CHANGED;

    /// How it stands; null while that is no news: it is held back, or still secret.
    static @Nullable How of(MadeOf made) {
      if (!made.printed()) {
        return null;
      }
      return switch (made.is()) {
        case INSIGHT -> IN_A_SENTENCE;
        case OPTION -> CHOSEN;
        case CHANGE -> CHANGED;
        case PROMISE ->
            switch (MadeOf.said(made.stands(), "state")) {
              case "promised" -> PROMISED;
              case "on-the-way" -> ON_THE_WAY;
              case "kept" -> KEPT;
              case "late" -> LATE;
              default -> CANNOT_DO; // A reasoned "we can't" was never promised and has no state.
            };
      };
    }
  }

  /// By which one news is told from another, however often it is looked at.
  Piece piece() {
    return new Piece(contribution, made, how);
  }

  record Piece(ContributionId contribution, ContributionId made, How how) {}
}
