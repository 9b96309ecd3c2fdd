package org.parlour.perspectives;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened at the window.
public sealed interface PerspectivesEvent extends Event {

  /// The window stands there.
  ///
  /// @param ownStatements whether people may offer their own
  record WindowLaidOut(boolean ownStatements) implements PerspectivesEvent {}

  record StatementOffered(ContributionId contribution, Provenance provenance, Words words)
      implements PerspectivesEvent, Gives {}

  /// A statement the hosts offered before anybody came, or one that an import brings.
  ///
  /// @param by the name that was shown with it where it comes from
  record StatementBrought(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      @Nullable BadgeName by,
      boolean fromHosts)
      implements PerspectivesEvent, Gives {}

  record StatementAnswered(ContributionId statement, BadgeId by, Stance stance)
      implements PerspectivesEvent {}

  record AnswerGone(ContributionId statement, BadgeId by) implements PerspectivesEvent {}

  /// How people answered elsewhere; nobody knows who.
  record AnswersBrought(ContributionId statement, int agrees, int disagrees, int passes)
      implements PerspectivesEvent {}
}
