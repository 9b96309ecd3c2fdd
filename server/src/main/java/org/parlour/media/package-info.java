/// Pictures and voices as phones send them: what they really are, and how they are made harmless.
/// Nothing that came in is kept as it came: pictures are drawn afresh, voices are packed afresh.
/// Plain Java.
@NullMarked
package org.parlour.media;

import org.jspecify.annotations.NullMarked;
