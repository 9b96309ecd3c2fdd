package org.parlour.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.parlour.kernel.JournalUnavailable;
import org.sqlite.SQLiteErrorCode;

/// The sentence for a store that does not do what it should.
final class Unavailable {

  /// As Linux and macOS, and Windows, say it; Java has no name for it.
  private static final List<String> DISK_FULL =
      List.of("No space left", "not enough space", "quota exceeded");

  private static final String POSTGRES_DISK_FULL = "53100";

  private Unavailable() {}

  static JournalUnavailable because(SQLException broken) {
    return new JournalUnavailable(
        isFull(broken)
            ? "Cannot save now: the disk is full."
            : "Cannot save now: the store does not answer.",
        broken);
  }

  static JournalUnavailable because(IOException broken) {
    var why = String.valueOf(broken.getMessage());
    boolean full = DISK_FULL.stream().anyMatch(why::contains);
    return new JournalUnavailable(
        full
            ? "Cannot save now: the disk is full."
            : "Cannot save now: the folder of pictures and voices does not answer.",
        broken);
  }

  private static boolean isFull(SQLException broken) {
    return broken.getErrorCode() == SQLiteErrorCode.SQLITE_FULL.code
        || POSTGRES_DISK_FULL.equals(broken.getSQLState());
  }
}
