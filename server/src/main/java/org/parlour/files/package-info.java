/// What the commands that work on files read and write. Only the command line depends on it.
@NullMarked
package org.parlour.files;

import org.jspecify.annotations.NullMarked;
