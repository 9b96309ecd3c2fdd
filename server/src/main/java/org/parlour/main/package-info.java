/// Puts the house together; the only one that sees everybody.
@NullMarked
package org.parlour.main;

import org.jspecify.annotations.NullMarked;
