package org.parlour.journal;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.parlour.kernel.JournalUnavailable;

/// Deletes the bytes of what was taken back, and what nobody ever claimed.
///
/// Their keys are gone before: what is deleted here is noise already. So it is done as well as it
/// can be, and what is left undone is done at the next sweep, or the next start.
final class BlobsTakenBack {

  private static final System.Logger LOG = System.getLogger(BlobsTakenBack.class.getName());
  private static final Duration UPLOADS_KEPT = Duration.ofHours(24);

  /// A blob's day is known, not its hour: on the day after tomorrow it is a day old at least.
  private static final int BLOBS_KEPT_DAYS = 2;

  private final BlobShelf shelf;
  private final Ledger ledger;
  private final WritingDesk desk;

  BlobsTakenBack(BlobShelf shelf, Ledger ledger, WritingDesk desk) {
    this.shelf = shelf;
    this.ledger = ledger;
    this.desk = desk;
  }

  /// Deletes the blobs of contributions whose keys have just been destroyed.
  void delete(Collection<KeyName> takenBack) {
    if (takenBack.isEmpty()) {
      return;
    }
    try {
      deleteAll(ledger.ask(connection -> BlobTable.of(connection, takenBack)));
    } catch (SQLException | JournalUnavailable later) {
      LOG.log(WARNING, "Bytes of what was taken back are still there, without their key", later);
    }
  }

  /// The row goes last: as long as it is there, somebody tries again.
  private void deleteAll(List<BlobTable.Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    claims.forEach(claim -> shelf.delete(claim.owner().gathering(), claim.blob()));
    desk.write(
        new Change<>(connection -> {
          BlobTable.remove(connection, claims);
          return claims.size();
        }));
  }

  /// Deletes what take-backs left behind, uploads older than a day, and blobs that no event has
  /// named since.
  void sweep(Instant now) {
    try {
      deleteAll(ledger.ask(BlobTable::takenBack));
      shelf.deletePartsBefore(now.minus(UPLOADS_KEPT));
      // The shelf first: what is claimed between the two is found in the table.
      var shelved = shelf.all();
      var claimed = ledger.ask(BlobTable::ids);
      long today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
      for (var blob : shelved) {
        if (blob.epochDay() <= today - BLOBS_KEPT_DAYS && !claimed.contains(blob.blob())) {
          shelf.delete(blob.gathering(), blob.blob());
        }
      }
    } catch (SQLException | JournalUnavailable later) {
      LOG.log(WARNING, "The shelf of pictures and voices was not swept", later);
    }
  }
}
