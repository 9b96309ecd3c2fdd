package org.parlour.lookingback;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened where people look back.
public sealed interface LookingBackEvent extends Event {

  /// There is a place to look back.
  record LookingBackLaidOut() implements LookingBackEvent {}

  /// Somebody said what they take from it.
  ///
  /// @param asHost whoever wrote it held the host's cookie and wants it said
  record LookedBack(ContributionId contribution, Provenance provenance, Words words, boolean asHost)
      implements LookingBackEvent, Gives {}

  record ReflectionReworded(ContributionId contribution, Words words, boolean asHost)
      implements LookingBackEvent, About {}

  /// What came with an import. Nobody here wrote it.
  ///
  /// @param by the name that was shown with it where it comes from
  /// @param fromHosts hosts brought it in a list
  record ReflectionBrought(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      @Nullable BadgeName by,
      boolean asHost,
      boolean fromHosts)
      implements LookingBackEvent, Gives {}
}
