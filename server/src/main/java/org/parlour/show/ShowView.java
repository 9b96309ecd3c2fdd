package org.parlour.show;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// The shelf as everybody in the room sees it.
///
/// @param things oldest first
public record ShowView(List<ThingView> things) {

  public ShowView {
    things = List.copyOf(things);
  }

  /// One thing.
  ///
  /// @param by its maker's badge name, only if the maker chose to show it
  /// @param hidden why a host turned it over; nothing of it is there then
  public record ThingView(
      ContributionId thing,
      @Nullable Words words,
      @Nullable Picture picture,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean fromHosts,
      @Nullable HideReason hidden) {}
}
