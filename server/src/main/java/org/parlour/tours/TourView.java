package org.parlour.tours;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// A tour as everybody reads it who knows its code.
///
/// @param stops in the order of travelling, with nothing to count and nothing to compare
/// @param heard what was heard on the way: first what was heard at stops with a name, in the order
///   of travelling
/// @param host whether whoever looks may put sentences together
/// @param waits whether something was heard that waits, because it would say at which small stop
public record TourView(
    String code,
    Words name,
    Words question,
    List<StopView> stops,
    List<HeardView> heard,
    @Wire.UnlessUsual boolean host,
    @Wire.UnlessUsual boolean waits) {

  /// One stop.
  ///
  /// @param report the code under which its report is read; absent while there is none, and for
  ///   stops whose sentences stand without a name
  public record StopView(Words title, @Nullable Words whenAndWhere, @Nullable String report) {}

  /// One thing that was heard, in the words of each stop.
  ///
  /// @param at the places of its stops among [TourView#stops]
  /// @param others whether it was heard at other stops, too
  public record HeardView(
      List<SentenceView> sentences, List<Integer> at, @Wire.UnlessUsual boolean others) {}

  /// One sentence.
  ///
  /// @param stop whose it is, for hosts, who put sentences together; absent for everybody else
  /// @param report the code of the report that it stands in; absent without a name
  /// @param from what people said that it comes from, without a name
  public record SentenceView(
      ContributionId sentence,
      @Nullable GatheringId stop,
      @Nullable String report,
      Words words,
      List<SaidView> from) {}

  /// Something that somebody made.
  public record SaidView(
      ContributionId contribution,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described) {}
}
