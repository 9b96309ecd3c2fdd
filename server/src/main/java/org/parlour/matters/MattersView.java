package org.parlour.matters;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// The jar as everybody in the room sees it. What is in it is in no view before it is shown, and
/// whose it was never is.
///
/// @param people how many have chosen
/// @param options as they were put forward; once people choose, in the order drawn by lot, which
///   decides where two are level
/// @param result absent until it is shown
public record MattersView(
    Sharing shares,
    int total,
    BallotForm ballot,
    Step step,
    int people,
    List<OptionView> options,
    @Nullable ResultView result) {

  /// Fewer people than this are no number beside what was chosen in secret.
  static final int PEOPLE_MIN = 5;

  public MattersView {
    options = List.copyOf(options);
  }

  /// Something that could be chosen.
  ///
  /// @param cost absent while nobody has said it
  /// @param by its maker's badge name, only if the maker chose to show it
  /// @param hidden why a host turned it over; nothing of it is there then
  public record OptionView(
      ContributionId option,
      @Nullable Words words,
      @Nullable Integer cost,
      List<ContributionId> standsOn,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean fromHosts,
      @Nullable HideReason hidden) {
    public OptionView {
      standsOn = List.copyOf(standsOn);
    }
  }

  /// What was chosen.
  ///
  /// @param chosen in the order in which shares paid for it
  /// @param byCounting what simple counting would have chosen, in its order
  /// @param spent of the total
  /// @param people how many chose; absent when fewer than five did, and then no number is there
  /// @param withOne how many of them have at least one of their choices; absent under five where it
  ///   comes from elsewhere
  /// @param countingWithOne the same of what simple counting would have chosen
  /// @param again whether something was taken back or turned over since it was first shown
  public record ResultView(
      List<ChosenView> chosen,
      List<ContributionId> byCounting,
      int spent,
      @Nullable Integer people,
      @Nullable Integer withOne,
      @Nullable Integer countingWithOne,
      List<Note> notes,
      @Wire.UnlessUsual boolean again) {
    public ResultView {
      chosen = List.copyOf(chosen);
      byCounting = List.copyOf(byCounting);
      notes = List.copyOf(notes);
    }

    /// The same, and one more option was chosen.
    ResultView and(ChosenView more) {
      var all = new ArrayList<>(chosen);
      all.add(more);
      return new ResultView(all, byCounting, spent, people, withOne, countingWithOne, notes, again);
    }
  }

  /// One option that was chosen.
  ///
  /// @param people how many chose it; absent as the other numbers are
  /// @param nothingElse how many of those have nothing else that they chose
  public record ChosenView(
      ContributionId option, @Nullable Integer people, @Nullable Integer nothingElse, Why why) {}
}
