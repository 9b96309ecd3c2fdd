/// Several gatherings with the same question: what earlier stops said, and what was heard on the
/// way.
@NullMarked
package org.parlour.tours;

import org.jspecify.annotations.NullMarked;
