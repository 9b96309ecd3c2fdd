package org.parlour.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The vault in `keys.db`.
///
/// Deleting a row does not delete its bytes: `secure_delete` overwrites them in the file, and
/// cutting the log to nothing removes what it still held of them.
final class SqliteVault implements Vault {

  private final SqliteReaders readers;
  private final SqliteWriter writer;

  SqliteVault(SqliteFile file) throws SQLException {
    this.writer = new SqliteWriter(file);
    this.readers = new SqliteReaders(file);
  }

  @Override
  public Set<NewKey> keep(List<NewKey> keys) throws SQLException {
    return writer.transaction(connection -> KeyTable.keep(connection, keys));
  }

  @Override
  public void destroy(Collection<KeyName> names) throws SQLException {
    writer.transaction(connection -> {
      KeyTable.destroy(connection, names);
      return names;
    });
    writer.emptyLog();
  }

  @Override
  public Map<KeyName, ContentKey> find(Collection<KeyName> names) throws SQLException {
    return readers.ask(connection -> KeyTable.find(connection, names));
  }

  @Override
  public Set<KeyName> destroyed(Collection<KeyName> names) throws SQLException {
    return readers.ask(connection -> KeyTable.destroyed(connection, names));
  }

  @Override
  public void close() {
    Closing.all(readers, writer);
  }
}
