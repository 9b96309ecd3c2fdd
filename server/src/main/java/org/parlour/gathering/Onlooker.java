package org.parlour.gathering;

import java.util.List;
import org.parlour.kernel.BadgeId;

/// Who wants to see a picture or hear a voice.
///
/// @param badges an author sees what is their own, whatever the room sees
/// @param host whether it is a host of this gathering
public record Onlooker(List<BadgeId> badges, boolean host) {

  /// Somebody of whom nothing is known.
  public static final Onlooker ANYBODY = new Onlooker(List.of(), false);

  public Onlooker {
    badges = List.copyOf(badges);
  }
}
