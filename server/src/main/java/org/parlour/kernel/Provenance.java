package org.parlour.kernel;

import org.jspecify.annotations.Nullable;

/// Where a contribution comes from and who may see it.
///
/// @param author the badge that made it; null for nameless and imported things
/// @param secret for nameless things, the hash of the secret that takes it back; otherwise null
public record Provenance(
    @Nullable BadgeId author, Permission permission, @Nullable SecretHash secret) {

  public Provenance {
    if ((permission == Permission.NAMELESS) != (secret != null)) {
      throw new IllegalArgumentException(
          "A nameless thing has a secret, and nothing else has one.");
    }
    if (secret != null && author != null) {
      throw new IllegalArgumentException("A nameless thing has no author.");
    }
  }

  /// Something a badge made.
  public static Provenance of(BadgeId author, Permission permission) {
    return new Provenance(author, permission, null);
  }

  /// Something nobody here made: imported, or brought by the hosts.
  public static Provenance imported(Permission permission) {
    return new Provenance(null, permission, null);
  }

  /// Something nobody can ever know who made it.
  public static Provenance nameless(SecretHash secret) {
    return new Provenance(null, Permission.NAMELESS, secret);
  }
}
