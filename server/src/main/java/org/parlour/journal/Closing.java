package org.parlour.journal;

import static java.lang.System.Logger.Level.WARNING;

import java.util.List;

/// Closes what is left of a store. What does not close is logged: everything that was acknowledged
/// is durable already.
final class Closing {

  private static final System.Logger LOG = System.getLogger(Closing.class.getName());

  private Closing() {}

  static void all(AutoCloseable... open) {
    all(List.of(open));
  }

  static void all(Iterable<? extends AutoCloseable> open) {
    for (var one : open) {
      try {
        one.close();
      } catch (Exception broken) {
        LOG.log(WARNING, "A part of the store did not close", broken);
      }
    }
  }
}
