package org.parlour.stories;

import org.parlour.kernel.Refusal;

/// Why the armchair did not do what was asked.
public sealed interface StoriesRefusal extends Refusal {

  record StoryNotThere() implements StoriesRefusal {}

  /// Only the teller says what a story means, which words are theirs, and whether it is chosen.
  record TellerOnly() implements StoriesRefusal {}

  /// Only a voice has words that somebody writes down.
  record InWordsAlready() implements StoriesRefusal {}

  /// Nobody can ask the teller of a nameless or imported story, so it is not chosen.
  record TellerUnknown() implements StoriesRefusal {}

  record ChoiceNotThere() implements StoriesRefusal {}

  /// Nobody listens to more stories than this.
  record ChairFull(int max) implements StoriesRefusal {}
}
