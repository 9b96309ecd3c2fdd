package org.parlour.journal;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;

/// Which key: one contribution's, or the gathering's own.
///
/// @param contribution null for the gathering's own key
record KeyName(GatheringId gathering, @Nullable ContributionId contribution) {

  static KeyName of(GatheringId gathering, Event event) {
    return event instanceof Event.About about
        ? new KeyName(gathering, about.contribution())
        : new KeyName(gathering, null);
  }

  /// Reads [#id].
  static KeyName of(GatheringId gathering, byte[] id) {
    return new KeyName(gathering, id.length == 0 ? null : new ContributionId(Bytes.uuid(id)));
  }

  /// The name as the vault stores it beside the gathering.
  ///
  /// The gathering's own key has the empty name, not the gathering's id: phones choose the ids of
  /// contributions, and whoever chose the gathering's could take all its words back.
  byte[] id() {
    return contribution == null ? new byte[0] : Bytes.of(contribution);
  }
}
