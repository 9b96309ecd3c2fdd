/// People look back and say what they take from it, in their own words: whoever was there, hosts
/// among them.
@NullMarked
package org.parlour.lookingback;

import org.jspecify.annotations.NullMarked;
