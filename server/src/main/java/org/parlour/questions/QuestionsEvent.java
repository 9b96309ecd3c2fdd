package org.parlour.questions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened to the form.
public sealed interface QuestionsEvent extends Event {

  record FormLaidOut() implements QuestionsEvent {}

  /// A question of the form. The hosts brought it, or an import.
  ///
  /// @param whyAsked as far as it is known already
  record QuestionPut(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      boolean intimate,
      @Nullable Words whyAsked)
      implements QuestionsEvent, Gives {}

  /// A host put questions into the form: those just before this.
  record QuestionsPut(int questions) implements QuestionsEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("questions.log.put", Map.of("questions", questions));
    }
  }

  record WarningSet(ContributionId question, boolean intimate)
      implements QuestionsEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence(
          intimate ? "questions.log.warning-set" : "questions.log.warning-lifted", Map.of());
    }
  }

  /// The form's owner said why it asks.
  ///
  /// @param words null when nobody could say
  record WhyAskedSaid(ContributionId question, @Nullable Words words)
      implements QuestionsEvent, About, PowerUsed {
    @Override
    public ContributionId contribution() {
      return question;
    }

    @Override
    public Sentence sentence() {
      return new Sentence(
          words == null ? "questions.log.nobody-could-say" : "questions.log.why-said", Map.of());
    }
  }

  record QuestionMarked(ContributionId question, BadgeId by, Mark mark) implements QuestionsEvent {}

  record QuestionUnmarked(ContributionId question, BadgeId by, Mark mark)
      implements QuestionsEvent {}

  /// Somebody said why they marked it.
  ///
  /// @param by the name that was shown with it where it comes from; null for what was given here
  record ReasonGiven(
      ContributionId contribution,
      ContributionId question,
      Provenance provenance,
      Words words,
      @Nullable BadgeName by)
      implements QuestionsEvent, Gives {}

  /// Somebody asked it in other words.
  ///
  /// @param by the name that was shown with it where it comes from; null for what was given here
  record QuestionReworded(
      ContributionId contribution,
      ContributionId question,
      Provenance provenance,
      Words words,
      @Nullable BadgeName by)
      implements QuestionsEvent, Gives {}

  record WordingSupported(ContributionId wording, BadgeId by) implements QuestionsEvent {}

  record SupportLifted(ContributionId wording, BadgeId by) implements QuestionsEvent {}

  record HowItFeltSaid(ContributionId question, BadgeId by, Feeling feeling)
      implements QuestionsEvent {}

  record HowItFeltUnsaid(ContributionId question, BadgeId by) implements QuestionsEvent {}

  /// How people marked a question elsewhere; nobody knows who.
  ///
  /// @param people how many marked it at all; this and the others are 0 where fewer than five did
  record MarksBrought(
      ContributionId question,
      int people,
      int keep,
      int unclear,
      int tooPersonal,
      int notNeeded,
      int hurtful)
      implements QuestionsEvent {}

  /// How new words were supported elsewhere.
  ///
  /// @param people 0 where fewer than five did
  record SupportBrought(ContributionId wording, int people, boolean agreed)
      implements QuestionsEvent {}
}
