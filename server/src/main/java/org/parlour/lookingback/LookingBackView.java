package org.parlour.lookingback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;

/// What people said who looked back, as everybody in the room sees it.
///
/// @param said oldest first
public record LookingBackView(List<ReflectionView> said) {

  public LookingBackView {
    said = List.copyOf(said);
  }

  /// What somebody takes from it.
  ///
  /// @param by its writer's badge name, only if the writer chose to show it
  /// @param asHost a host says it, and wants that said
  /// @param hidden why a host turned it over; nothing of it is there then
  public record ReflectionView(
      ContributionId contribution,
      @Nullable Words words,
      @Nullable BadgeName by,
      @Wire.UnlessUsual boolean asHost,
      @Wire.UnlessUsual boolean fromHosts,
      @Nullable HideReason hidden) {}
}
