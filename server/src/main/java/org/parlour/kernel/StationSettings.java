package org.parlour.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How somebody wants a station to begin, beyond its name and question: from a recipe, or from a
/// host's form. Each station knows which settings it has; all have good defaults.
///
/// A value that does not fit is a [SettingNotRight], which names the setting.
public final class StationSettings {

  private static final StationSettings NONE = new StationSettings(Map.of());

  private final Map<String, Object> values;

  private StationSettings(Map<String, Object> values) {
    this.values = values;
  }

  /// Everything as usual.
  public static StationSettings none() {
    return NONE;
  }

  /// What was set.
  ///
  /// @param values by name: texts, whole numbers, truths and lists of texts
  public static StationSettings of(Map<String, Object> values) {
    return new StationSettings(Map.copyOf(values));
  }

  /// Makes sure that nothing else was set: a name with a typing error must not go unheard.
  public void knowOnly(String... names) {
    var known = Set.copyOf(Arrays.asList(names));
    for (var name : values.keySet()) {
      if (!known.contains(name)) {
        throw new SettingNotRight(name);
      }
    }
  }

  public int whole(String name, int usual, int min, int max) {
    var value = values.get(name);
    if (value == null) {
      return usual;
    }
    if (value instanceof Integer number && number >= min && number <= max) {
      return number;
    }
    throw new SettingNotRight(name);
  }

  public boolean is(String name, boolean usual) {
    var value = values.get(name);
    if (value == null) {
      return usual;
    }
    if (value instanceof Boolean is) {
      return is;
    }
    throw new SettingNotRight(name);
  }

  /// One of an enum, in kebab case.
  public <E extends Enum<E>> E oneOf(String name, E usual) {
    var value = values.get(name);
    if (value == null) {
      return usual;
    }
    return Arrays.stream(usual.getDeclaringClass().getEnumConstants())
        .filter(one -> Kinds.of(one).equals(value))
        .findFirst()
        .orElseThrow(() -> new SettingNotRight(name));
  }

  /// A text; null when it is not set, or blank.
  public @Nullable Words words(String name, int codePointsMax) {
    var value = values.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof String text && fits(text, codePointsMax)) {
      return text.isBlank() ? null : Words.of(text);
    }
    throw new SettingNotRight(name);
  }

  /// A list of texts, blank ones left out; empty when it is not set.
  public List<Words> list(String name, int codePointsMax, int countMax) {
    var value = values.get(name);
    if (value == null) {
      return List.of();
    }
    boolean right =
        value instanceof List<?> texts
            && texts.size() <= countMax
            && texts.stream()
                .allMatch(one -> one instanceof String text && fits(text, codePointsMax));
    if (!right) {
      throw new SettingNotRight(name);
    }
    return ((List<?>) value)
        .stream().map(String.class::cast).filter(text -> !text.isBlank()).map(Words::of).toList();
  }

  private static boolean fits(String text, int codePointsMax) {
    return text.codePointCount(0, text.length()) <= codePointsMax;
  }
}
