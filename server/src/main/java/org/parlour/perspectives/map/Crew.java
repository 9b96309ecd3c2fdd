package org.parlour.perspectives.map;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Threads that share a loop. Every turn of the loop writes only what is its own, and no sum is
/// shared between turns, so the result is the same with one thread as with many.
final class Crew implements AutoCloseable {

  /// Handing out less than this takes longer than doing it, in cells.
  private static final long WORTH_SHARING = 100_000;

  private static final int CHUNKS_PER_THREAD = 8;

  private final int cores;
  private final @Nullable ExecutorService others;

  /// What is done to the turns from `from` up to but without `to`.
  @FunctionalInterface
  interface Stretch {
    void work(int from, int to);
  }

  Crew(int cores) {
    this.cores = cores;
    this.others =
        cores > 1
            ? Executors.newFixedThreadPool(
                cores - 1, Thread.ofPlatform().daemon().name("perspectives-", 0).factory())
            : null;
  }

  /// Does all turns.
  ///
  /// @param weight how many cells all turns touch together
  void each(int turns, long weight, Stretch stretch) {
    if (others == null || weight < WORTH_SHARING || turns < 2) {
      stretch.work(0, turns);
      return;
    }
    int size = Math.max(1, turns / (cores * CHUNKS_PER_THREAD));
    var next = new AtomicInteger();
    Runnable share =
        () -> {
          for (int from = next.getAndAdd(size); from < turns; from = next.getAndAdd(size)) {
            stretch.work(from, Math.min(turns, from + size));
          }
        };
    List<Future<?>> shares = new ArrayList<>();
    for (int n = 1; n < cores; n++) {
      shares.add(others.submit(share));
    }
    share.run();
    shares.forEach(Crew::await);
  }

  private static void await(Future<?> share) {
    try {
      share.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the map was made", interrupted);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("A part of the map could not be made", broken.getCause());
    }
  }

  @Override
  public void close() {
    if (others != null) {
      others.shutdownNow();
    }
  }
}
