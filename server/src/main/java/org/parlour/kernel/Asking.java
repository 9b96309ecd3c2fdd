package org.parlour.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who asks, when, and under which command id.
///
/// @param badge the badge that asks; null when only a host asks
/// @param host true when whoever asks holds the host's cookie
/// @param at the server's time; a phone's clock is never asked
/// @param late true when somebody gives something to a station that has closed meanwhile, and says
///   so
public record Asking(
    CommandId command, @Nullable BadgeId badge, boolean host, Instant at, boolean late) {

  /// In time, as nearly everything is.
  public Asking(CommandId command, @Nullable BadgeId badge, boolean host, Instant at) {
    this(command, badge, host, at, false);
  }

  /// The badge of a [Command.Say], which the room has already checked to be there.
  public BadgeId by() {
    if (badge == null) {
      throw new IllegalStateException("A say reached the rules without a badge: " + command);
    }
    return badge;
  }

  /// Where something comes from that is given by this: from the badge that asks, or from nobody.
  ///
  /// @param secretHash for [Permission#NAMELESS] and only then, which the contract sees to
  public Provenance gives(Permission permission, @Nullable SecretHash secretHash) {
    return permission == Permission.NAMELESS && secretHash != null
        ? Provenance.nameless(secretHash)
        : Provenance.of(by(), permission);
  }
}
