/// Who runs gatherings in this house: the one-time link, and the session it opens.
@NullMarked
package org.parlour.hosts;

import org.jspecify.annotations.NullMarked;
