package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.DrawnPoster;
import org.parlour.kernel.Hanging;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.Marks;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// What everybody may read of a gathering, from what changed down to the exact words: only what its
/// makers let anyone see, and nothing of which somebody says "that is not what I meant".
///
/// @param edition its number; one more each time it is published, and each time something is taken
///   back
/// @param lost how many things were taken back since it first came out
/// @param out false for a host who looks at it before it is published
/// @param now when this page of it was made
/// @param things what was made of what people gave, and whatever of that may leave the room
/// @param missing where people can say what is missing; null when that is over, or nothing stands
///   open for it
/// @param hangs what people drew together, as far as it may leave the room
/// @param lookingBack what people take from it, as they said it, in an order that says nothing
/// @param drawn posters that people drew by hand, as far as their photos may leave the room
public record Report(
    int edition,
    @Wire.UnlessUsual int lost,
    boolean out,
    Instant now,
    Words title,
    Words question,
    @Nullable Words whoAsks,
    @Nullable Words whenAndWhere,
    Counts counts,
    List<ReportThing> things,
    @Wire.UnlessUsual List<Hanging> hangs,
    @Wire.UnlessUsual List<ReportThing> lookingBack,
    @Wire.UnlessUsual List<DrawnPoster> drawn,
    @Nullable Missing missing) {

  public Report {
    things = List.copyOf(things);
    hangs = List.copyOf(hangs);
    lookingBack = List.copyOf(lookingBack);
    drawn = List.copyOf(drawn);
  }

  /// Where "what is missing?" is asked, and until when. Field guide, POS-2.
  public record Missing(StationId at, Instant until) {}

  /// What is in this picture, and what is not.
  ///
  /// @param given how many things people gave
  /// @param stayHere how many of them stay with the people who were there
  /// @param notUsed how many could be used and are in no sentence yet
  /// @param takenBack how many were taken back
  /// @param people how many people gave something that anyone may see; null for fewer than five
  /// @param peopleInIt of how many of them something is used; null for fewer than five people
  /// @param raised how often somebody said "that is not what I meant"
  /// @param settled how many of these hold no sentence back any more
  public record Counts(
      int given,
      int stayHere,
      int notUsed,
      int takenBack,
      @Nullable Integer people,
      @Nullable Integer peopleInIt,
      @Wire.UnlessUsual int raised,
      @Wire.UnlessUsual int settled,
      @Nullable Promises promises) {}

  /// How the promises stand; left out where nothing was promised.
  ///
  /// @param broken promised, and then it could not be done
  public record Promises(int kept, int onTheWay, int late, int broken) {
    /// Nothing was promised.
    public static final Promises NONE = new Promises(0, 0, 0, 0);
  }

  /// One thing.
  ///
  /// @param at where it lies, as it is called in the room
  /// @param is what was made of other things; null for what somebody gave
  /// @param from what it was made of, as far as it is in this report
  /// @param by its maker's name, only if the maker shows it to anyone
  public record ReportThing(
      ContributionId contribution,
      Words at,
      MadeOf.@Nullable Kind is,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described,
      @Nullable BadgeName by,
      @Wire.UnlessUsual List<ContributionId> from,
      @Wire.UnlessUsual List<Sentence> stands) {

    /// How it stands; null for what somebody gave.
    public Became.@Nullable How how() {
      return is == null ? null : Became.How.of(new MadeOf(is, from, true, stands));
    }

    /// The first value of this name in how it stands: a promise's `state`, the day that it is
    /// promised `by`. Empty where nothing is said of it.
    public String said(String name) {
      return MadeOf.said(stands, name);
    }
  }
}
