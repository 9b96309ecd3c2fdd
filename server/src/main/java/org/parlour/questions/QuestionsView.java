package org.parlour.questions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;
import org.parlour.questions.Form.Question;

/// The form as everybody in the room sees it.
///
/// @param questions in the order of the form
public record QuestionsView(List<QuestionView> questions) {

  /// Fewer people than this are no number anybody sees.
  static final int PEOPLE_MIN = 5;

  /// One in so many is many.
  private static final int MANY = 3;

  /// One question, and what people make of it.
  ///
  /// @param whyAsked absent when nobody could say
  /// @param hidden why a host turned it over; nothing of it is then there
  /// @param reasons oldest first
  /// @param wordings the same topic in new words, oldest first
  public record QuestionView(
      ContributionId question,
      @Nullable Words words,
      @Wire.UnlessUsual boolean intimate,
      @Nullable Words whyAsked,
      @Nullable HideReason hidden,
      Counts counts,
      List<SaidView> reasons,
      List<SaidView> wordings) {}

  /// Somebody's words about a question.
  ///
  /// @param by their badge name, only if they chose to show it
  public record SaidView(
      ContributionId contribution,
      @Nullable Words words,
      @Nullable BadgeName by,
      @Nullable HideReason hidden) {}

  /// What is counted on one question. A number of fewer than five people is not in it.
  ///
  /// @param people how many marked it; absent under five
  /// @param marks those that five people or more set
  /// @param felt how it felt, from best to worst; empty until five people said how
  /// @param supports of each new words that five support or that are agreed
  public record Counts(
      @Nullable Integer people, List<Marked> marks, List<Amount> felt, List<Supported> supports) {

    static final Counts NONE = new Counts(null, List.of(), List.of(), List.of());

    static Counts of(Question question) {
      if (question.hidden) {
        return NONE;
      }
      var marks = new ArrayList<Marked>();
      for (var mark : Mark.values()) {
        int people = question.people(mark);
        if (people >= PEOPLE_MIN) {
          marks.add(new Marked(mark, people));
        }
      }
      var supports = new ArrayList<Supported>();
      question.wordings.forEach((id, wording) -> {
        var people = shown(wording.people());
        boolean agreed = question.isAgreed(wording);
        if (people != null || agreed) {
          supports.add(new Supported(id, people, agreed));
        }
      });
      return new Counts(shown(question.people()), marks, felt(question), supports);
    }

    /// Faces without numbers: with them, somebody could subtract their own.
    private static List<Amount> felt(Question question) {
      var said =
          question.feelings.values().stream()
              .filter(feeling -> feeling != Feeling.RATHER_NOT_SAY)
              .toList();
      if (said.size() < PEOPLE_MIN) {
        return List.of();
      }
      var amounts = new ArrayList<Amount>();
      for (var face : Feeling.values()) {
        if (face != Feeling.RATHER_NOT_SAY) {
          long people = said.stream().filter(face::equals).count();
          amounts.add(
              people == 0 ? Amount.NONE : MANY * people >= said.size() ? Amount.MANY : Amount.SOME);
        }
      }
      return amounts;
    }
  }

  static @Nullable Integer shown(int people) {
    return people >= PEOPLE_MIN ? people : null;
  }

  /// How many people set a mark.
  public record Marked(Mark mark, int people) {}

  /// How new words stand.
  ///
  /// @param people absent under five
  /// @param agreed by the rule of [Agreement]
  public record Supported(
      ContributionId wording, @Nullable Integer people, @Wire.UnlessUsual boolean agreed) {}

  /// How much of one face is in a mixed picture.
  public enum Amount {
    NONE,
    SOME,
    MANY
  }
}
