package org.parlour.kernel;

import java.util.Map;

/// A fact that came of a host's power, or of the second key's. The room's log, which everybody can
/// read, has one plain sentence for it.
public interface PowerUsed extends Event {

  /// The sentence for the log, as a key into the pages' words and the values to fill in.
  Sentence sentence();

  /// One plain sentence of the log.
  ///
  /// @param key for example `board.log.moved-on`
  /// @param values ids, enums and numbers by name; never anybody's words
  record Sentence(String key, Map<String, Object> values) {
    public Sentence {
      values = Map.copyOf(values);
    }
  }
}
