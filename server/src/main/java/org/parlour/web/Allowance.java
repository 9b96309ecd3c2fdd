package org.parlour.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// So many at once, and so many a second after that, for each of many keys. Keys that have been
/// quiet are forgotten.
final class Allowance {

  private static final int KEYS_MAX = 100_000;
  private static final Duration QUIET = Duration.ofHours(1);
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;
  private final InstantSource clock;
  private final Cache<Object, Bucket> buckets;

  private static final class Bucket {
    private double left;
    private Instant filled;

    Bucket(double left, Instant filled) {
      this.left = left;
      this.filled = filled;
    }
  }

  Allowance(double perSecond, double burst, InstantSource clock) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.clock = clock;
    // Whoever has been quiet for that long has all of it again.
    var full = Duration.ofSeconds((long) Math.ceil(burst / perSecond));
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(KEYS_MAX)
            .expireAfterAccess(full.compareTo(QUIET) > 0 ? full : QUIET)
            .build();
  }

  /// Takes one.
  ///
  /// @return false if this key has none left
  boolean take(Object key) {
    var bucket = buckets.get(key, _ -> new Bucket(burst, clock.instant()));
    synchronized (bucket) {
      fill(bucket);
      if (bucket.left < 1) {
        return false;
      }
      bucket.left--;
      return true;
    }
  }

  /// True if this key has one left, without taking it.
  boolean has(Object key) {
    var bucket = buckets.getIfPresent(key);
    if (bucket == null) {
      return true;
    }
    synchronized (bucket) {
      fill(bucket);
      return bucket.left >= 1;
    }
  }

  private void fill(Bucket bucket) {
    var now = clock.instant();
    double seconds = Math.max(0, Duration.between(bucket.filled, now).toNanos() / NANOS);
    bucket.left = Math.min(burst, bucket.left + seconds * perSecond);
    bucket.filled = now;
  }
}
