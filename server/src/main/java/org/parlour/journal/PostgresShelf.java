package org.parlour.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Sha256;

/// Blobs as rows, one per chunk, for houses of many nodes: whichever node a phone meets, what
/// another has taken in is there.
final class PostgresShelf implements BlobShelf {

  private final PostgresDatabase database;

  PostgresShelf(PostgresDatabase database) {
    this.database = database;
  }

  /// Fills question marks in.
  private interface Fill {
    void in(PreparedStatement statement) throws SQLException;
  }

  // ---- blobs

  @Override
  public void put(GatheringId gathering, BlobId blob, List<byte[]> chunks, long epochDay) {
    try {
      database.transaction(connection -> {
        try (var insert =
            connection.prepareStatement("INSERT INTO blob_chunks VALUES (?, ?, ?, ?, ?)")) {
          for (int n = 0; n < chunks.size(); n++) {
            insert.setBytes(1, Bytes.of(gathering));
            insert.setBytes(2, Bytes.of(blob));
            insert.setInt(3, n);
            insert.setLong(4, epochDay);
            insert.setBytes(5, chunks.get(n));
            insert.addBatch();
          }
          return insert.executeBatch();
        }
      });
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public byte @Nullable [] chunk(GatheringId gathering, BlobId blob, int number) {
    try {
      return database
          .<Optional<byte[]>>ask(connection -> {
            try (var select =
                connection.prepareStatement(
                    "SELECT sealed FROM blob_chunks WHERE gathering = ? AND blob = ? AND chunk = ?")) {
              select.setBytes(1, Bytes.of(gathering));
              select.setBytes(2, Bytes.of(blob));
              select.setInt(3, number);
              try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.<byte[]>empty();
              }
            }
          })
          .orElse(null);
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public void delete(GatheringId gathering, BlobId blob) {
    update(
        "DELETE FROM blob_chunks WHERE gathering = ? AND blob = ?",
        delete -> {
          delete.setBytes(1, Bytes.of(gathering));
          delete.setBytes(2, Bytes.of(blob));
        });
  }

  @Override
  public List<Shelved> all() {
    try {
      return database.ask(connection -> {
        try (var select =
                connection.prepareStatement(
                    "SELECT gathering, blob, day FROM blob_chunks WHERE chunk = 0");
            var row = select.executeQuery()) {
          var all = new ArrayList<Shelved>();
          while (row.next()) {
            all.add(
                new Shelved(
                    new GatheringId(Bytes.uuid(row.getBytes(1))),
                    new BlobId(Bytes.uuid(row.getBytes(2))),
                    row.getLong(3)));
          }
          return all;
        }
      });
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public long bytesOf(GatheringId gathering) {
    try {
      return database.ask(connection -> {
        try (var select =
            connection.prepareStatement(
                "SELECT coalesce(sum(length(sealed)), 0) FROM"
                    + " (SELECT sealed FROM blob_chunks WHERE gathering = ? UNION ALL"
                    + " SELECT sealed FROM upload_parts WHERE gathering = ?) AS every")) {
          select.setBytes(1, Bytes.of(gathering));
          select.setBytes(2, Bytes.of(gathering));
          try (var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0L;
          }
        }
      });
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }

  // ---- uploads

  @Override
  public List<Part> parts(GatheringId gathering, Sha256 upload) {
    try {
      return database.ask(connection -> {
        try (var select =
            connection.prepareStatement(
                "SELECT place, bytes FROM upload_parts WHERE gathering = ? AND upload = ?"
                    + " ORDER BY place")) {
          select.setBytes(1, Bytes.of(gathering));
          select.setBytes(2, upload.digest());
          try (var row = select.executeQuery()) {
            var parts = new ArrayList<Part>();
            while (row.next()) {
              parts.add(new Part(row.getLong(1), row.getInt(2)));
            }
            return parts;
          }
        }
      });
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public void putPart(GatheringId gathering, Sha256 upload, Part part, Kept kept) {
    update(
        "INSERT INTO upload_parts VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        insert -> {
          insert.setBytes(1, Bytes.of(gathering));
          insert.setBytes(2, upload.digest());
          insert.setLong(3, part.at());
          insert.setInt(4, part.bytes());
          insert.setLong(5, kept.at().toEpochMilli());
          insert.setBytes(6, kept.sealed());
        });
  }

  @Override
  public @Nullable Kept part(GatheringId gathering, Sha256 upload, Part part) {
    try {
      return database
          .<Optional<Kept>>ask(connection -> {
            try (var select =
                connection.prepareStatement(
                    "SELECT sealed, at FROM upload_parts"
                        + " WHERE gathering = ? AND upload = ? AND place = ?")) {
              select.setBytes(1, Bytes.of(gathering));
              select.setBytes(2, upload.digest());
              select.setLong(3, part.at());
              try (var row = select.executeQuery()) {
                return row.next()
                    ? Optional.of(new Kept(row.getBytes(1), Instant.ofEpochMilli(row.getLong(2))))
                    : Optional.empty();
              }
            }
          })
          .orElse(null);
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }

  @Override
  public void deleteParts(GatheringId gathering, Sha256 upload, List<Part> parts) {
    for (var part : parts) {
      update(
          "DELETE FROM upload_parts WHERE gathering = ? AND upload = ? AND place = ?",
          delete -> {
            delete.setBytes(1, Bytes.of(gathering));
            delete.setBytes(2, upload.digest());
            delete.setLong(3, part.at());
          });
    }
  }

  @Override
  public void deletePartsBefore(Instant before) {
    update(
        "DELETE FROM upload_parts WHERE at < ?",
        delete -> delete.setLong(1, before.toEpochMilli()));
  }

  private void update(String sql, Fill fill) {
    try {
      database.ask(connection -> {
        try (var statement = connection.prepareStatement(sql)) {
          fill.in(statement);
          return statement.executeUpdate();
        }
      });
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }
}
