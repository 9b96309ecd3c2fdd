package org.parlour.tours;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;
import org.parlour.tours.TourView.SaidView;
import org.parlour.tours.TourView.SentenceView;

/// What earlier stops of a tour said, for somebody at a later one.
///
/// @param tour the code of the tour's page
/// @param given false for somebody who has given nothing here yet: nothing else is there then
/// @param waits whether a small stop's words wait, because they would stand alone
public record EarlierView(
    String tour, boolean given, List<EarlierStopView> stops, @Wire.UnlessUsual boolean waits) {

  /// One stop, or several that stand together without a name.
  ///
  /// @param title absent for "other stops"
  public record EarlierStopView(
      @Nullable Words title,
      @Nullable Words whenAndWhere,
      List<SentenceView> heard,
      List<SaidView> given) {}
}
