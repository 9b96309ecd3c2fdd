package org.parlour.journal;

import org.jspecify.annotations.Nullable;

/// The store cannot be used as it is. Its message is for the person at the console: which file,
/// what is wrong, and what to do.
public final class DamagedStore extends RuntimeException {

  DamagedStore(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// The same, and what to do about it.
  DamagedStore advising(String advice) {
    return new DamagedStore(getMessage() + " Nothing was changed. " + advice, getCause());
  }
}
