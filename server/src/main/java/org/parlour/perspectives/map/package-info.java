/// Who sees things alike, and what everybody shares: from votes on statements to a map of the
/// people, their groups, and the statements that tell groups apart or hold them together.
///
/// Start at [PerspectiveMethod]: [Votes] and [MapSettings] go in, a [PerspectiveMap] comes out.
/// [ClearMap] is the method of the house, [PolisMap] the well-known one, kept for comparison. A
/// [LivingMap] is one that is made again while people vote. The formulas and what they were
/// measured against are in `reckoning.md`, part A.
///
/// Plain Java without a framework, a clock or luck: the same votes and the same seed give the same
/// bytes, in whatever order the votes came and on however many cores.
@NullMarked
package org.parlour.perspectives.map;

import org.jspecify.annotations.NullMarked;
