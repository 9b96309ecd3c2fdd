package org.parlour.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.SecretHash;

/// Which keys hold which badges, remembered because every tap asks. Only what this process alone
/// writes may be remembered: what another node forgets would live on here.
///
/// A key that is forgotten is gone at once. Forgetting one waits for whoever is just looking it up,
/// because both go through the same entry of the map.
final class RememberedKeys {

  private static final int KEYS_MAX = 20_000;
  private static final Duration KEPT_UNUSED = Duration.ofMinutes(15);

  private final @Nullable Cache<SecretHash, Map<GatheringId, BadgeId>> held;

  private RememberedKeys(@Nullable Cache<SecretHash, Map<GatheringId, BadgeId>> held) {
    this.held = held;
  }

  static RememberedKeys ofTheOnlyWriter() {
    return new RememberedKeys(
        Caffeine.newBuilder().maximumSize(KEYS_MAX).expireAfterAccess(KEPT_UNUSED).build());
  }

  static RememberedKeys none() {
    return new RememberedKeys(null);
  }

  /// The badges a key holds. Keys that hold none are not remembered: anybody can make them up.
  Map<GatheringId, BadgeId> get(SecretHash key, Supplier<Map<GatheringId, BadgeId>> ask) {
    if (held == null) {
      return ask.get();
    }
    var found = held.asMap().computeIfAbsent(key, _ -> orNull(ask.get()));
    return found == null ? Map.of() : found;
  }

  private static @Nullable Map<GatheringId, BadgeId> orNull(Map<GatheringId, BadgeId> badges) {
    return badges.isEmpty() ? null : badges;
  }

  void forget(SecretHash key) {
    if (held != null) {
      held.asMap().remove(key);
    }
  }
}
