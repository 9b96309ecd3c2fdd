/// People tell a story, in words, with their voice or with a picture, and say themselves what it
/// means. Others listen to one at a time. A story is chosen for everybody only with a reason, and
/// only when its teller says yes.
@NullMarked
package org.parlour.stories;

import org.jspecify.annotations.NullMarked;
