/// A corner that stands open for days, with no host beside it. People answer one question and add
/// to what others said before them: a thought grows by many hands, and each hand's part stays its
/// own.
@NullMarked
package org.parlour.feedback;

import org.jspecify.annotations.NullMarked;
