/// The pinpoint board: a question, cards written in silence, turned over, sorted together into
/// groups that people name, and dots that say which groups matter.
///
/// Start at [org.parlour.board.BoardStation]; the rules are in `BoardRules`, one method per
/// command.
@NullMarked
package org.parlour.board;

import org.jspecify.annotations.NullMarked;
