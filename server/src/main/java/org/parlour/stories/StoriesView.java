package org.parlour.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// The armchair as everybody in the room sees it.
///
/// @param helpline for after a hard story, wherever somebody is
/// @param someone whom to talk to here
/// @param stories oldest first
public record StoriesView(
    @Nullable Words helpline, @Nullable Words someone, List<StoryView> stories) {

  public StoriesView {
    stories = List.copyOf(stories);
  }

  /// One story.
  ///
  /// @param words of a voice, only once its teller has said that they are theirs
  /// @param by its teller's badge name, only if the teller chose to show it
  /// @param asks whether its teller can be asked, so that it can be chosen
  /// @param hidden why a host turned it over; nothing of it is there then
  /// @param chosen who chose it and why, and only with the teller's yes
  public record StoryView(
      ContributionId story,
      @Nullable Words title,
      @Nullable Words words,
      @Nullable Picture picture,
      @Nullable Words described,
      @Nullable Voice voice,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean fromHosts,
      @Wire.UnlessUsual boolean asks,
      @Nullable Meaning meaning,
      @Wire.UnlessUsual List<ChoiceView> chosen,
      @Nullable HideReason hidden) {

    public StoryView {
      chosen = List.copyOf(chosen);
    }
  }

  /// Somebody wished that everybody hears it, and its teller said yes.
  public record ChoiceView(ContributionId choice, Words by, Words why) {}
}
