/// People show a thing: a photo of it, and what it is in their own words. The words may stand
/// alone; a photo never does.
@NullMarked
package org.parlour.show;

import org.jspecify.annotations.NullMarked;
