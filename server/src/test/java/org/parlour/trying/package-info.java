/// A table on which people put pictures and voices, to try the ground that stations stand on. For
/// tests only.
@NullMarked
package org.parlour.trying;

import org.jspecify.annotations.NullMarked;
