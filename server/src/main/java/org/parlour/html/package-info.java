/// Pages written by the server itself, element by element, so that no words can become markup.
@NullMarked
package org.parlour.html;

import org.jspecify.annotations.NullMarked;
