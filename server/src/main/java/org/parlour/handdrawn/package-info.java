/// People drew a big poster on paper. Somebody takes a photo of it and says what it shows; others
/// say what its parts are, and which words each came from.
@NullMarked
package org.parlour.handdrawn;

import org.jspecify.annotations.NullMarked;
