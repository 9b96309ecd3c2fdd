/// Fair-share priorities: what a group chooses when everybody's share of the money, or of the
/// places, counts the same.
///
/// Start at [org.parlour.priorities.Rule]: an [org.parlour.priorities.Election] goes in, and
/// [org.parlour.priorities.Shares] come out. The idea is in [org.parlour.priorities.EqualShares];
/// [org.parlour.priorities.Proportionality] tells of any outcome, however it was found, whether a
/// group was passed over.
@NullMarked
package org.parlour.priorities;

import org.jspecify.annotations.NullMarked;
