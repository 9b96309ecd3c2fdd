package org.parlour.perspectives.map;

import java.util.List;

/// An order of ids that does not depend on who came first. Sums of doubles depend on their order in
/// the last digit, so a map that must not depend on arrival adds in this one.
///
/// Ids that are numbers come first, by size, because a table from 1 to 10 is easier to read that
/// way.
final class IdOrder {

  private IdOrder() {}

  private static boolean isNumber(String id) {
    for (int n = 0; n < id.length(); n++) {
      if (id.charAt(n) < '0' || id.charAt(n) > '9') {
        return false;
      }
    }
    return !id.isEmpty();
  }

  /// Where each id lies, in order of ids.
  static int[] of(List<String> ids) {
    var names = ids.toArray(String[]::new);
    int[] rank = new int[names.length]; // The length of a number, and after all numbers the rest.
    for (int n = 0; n < names.length; n++) {
      rank[n] = isNumber(names[n]) ? names[n].length() : Integer.MAX_VALUE;
    }
    return InOrder.of(
        names.length,
        (one, other) ->
            rank[one] == rank[other]
                ? names[one].compareTo(names[other])
                : Integer.compare(rank[one], rank[other]));
  }
}
