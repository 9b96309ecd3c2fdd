package org.parlour.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// What somebody asks at the armchair. Asking twice is the same as asking once.
public sealed interface StoriesCommand extends Command {

  /// A story, in words, as a voice, or as a picture. The contract sees to it that there is one of
  /// them, that a picture is described, and that a voice stays a voice.
  ///
  /// @param title what its teller calls it; null if they leave that
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record TellStory(
      ContributionId contribution,
      @Nullable Words title,
      @Nullable Words words,
      @Nullable Picture picture,
      @Nullable Words described,
      @Nullable Voice voice,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements StoriesCommand, Say {}

  /// The teller says what the story means, for the first time or anew. Whatever is null was not
  /// answered. Nobody else can: there is no other command that tags a story.
  ///
  /// @param pace from 0, too slow, to 100, too fast
  /// @param listenedTo how much it mattered to be listened to, beside the other two; all three or
  ///   none are there
  /// @param noneFit the questions to which none of the answers fit
  /// @param secret of a nameless story: what its hash was made from
  record SayWhatItMeans(
      ContributionId contribution,
      @Nullable Integer pace,
      @Nullable Words feeling,
      @Nullable Words shouldHear,
      @Nullable Integer listenedTo,
      @Nullable Integer havingChoice,
      @Nullable Integer feelingSafe,
      List<Meaning.Question> noneFit,
      @Nullable String secret)
      implements StoriesCommand, Say {}

  /// Somebody writes down what a voice says. It is a draft, and only the teller sees it.
  record WriteDown(ContributionId contribution, Words words) implements StoriesCommand, Say {}

  /// The teller of a voice says: yes, those are my words.
  ///
  /// @param secret of a nameless story: what its hash was made from
  record TheseAreMyWords(ContributionId contribution, Words words, @Nullable String secret)
      implements StoriesCommand, Say {}

  /// Somebody wishes that everybody hears a story, and says why. First its teller is asked.
  ///
  /// @param contribution the choice; the reason is given with it
  /// @param chosenBy who chooses: one person, or those who chose together
  record ChooseStory(
      ContributionId contribution,
      ContributionId story,
      Words chosenBy,
      Words words,
      Permission permission)
      implements StoriesCommand, Say {}

  /// The teller says whether the story may be chosen. It can be changed at any time.
  record AnswerChoice(ContributionId choice, boolean yes) implements StoriesCommand, Say {}

  /// A host writes where help is, for after a hard story.
  ///
  /// @param helpline a number or an address, for people anywhere; null for none
  /// @param someone whom to talk to here; null if that is any host
  record SayWhereHelpIs(@Nullable Words helpline, @Nullable Words someone)
      implements StoriesCommand, HostPower {}
}
