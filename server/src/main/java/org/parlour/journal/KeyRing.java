package org.parlour.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The keys that one append is sealed under.
final class KeyRing {

  private final Map<KeyName, ContentKey> keys = new HashMap<>();
  private final List<NewKey> fresh = new ArrayList<>();

  /// Gathers the keys an append needs.
  ///
  /// What is taken back, now or before, is sealed under a key that nobody keeps: it never reads as
  /// anything but taken back, and its words never reach the disk in a form anybody could open.
  ///
  /// @param needed all names it needs a key for
  /// @param mayBeNew those of them that get a key if they have none
  /// @param guessedNew those of them that are not even asked for; if one has a key after all, the
  ///   vault says so when it is to keep another
  /// @param takenBack names whose keys this same append destroys
  /// @throws IllegalStateException if something is about a contribution that was never given
  KeyRing(
      Vault vault,
      Set<KeyName> needed,
      Set<KeyName> mayBeNew,
      Set<KeyName> guessedNew,
      Collection<KeyName> takenBack)
      throws SQLException {
    var asked = without(without(needed, guessedNew), takenBack);
    var found = asked.isEmpty() ? Map.<KeyName, ContentKey>of() : vault.find(asked);
    var missing = without(asked, found.keySet());
    var destroyed = missing.isEmpty() ? Set.<KeyName>of() : vault.destroyed(missing);
    keys.putAll(found);
    for (var name : without(needed, found.keySet())) {
      var key = ContentKey.fresh();
      keys.put(name, key);
      if (takenBack.contains(name) || destroyed.contains(name)) {
        continue;
      }
      if (!mayBeNew.contains(name)) {
        throw new IllegalStateException("An event is about what was never given: " + name);
      }
      fresh.add(new NewKey(name, key));
    }
  }

  private static Set<KeyName> without(Set<KeyName> names, Collection<KeyName> others) {
    var rest = new HashSet<>(names);
    rest.removeAll(others);
    return rest;
  }

  ContentKey key(KeyName name) {
    return Objects.requireNonNull(keys.get(name), "A key was not gathered.");
  }

  /// The keys to keep before the events are durable.
  List<NewKey> fresh() {
    return fresh;
  }
}
