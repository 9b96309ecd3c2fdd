package org.parlour.journal;

import java.sql.SQLException;
import org.parlour.kernel.JournalUnavailable;
import org.sqlite.SQLiteErrorCode;

/// The sentence for a store that does not do what it should.
final class Unavailable {

  private static final String POSTGRES_DISK_FULL = "53100";

  private Unavailable() {}

  static JournalUnavailable because(SQLException broken) {
    return new JournalUnavailable(
        isFull(broken)
            ? "Cannot save now: the disk is full."
            : "Cannot save now: the store does not answer.",
        broken);
  }

  private static boolean isFull(SQLException broken) {
    return broken.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code
        || POSTGRES_DISK_FULL.equals(broken.getSQLState());
  }
}
