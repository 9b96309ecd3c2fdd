package org.parlour.journal;

import org.parlour.kernel.Journal;
import org.parlour.kernel.Register;

/// An open store: the journal, and the register beside it. Closing it waits for what is being
/// written.
public final class Store implements AutoCloseable {

  private final Journal journal;
  private final Register register;
  private final Runnable close;

  Store(Journal journal, Register register, Runnable close) {
    this.journal = journal;
    this.register = register;
    this.close = close;
  }

  public Journal journal() {
    return journal;
  }

  public Register register() {
    return register;
  }

  @Override
  public void close() {
    close.run();
  }
}
