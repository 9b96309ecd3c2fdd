package org.parlour.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the keys are, apart from the journal.
///
/// Keys are read from it each time and never remembered, so that a key that is destroyed is gone
/// from memory too.
interface Vault extends AutoCloseable {

  /// Keeps keys, and returns when they are durable.
  ///
  /// @return those that were not kept, because their name has a key already or never gets one again
  Set<NewKey> keep(List<NewKey> keys) throws SQLException;

  /// Destroys keys for ever, and returns when no trace of them is left in the files.
  void destroy(Collection<KeyName> names) throws SQLException;

  /// Finds the keys of those names that have one.
  Map<KeyName, ContentKey> find(Collection<KeyName> names) throws SQLException;

  /// Finds those of the names whose keys were destroyed.
  Set<KeyName> destroyed(Collection<KeyName> names) throws SQLException;

  @Override
  void close();
}
