/// The gathering: its doorstep, its badges, what everybody gave and under which permission, what
/// the hosts did, and the room in which all stations of a gathering take their turn.
///
/// Start at [org.parlour.gathering.Rooms]; one gathering's turn-taking is `Room`, its rules are
/// `GatheringRules`.
@NullMarked
package org.parlour.gathering;

import org.jspecify.annotations.NullMarked;
