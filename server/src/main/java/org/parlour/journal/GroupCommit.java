package org.parlour.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A thread that takes everything that waits and writes it at once, so that all of it shares one
/// fsync. While it writes, the next group gathers: the slower the disk, the larger the groups.
///
/// It never waits for a group to grow. Measured in this house, one row per fsync gives 243 rows a
/// second, and all that wait per fsync 120,000.
final class GroupCommit<W extends Writing<?>> implements AutoCloseable {

  private static final int GROUP_ROWS_MAX = 8_192;
  private static final long IDLE_MILLIS = 1_000;

  private final BlockingQueue<W> waiting = new LinkedBlockingQueue<>();
  private final Consumer<List<W>> write;
  private final Runnable idle;
  private final Thread thread;
  private volatile boolean stopping;

  /// @param write makes a group durable and answers everybody in it
  /// @param idle runs once a second while there is nothing to write
  GroupCommit(String name, Consumer<List<W>> write, Runnable idle) {
    this.write = write;
    this.idle = idle;
    this.thread = Thread.ofPlatform().name(name).start(this::run);
  }

  /// Never blocks: whoever adds bounds how much may wait.
  void add(W writing) {
    waiting.add(writing);
  }

  private void run() {
    while (!stopping || !waiting.isEmpty()) {
      var first = next();
      if (first == null) {
        idle.run();
      } else {
        writeGroup(group(first));
      }
    }
  }

  private @Nullable W next() {
    try {
      return waiting.poll(stopping ? 0 : IDLE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      return waiting.poll();
    }
  }

  private List<W> group(W first) {
    var group = new ArrayList<W>();
    int rows = 0;
    for (W next = first; next != null; next = rows < GROUP_ROWS_MAX ? waiting.poll() : null) {
      group.add(next);
      rows += next.rows();
    }
    return group;
  }

  /// A mistake of ours in one group must not stop all that come after it.
  private void writeGroup(List<W> group) {
    try {
      write.accept(group);
    } catch (RuntimeException mistake) {
      group.forEach(writing -> writing.fail(mistake));
    }
  }

  /// Writes what still waits, and ends.
  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true; // Half a close would let two stores write to one folder.
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
