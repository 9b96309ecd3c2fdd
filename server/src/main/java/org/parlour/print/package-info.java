/// How things get onto paper: our sentences, the letters of many scripts, drawings, and PDF that
/// can be read aloud.
@NullMarked
package org.parlour.print;

import org.jspecify.annotations.NullMarked;
