package org.parlour.journal;

import java.sql.SQLException;
import org.parlour.kernel.JournalUnavailable;
import org.sqlite.SQLiteErrorCode;

/// The sentence for a store that does not do what it should.
final class Unavailable {

  private Unavailable() {}

  static JournalUnavailable because(SQLException broken) {
    return new JournalUnavailable(
        broken.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code
            ? "Cannot save now: the disk is full."
            : "Cannot save now: the store does not answer.",
        broken);
  }
}
