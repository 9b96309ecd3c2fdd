package org.parlour.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A change to the tables beside the journal.
final class Change<T> extends Writing<T> {

  private final Query<T> query;
  private @Nullable T result;

  Change(Query<T> query) {
    this.query = query;
  }

  void run(Connection connection) throws SQLException {
    result = query.run(connection);
  }

  @Override
  int rows() {
    return 1;
  }

  @Override
  T outcome() {
    return Objects.requireNonNull(result, "A change answers before it ran.");
  }
}
