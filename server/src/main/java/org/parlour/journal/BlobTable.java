package org.parlour.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.GatheringId;

/// Which blobs belong to what, noted in the same transaction as the event that names them. The
/// event itself says it too, but sealed: after a take-back nobody could read there which blobs must
/// go.
final class BlobTable {

  /// One blob, and the contribution it is a part of.
  record Claim(KeyName owner, BlobId blob) {}

  private BlobTable() {}

  static void add(Connection connection, Collection<Claim> claims) throws SQLException {
    if (claims.isEmpty()) {
      return;
    }
    try (var insert =
        connection.prepareStatement("INSERT INTO blobs VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
      for (var claim : claims) {
        insert.setBytes(1, Bytes.of(claim.owner().gathering()));
        insert.setBytes(2, claim.owner().id());
        insert.setBytes(3, Bytes.of(claim.blob()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static List<Claim> of(Connection connection, Collection<KeyName> owners) throws SQLException {
    var claims = new ArrayList<Claim>();
    try (var select =
        connection.prepareStatement("SELECT blob FROM blobs WHERE gathering = ? AND id = ?")) {
      for (var owner : owners) {
        select.setBytes(1, Bytes.of(owner.gathering()));
        select.setBytes(2, owner.id());
        try (var row = select.executeQuery()) {
          while (row.next()) {
            claims.add(new Claim(owner, new BlobId(Bytes.uuid(row.getBytes(1)))));
          }
        }
      }
    }
    return claims;
  }

  /// Those whose contribution was taken back, and which were not deleted yet.
  static List<Claim> takenBack(Connection connection) throws SQLException {
    return claims(
        connection,
        "SELECT gathering, id, blob FROM blobs JOIN taken_back USING (gathering, id)"
            + " WHERE taken_back.done = 1");
  }

  static List<Claim> all(Connection connection) throws SQLException {
    return claims(connection, "SELECT gathering, id, blob FROM blobs");
  }

  private static List<Claim> claims(Connection connection, String sql) throws SQLException {
    try (var select = connection.createStatement();
        var row = select.executeQuery(sql)) {
      var claims = new ArrayList<Claim>();
      while (row.next()) {
        var gathering = new GatheringId(Bytes.uuid(row.getBytes(1)));
        var owner = KeyName.of(gathering, row.getBytes(2));
        claims.add(new Claim(owner, new BlobId(Bytes.uuid(row.getBytes(3)))));
      }
      return claims;
    }
  }

  static Set<BlobId> ids(Connection connection) throws SQLException {
    var ids = new HashSet<BlobId>();
    all(connection).forEach(claim -> ids.add(claim.blob()));
    return ids;
  }

  static void remove(Connection connection, Collection<Claim> claims) throws SQLException {
    try (var delete =
        connection.prepareStatement("DELETE FROM blobs WHERE gathering = ? AND blob = ?")) {
      for (var claim : claims) {
        delete.setBytes(1, Bytes.of(claim.owner().gathering()));
        delete.setBytes(2, Bytes.of(claim.blob()));
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }
}
