package org.parlour.perspectives.map;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// An order of ids that does not depend on who came first. Sums of doubles depend on their order in
/// the last digit, so a map that must not depend on arrival adds in this one.
///
/// Ids that are numbers come first, by size, because a table from 1 to 10 is easier to read that
/// way.
final class IdOrder {

  private static final Comparator<String> NUMBERS_FIRST =
      Comparator.comparing((String id) -> !isNumber(id))
          .thenComparingInt(id -> isNumber(id) ? id.length() : 0)
          .thenComparing(Comparator.naturalOrder());

  private IdOrder() {}

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Where each id lies, in order of ids.
  static int[] of(List<String> ids) {
    return IntStream.range(0, ids.size())
        .boxed()
        .sorted(Comparator.comparing(ids::get, NUMBERS_FIRST))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
