package org.parlour.paper;

import java.util.ArrayList;
import java.util.List;
import org.parlour.kernel.BadgeId;

/// The people among whom some papers go round, and these papers. A table of more than twelve is
/// several circles.
///
/// @param seats in the order in which they sit: the neighbour to the right comes next
/// @param papers oldest first
record Circle(List<BadgeId> seats, List<PaperId> papers) {

  Circle() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /// How many places to the right somebody sits of whoever gives a paper to the neighbour: 0 for
  /// the neighbour.
  int stepsFrom(BadgeId giver, BadgeId to) {
    return Math.floorMod(seats.indexOf(to) - seats.indexOf(giver) - 1, seats.size());
  }
}
