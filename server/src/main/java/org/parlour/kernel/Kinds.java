package org.parlour.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The logical names of records: `PinCard` is `pin-card`, everywhere a name is stored or sent.
public final class Kinds {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Kinds() {}

  public static String of(Class<?> record) {
    return HUMP.matcher(record.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /// `SHARE_BADGE` is `share-badge`.
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// All records of a sealed family, by kind, in the order they are declared.
  public static <T> Map<String, Class<? extends T>> family(Class<T> sealed) {
    var byKind = new LinkedHashMap<String, Class<? extends T>>();
    for (var member : members(sealed)) {
      byKind.put(of(member), member.asSubclass(sealed));
    }
    return byKind;
  }

  private static List<Class<?>> members(Class<?> sealed) {
    if (!sealed.isSealed()) {
      return List.of(sealed);
    }
    var all = new ArrayList<Class<?>>();
    for (var permitted : Objects.requireNonNull(sealed.getPermittedSubclasses())) {
      all.addAll(members(permitted));
    }
    return all;
  }
}
