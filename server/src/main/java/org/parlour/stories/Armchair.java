package org.parlour.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// What the armchair must know to judge a command and to show itself. Folded from events in one
/// thread.
final class Armchair {

  private final Map<ContributionId, Story> stories = new LinkedHashMap<>();
  private final Map<ContributionId, Choice> choices = new LinkedHashMap<>();
  private @Nullable Words helpline;
  private @Nullable Words someone;

  /// One story.
  static final class Story {
    final ContributionId id;
    final @Nullable BadgeId teller;
    final @Nullable SecretHash secret;
    final @Nullable Words title;
    final @Nullable Picture picture;
    final @Nullable Words described;
    final @Nullable Voice voice;
    final @Nullable BadgeName broughtBy;
    final boolean fromHosts;

    /// As told, or as the teller of a voice owned them.
    @Nullable Words words;

    /// What others wrote down of a voice, one for each who did.
    final Map<BadgeId, Words> drafts = new LinkedHashMap<>();

    @Nullable Meaning meaning;
    boolean hidden;

    Story(StoriesEvent.StoryTold told) {
      id = told.contribution();
      teller = told.provenance().author();
      secret = told.provenance().secret();
      title = told.title();
      words = told.words();
      picture = told.picture();
      described = told.described();
      voice = told.voice();
      broughtBy = null;
      fromHosts = false;
    }

    Story(StoriesEvent.StoryBrought brought) {
      id = brought.contribution();
      teller = null;
      secret = null;
      title = brought.title();
      words = brought.words();
      picture = null;
      described = brought.described();
      voice = null;
      broughtBy = brought.by();
      fromHosts = brought.fromHosts();
    }

    boolean isToldBy(BadgeId badge, @Nullable String shown) {
      return secret == null
          ? badge.equals(teller)
          : shown != null && secret.equals(SecretHash.of(shown));
    }
  }

  /// Somebody wishes that everybody hears a story.
  static final class Choice {
    final ContributionId id;
    final ContributionId story;
    final @Nullable BadgeId author;
    final Words by;
    final Words why;

    /// What the teller said to it; null until they say something.
    @Nullable Boolean answer;

    Choice(StoriesEvent.StoryChosen chosen) {
      id = chosen.contribution();
      story = chosen.story();
      author = chosen.provenance().author();
      by = chosen.chosenBy();
      why = chosen.words();
    }

    boolean saidYes() {
      return Boolean.TRUE.equals(answer);
    }
  }

  @Nullable Words helpline() {
    return helpline;
  }

  @Nullable Words someone() {
    return someone;
  }

  void sayWhereHelpIs(@Nullable Words line, @Nullable Words person) {
    helpline = line;
    someone = person;
  }

  Collection<Story> stories() {
    return stories.values();
  }

  Collection<Choice> choices() {
    return choices.values();
  }

  @Nullable Story story(ContributionId id) {
    return stories.get(id);
  }

  @Nullable Choice choice(ContributionId id) {
    return choices.get(id);
  }

  void add(Story story) {
    stories.put(story.id, story);
  }

  void add(Choice choice) {
    choices.put(choice.id, choice);
  }

  /// The choices of one story to which its teller said yes.
  List<Choice> chosen(ContributionId story) {
    var chosen = new ArrayList<Choice>();
    for (var choice : choices.values()) {
      if (choice.story.equals(story) && choice.saidYes()) {
        chosen.add(choice);
      }
    }
    return chosen;
  }

  boolean removeStory(ContributionId id) {
    return stories.remove(id) != null;
  }

  @Nullable Choice removeChoice(ContributionId id) {
    return choices.remove(id);
  }
}
