package org.parlour.questions;

import java.util.Set;
import org.parlour.kernel.BadgeId;

/// When new words for a question are agreed. Field guide, QUE-3.
///
/// Those who marked the question decide: two thirds of them support the new words. And nobody is
/// left hurt: whoever marked the question hurtful either lifts that mark or supports these words,
/// and until then the flag is open, however many others are content.
final class Agreement {

  private Agreement() {}

  /// @param marked who marked the question, with whatever mark
  /// @param hurt who marked it hurtful: some of those
  /// @param supporters who supports the new words; those who did not mark the question do not count
  static boolean isReached(Set<BadgeId> marked, Set<BadgeId> hurt, Set<BadgeId> supporters) {
    long support = marked.stream().filter(supporters::contains).count();
    return !marked.isEmpty() && 3 * support >= 2L * marked.size() && supporters.containsAll(hurt);
  }
}
