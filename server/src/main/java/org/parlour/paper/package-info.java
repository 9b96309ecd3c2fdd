/// Pass the paper: everybody begins a paper, adds one thing, and lets it go to the right. At the
/// end the table looks at what came of it, names it together, and says how letting go felt.
///
/// Start at [org.parlour.paper.PaperStation]; the rules are in `PaperRules`, who gets which paper
/// at a pass is in `Passing`. The protocol is `live-room.md` 3c of the design.
@NullMarked
package org.parlour.paper;

import org.jspecify.annotations.NullMarked;
