package org.parlour.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/// Where the events are, and the tables beside them.
interface Ledger extends AutoCloseable {

  /// Writes everything of a group in one transaction, and returns when it is durable. Appends that
  /// were decided on an old sequence are marked [Append#isBehind] and not written.
  ///
  /// @param settled names whose keys have been destroyed since the last group
  void write(List<Writing<?>> group, Collection<KeyName> settled) throws SQLException;

  /// Asks something. What it sees is durable.
  <T> T ask(Query<T> query) throws SQLException;

  @Override
  void close();
}
