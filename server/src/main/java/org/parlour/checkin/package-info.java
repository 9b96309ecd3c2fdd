/// Check-in and check-out: one question, five kinds of weather, and a picture of the whole room
/// that never shows anybody.
///
/// Start at [org.parlour.checkin.CheckInStation]. What a picture may give away, and what it never
/// does, is said in `CheckIn`.
@NullMarked
package org.parlour.checkin;

import org.jspecify.annotations.NullMarked;
