package org.parlour.perspectives.map;

/// Places from 0 up, put in order. Sorting them as objects takes ten times as long when there are a
/// hundred thousand.
final class InOrder {

  /// Which of two places comes first.
  @FunctionalInterface
  interface Comparison {
    /// Less than 0 when `one` comes first, more than 0 when `other` does, 0 when they are as good.
    int of(int one, int other);
  }

  private InOrder() {}

  /// All places below `size`; of two that are as good the smaller comes first. Merges runs of one
  /// place, of two, of four.
  static int[] of(int size, Comparison comparison) {
    int[] from = new int[size];
    for (int place = 0; place < size; place++) {
      from[place] = place;
    }
    int[] to = new int[size];
    for (int run = 1; run < size && run > 0; run *= 2) {
      for (int begin = 0; begin < size; begin += Math.min(2 * run, size - begin)) {
        int middle = begin + Math.min(run, size - begin);
        int end = middle + Math.min(run, size - middle);
        merge(from, to, begin, middle, end, comparison);
      }
      int[] merged = to;
      to = from;
      from = merged;
    }
    return from;
  }

  private static void merge(
      int[] from, int[] to, int begin, int middle, int end, Comparison comparison) {
    int left = begin;
    int right = middle;
    for (int at = begin; at < end; at++) {
      boolean takesLeft =
          left < middle && (right == end || comparison.of(from[left], from[right]) <= 0);
      to[at] = takesLeft ? from[left++] : from[right++];
    }
  }
}
