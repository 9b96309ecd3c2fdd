package org.parlour.journal;

class PostgresRegisterTest extends RegisterContract {

  PostgresRegisterTest() {
    PostgresHere.empty();
  }

  @Override
  Store open() {
    return Stores.open(PostgresHere.SETTINGS, Line.FAMILIES);
  }
}
