package org.parlour.gathering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationId;

/// One contribution's line in the gathering's book: whose it is and what became of it.
final class Given {

  final ContributionId id;
  final @Nullable StationId station;
  final @Nullable BadgeId author;
  final @Nullable SecretHash secret;
  final Instant at;
  final boolean typedIn;
  Permission permission;
  @Nullable HideReason hidden;

  Given(
      ContributionId id,
      @Nullable StationId station,
      Provenance provenance,
      boolean typedIn,
      Instant at) {
    this.id = id;
    this.station = station;
    this.author = provenance.author();
    this.secret = provenance.secret();
    this.permission = provenance.permission();
    this.typedIn = typedIn;
    this.at = at;
  }

  Provenance provenance() {
    return new Provenance(author, permission, secret);
  }
}
