package org.parlour.years;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Checkers.SeenChecker;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// A year as it is read: in plain and in easy words it is the same.
///
/// @param checked whether enough people checked the easy words as they are now
/// @param checkers who did, by name; for hosts also who checked it before it changed
/// @param read for hosts: what stands for all that the easy words say now
/// @param host whether whoever looks may publish it
/// @param more for hosts: whether there are gatherings that it does not have
public record YearView(
    int year,
    boolean out,
    FiguresView figures,
    List<GatheringView> gatherings,
    @Wire.UnlessUsual boolean checked,
    List<SeenChecker> checkers,
    @Nullable Words read,
    @Wire.UnlessUsual boolean host,
    @Wire.UnlessUsual boolean more) {

  /// Promises by how they stand, and numbers that the reports say too.
  ///
  /// @param people how many people gave something that anyone may see, at gatherings of five or
  ///   more of them; null where there are none such
  /// @param few whether there are gatherings of fewer, which are in no sum of people
  /// @param used how many of the things given stand in a report
  public record FiguresView(
      int kept,
      int late,
      int cannot,
      int onTheWay,
      int promised,
      @Nullable Integer people,
      @Wire.UnlessUsual boolean few,
      int given,
      int used,
      int raised,
      int settled,
      int takenBack) {}

  /// A gathering whose report is out.
  public record GatheringView(
      String code, Words title, @Nullable Words whenAndWhere, List<PromiseView> promises) {}

  /// A promise as its report has it.
  ///
  /// @param state for example `on-the-way`
  /// @param by a day, as in `2026-06-14`
  public record PromiseView(ContributionId contribution, Words words, String state, String by) {}
}
