package org.parlour.kernel;

import org.jspecify.annotations.Nullable;

/// What a station may know of the gathering it stands in.
public interface Surroundings {

  /// Where a contribution comes from.
  ///
  /// @throws IllegalArgumentException if nothing by that id was ever given here
  Provenance provenance(ContributionId contribution);

  /// Whether something by that id was given at a station here and can be referred to: it was not
  /// taken back, and no host turned it over.
  default boolean isThere(ContributionId contribution) {
    return false;
  }

  /// The badge that made something; null for what is nameless, what nobody here made, and what
  /// somebody typed in for another. Only for asking its maker: it is on no page.
  default @Nullable BadgeId makerOf(ContributionId contribution) {
    return null;
  }

  /// The name to show beside a contribution: its author's, and only if the author chose
  /// [Permission#SHARE_BADGE] and has a name.
  @Nullable BadgeName nameToShow(ContributionId contribution);

  /// The name on somebody's badge, for where people show by their own act what they made; null
  /// without one, or when it is not to be seen any more.
  default @Nullable BadgeName nameOf(BadgeId badge) {
    return null;
  }

  /// Whether somebody has a page of this gathering open now. Only for deciding: it is no fact, so
  /// nothing that is folded may hang on it.
  boolean isHere(BadgeId badge);

  /// How many people gave anything here that they have not taken back. Only for deciding, like
  /// [#isHere]: it is another number tomorrow. Nameless things are nobody's.
  default int peopleWhoGave() {
    return 0;
  }

  /// Whether it may leave the room: its author lets anyone see it, and no host turned it over.
  default boolean mayLeave(ContributionId contribution) {
    return hidden(contribution) == null && provenance(contribution).permission().leavesTheRoom();
  }

  /// What it may be seen by elsewhere, in an export: outside the room nobody holds the secret of a
  /// nameless thing, and nobody is left to protect it from.
  default Permission permissionElsewhere(ContributionId contribution) {
    var permission = provenance(contribution).permission();
    return permission == Permission.NAMELESS ? Permission.SHARE : permission;
  }

  /// Why a host turned it over; null while it is shown.
  @Nullable HideReason hidden(ContributionId contribution);
}
