package org.parlour.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// What somebody asks of the form. None of them can carry an answer to one of its questions.
public sealed interface QuestionsCommand extends Command {

  record MarkQuestion(ContributionId question, Mark mark) implements QuestionsCommand, Say {}

  record UnmarkQuestion(ContributionId question, Mark mark) implements QuestionsCommand, Say {}

  /// Why somebody marked a question as they did, in their words.
  ///
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record GiveReason(
      ContributionId contribution,
      ContributionId question,
      Words words,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements QuestionsCommand, Say {}

  /// The same topic in other words. It stands beside the others and replaces none.
  ///
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record RewordQuestion(
      ContributionId contribution,
      ContributionId question,
      Words words,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements QuestionsCommand, Say {}

  record SupportWording(ContributionId wording) implements QuestionsCommand, Say {}

  record LiftSupport(ContributionId wording) implements QuestionsCommand, Say {}

  /// How it felt to be asked, the first time or changed.
  record SayHowItFelt(ContributionId question, Feeling feeling) implements QuestionsCommand, Say {}

  /// What was said of how it felt is gone, as if it had never been said.
  record UnsayHowItFelt(ContributionId question) implements QuestionsCommand, Say {}

  /// More questions, at the end of the form.
  record PutQuestions(List<NewQuestion> questions) implements QuestionsCommand, HostPower {
    public PutQuestions {
      questions = List.copyOf(questions);
    }
  }

  /// One question as the form asks it.
  ///
  /// @param intimate whether people are warned before they read it
  record NewQuestion(ContributionId question, Words words, boolean intimate) {}

  record WarnBefore(ContributionId question, boolean intimate)
      implements QuestionsCommand, HostPower {}

  /// Why the form asks this, as its owner says.
  ///
  /// @param words null when nobody could say
  record SayWhyAsked(ContributionId question, @Nullable Words words)
      implements QuestionsCommand, HostPower {}
}
