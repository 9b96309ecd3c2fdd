/// What was promised in a year and what came of it, over all gatherings of one host.
@NullMarked
package org.parlour.years;

import org.jspecify.annotations.NullMarked;
