package org.parlour.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;

/// What only one badge sees at the armchair.
///
/// @param stories what it told
/// @param asked who would like one of its stories to be chosen
/// @param choices what it chose itself, and what came of it
public record StoriesMine(List<MyStory> stories, List<Asked> asked, List<MyChoice> choices) {

  public StoriesMine {
    stories = List.copyOf(stories);
    asked = List.copyOf(asked);
    choices = List.copyOf(choices);
  }

  /// One of its stories.
  ///
  /// @param drafts what people wrote down of its voice; nobody says who
  public record MyStory(ContributionId story, List<Words> drafts) {
    public MyStory {
      drafts = List.copyOf(drafts);
    }
  }

  /// Somebody asks whether everybody may hear a story.
  ///
  /// @param yes what was answered; null until something was
  public record Asked(
      ContributionId choice, ContributionId story, Words by, Words why, @Nullable Boolean yes) {}

  /// A story it would like to be chosen.
  ///
  /// @param yes what the teller said; null until they say something
  public record MyChoice(ContributionId choice, ContributionId story, @Nullable Boolean yes) {}
}
