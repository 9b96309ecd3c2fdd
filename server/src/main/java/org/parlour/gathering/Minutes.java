package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement.Also;
import org.parlour.kernel.Arrangement.How;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// Every station of a gathering as it stands: what lies there, in the order in which people see it,
/// in their exact words and marks. Nothing is rewritten, and only what may leave the room is in it.
///
/// @param edition the number of the report of the same moment
/// @param out whether everybody may read it
/// @param stations in the order of the room
public record Minutes(
    int edition,
    boolean out,
    Instant now,
    Words title,
    Words question,
    @Nullable Words whoAsks,
    @Nullable Words whenAndWhere,
    List<StationMinutes> stations) {

  public Minutes {
    stations = List.copyOf(stations);
  }

  /// One station.
  ///
  /// @param stayHere how many things given there stay with the people who were there
  public record StationMinutes(
      StationId station,
      StationKind kind,
      Words name,
      Words question,
      int stayHere,
      @Wire.UnlessUsual List<Sentence> stands,
      List<PartMinutes> parts) {

    public StationMinutes {
      parts = List.copyOf(parts);
    }
  }

  /// Things that lie together.
  ///
  /// @param called null where nobody named it, or the name stays in the room
  public record PartMinutes(
      How how,
      @Nullable Words called,
      @Wire.UnlessUsual List<Sentence> stands,
      List<ThingMinutes> things) {

    public PartMinutes {
      things = List.copyOf(things);
    }
  }

  /// One thing.
  ///
  /// @param kind what it is, for example `card`
  /// @param is what was made of other things; null for what somebody gave
  /// @param from what it was made of, as far as that is in the minutes
  /// @param by its maker's name, only if the maker shows it to anyone
  /// @param brought whether nobody here made it: the hosts brought it
  /// @param beneath what hangs on it
  public record ThingMinutes(
      ContributionId contribution,
      String kind,
      MadeOf.@Nullable Kind is,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described,
      @Nullable Paint paint,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean brought,
      @Wire.UnlessUsual List<ContributionId> from,
      @Wire.UnlessUsual List<Also> also,
      @Wire.UnlessUsual List<Sentence> stands,
      @Wire.UnlessUsual List<ThingMinutes> beneath) {

    public ThingMinutes {
      beneath = List.copyOf(beneath);
    }
  }
}
