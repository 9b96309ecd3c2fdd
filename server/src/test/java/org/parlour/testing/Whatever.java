package org.parlour.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Checks that a claim holds whatever people do: on many random stories, each made from a seed.
///
/// A broken claim is reported with its seed and with the shortest story that still breaks it.
public final class Whatever {

  private static final int STORIES = 500;
  private static final int STEPS = 60;

  private Whatever() {}

  /// Tells many random stories and puts the claim to each.
  ///
  /// @param step makes one random step of a story
  /// @param claim throws an [AssertionError] on a story it does not hold for
  public static <T> void happens(Function<RandomGenerator, T> step, Consumer<List<T>> claim) {
    happens(STORIES, step, claim);
  }

  /// The same with another number of stories, for claims that take longer.
  public static <T> void happens(
      int stories, Function<RandomGenerator, T> step, Consumer<List<T>> claim) {
    LongStream.range(0, stories)
        .forEach(seed -> {
          var luck = new SplittableRandom(seed);
          var story =
              IntStream.range(0, luck.nextInt(STEPS)).mapToObj(_ -> step.apply(luck)).toList();
          if (broken(story, claim) != null) {
            var shortest = shortest(story, claim);
            throw new AssertionError(
                "Seed " + seed + ", shortest story " + shortest, broken(shortest, claim));
          }
        });
  }

  /// Leaves out one step after another for as long as the claim stays broken.
  private static <T> List<T> shortest(List<T> story, Consumer<List<T>> claim) {
    for (int n = 0; n < story.size(); n++) {
      var shorter = new ArrayList<>(story);
      shorter.remove(n);
      if (broken(shorter, claim) != null) {
        return shortest(shorter, claim);
      }
    }
    return story;
  }

  private static <T> @Nullable AssertionError broken(List<T> story, Consumer<List<T>> claim) {
    try {
      claim.accept(story);
      return null;
    } catch (AssertionError wrong) {
      return wrong;
    }
  }
}
