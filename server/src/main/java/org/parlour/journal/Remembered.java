package org.parlour.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every tap asks of the register, remembered.
///
/// What is forgotten is gone at once. Forgetting waits for whoever is just looking it up, because
/// both go through the same entry of the map.
final class Remembered<K, V> {

  private static final int ENTRIES_MAX = 20_000;
  private static final Duration KEPT_UNUSED = Duration.ofMinutes(15);

  private final @Nullable Cache<K, V> held;

  private Remembered(@Nullable Cache<K, V> held) {
    this.held = held;
  }

  /// For what this process alone writes, or what never changes once it is there.
  static <K, V> Remembered<K, V> surely() {
    return new Remembered<>(
        Caffeine.newBuilder().maximumSize(ENTRIES_MAX).expireAfterAccess(KEPT_UNUSED).build());
  }

  /// For what others change as well: what another node forgets would live on here.
  static <K, V> Remembered<K, V> never() {
    return new Remembered<>(null);
  }

  /// What is remembered, or else what is found. That there is nothing is not remembered: anybody
  /// can ask for what was never there.
  Optional<V> get(K key, Supplier<Optional<V>> ask) {
    return held == null
        ? ask.get()
        : Optional.ofNullable(held.asMap().computeIfAbsent(key, _ -> ask.get().orElse(null)));
  }

  void forget(K key) {
    if (held != null) {
      held.asMap().remove(key);
    }
  }
}
