package org.parlour.stories;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Picture;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// What has happened at the armchair.
public sealed interface StoriesEvent extends Event {

  /// The armchair stands there.
  record ChairLaidOut(@Nullable Words helpline, @Nullable Words someone) implements StoriesEvent {}

  record StoryTold(
      ContributionId contribution,
      Provenance provenance,
      @Nullable Words title,
      @Nullable Words words,
      @Nullable Picture picture,
      @Nullable Words described,
      @Nullable Voice voice)
      implements StoriesEvent, Gives {}

  /// A story that came with an import. Nobody here told it.
  ///
  /// @param by the name that was shown with it where it comes from
  record StoryBrought(
      ContributionId contribution,
      Provenance provenance,
      @Nullable Words title,
      @Nullable Words words,
      @Nullable Words described,
      @Nullable BadgeName by,
      boolean fromHosts)
      implements StoriesEvent, Gives {}

  /// Its teller said what it means. Replaces what was said before.
  ///
  /// @param answered the questions that have an answer; the numbers of others say nothing
  record MeaningSaid(
      ContributionId contribution,
      List<Meaning.Question> answered,
      List<Meaning.Question> noneFit,
      int pace,
      @Nullable Words feeling,
      @Nullable Words shouldHear,
      int listenedTo,
      int havingChoice,
      int feelingSafe)
      implements StoriesEvent, About {

    public MeaningSaid {
      answered = List.copyOf(answered);
      noneFit = List.copyOf(noneFit);
    }

    static MeaningSaid of(ContributionId story, Meaning meaning) {
      var pace = meaning.pace();
      var mattered = meaning.mattered();
      return new MeaningSaid(
          story,
          meaning.answered(),
          meaning.noneFit(),
          pace == null ? 0 : pace,
          meaning.feeling(),
          meaning.shouldHear(),
          mattered == null ? 0 : mattered.listenedTo(),
          mattered == null ? 0 : mattered.havingChoice(),
          mattered == null ? 0 : mattered.feelingSafe());
    }

    Meaning meaning() {
      return new Meaning(
          answered.contains(Meaning.Question.PACE) ? pace : null,
          feeling,
          shouldHear,
          answered.contains(Meaning.Question.MATTERED)
              ? new Meaning.Mattered(listenedTo, havingChoice, feelingSafe)
              : null,
          noneFit);
    }
  }

  /// Somebody wrote down what a voice says. It lies under the voice's own key, so that it goes with
  /// it.
  record DraftWritten(ContributionId contribution, BadgeId by, Words words)
      implements StoriesEvent, About {}

  /// The teller said that these are the words of the voice.
  record WordsOwned(ContributionId contribution, Words words) implements StoriesEvent, About {}

  /// Somebody chose a story, and said why.
  record StoryChosen(
      ContributionId contribution,
      Provenance provenance,
      ContributionId story,
      Words chosenBy,
      Words words)
      implements StoriesEvent, Gives {}

  /// The teller said yes or no to being chosen.
  record ChoiceAnswered(ContributionId choice, boolean yes) implements StoriesEvent {}

  record HelpSaid(@Nullable Words helpline, @Nullable Words someone)
      implements StoriesEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("stories.log.help-said", Map.of());
    }
  }
}
