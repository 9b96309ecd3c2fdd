package org.parlour.kernel;

import org.jspecify.annotations.Nullable;

/// The store could not be reached, or has no room left. Answered as 503; a phone's outbox keeps
/// what it has and asks again.
public final class JournalUnavailable extends RuntimeException {

  public JournalUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
