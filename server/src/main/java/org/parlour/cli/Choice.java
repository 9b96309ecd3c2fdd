package org.parlour.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.function.Function;

/// One of a few words on the command line.
final class Choice {

  private Choice() {}

  /// What a word stands for.
  ///
  /// @throws IllegalArgumentException naming the words there are
  static <T> T of(String option, String word, T[] all, Function<T, String> wordOf) {
    return Arrays.stream(all)
        .filter(each -> wordOf.apply(each).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s is one of %s; there is no %s."
                    .formatted(
                        option, Arrays.stream(all).map(wordOf).collect(joining(", ")), word)));
  }
}
