package org.parlour.kernel;

import java.util.function.BooleanSupplier;

/// Something a station wants worked out that takes longer than a room may wait, such as a map of
/// thousands of votes. It holds all it needs, so that it may be done on another thread while the
/// room goes on.
public interface Reckoning {

  /// Works it out.
  ///
  /// @param givenUp true once nobody waits for it any more; what comes back is then thrown away
  Object workOut(BooleanSupplier givenUp);
}
