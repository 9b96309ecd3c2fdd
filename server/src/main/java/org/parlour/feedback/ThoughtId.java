package org.parlour.feedback;

import java.util.UUID;
import org.parlour.kernel.Id;

/// One thought, whoever has a part in it. It is no part's id: when its beginning is taken back, not
/// even that is left of it.
public record ThoughtId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
