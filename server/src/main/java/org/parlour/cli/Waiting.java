package org.parlour.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Tells whoever waits at the console how far long work has come: nothing in the first two seconds,
/// then one line, written anew every half second. Off when it is closed.
final class Waiting implements AutoCloseable {

  private static final long QUIET_MILLIS = 2000;
  private static final long ANEW_MILLIS = 500;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private volatile Supplier<String> now = () -> "";
  private boolean hasTold;

  Waiting() {
    var _ =
        clock.scheduleWithFixedDelay(this::tell, QUIET_MILLIS, ANEW_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// Says what is going on from now on.
  ///
  /// @param what asked each time the line is written
  void at(Supplier<String> what) {
    now = what;
  }

  private synchronized void tell() {
    hasTold = true;
    // Back to the beginning of the line, and away with what was there.
    System.err.print("\r\u001b[K" + now.get());
  }

  @Override
  public void close() {
    clock.shutdownNow();
    synchronized (this) {
      if (hasTold) {
        System.err.print(System.lineSeparator());
      }
    }
  }
}
