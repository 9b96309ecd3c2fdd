package org.parlour.journal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.parlour.kernel.JournalUnavailable;

/// Something somebody waits for until it is durable.
///
/// @param <T> the answer
abstract sealed class Writing<T> permits Append, Change {

  private final CompletableFuture<T> answer = new CompletableFuture<>();

  /// How much of a group it is, in rows.
  abstract int rows();

  /// What to answer now that it is durable.
  abstract T outcome();

  final void answer() {
    answer.complete(outcome());
  }

  final void answer(T instead) {
    answer.complete(instead);
  }

  final void fail(RuntimeException why) {
    answer.completeExceptionally(why);
  }

  /// @throws JournalUnavailable if it could not be made durable
  final T await() {
    try {
      return answer.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new JournalUnavailable("Cannot save now: Parlour is stopping.", stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof JournalUnavailable unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException("The journal could not write this.", failed.getCause());
    }
  }
}
