package org.parlour.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What many hands drew together and what hangs on the wall, as far as it may leave the room.
///
/// @param name what people call it; null while it has none
/// @param layers what each of them drew, from the lowest up
public record Hanging(@Nullable Words name, List<Marks> layers) {
  public Hanging {
    layers = List.copyOf(layers);
  }
}
