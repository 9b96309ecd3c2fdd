/// Letters by e-mail that say that there is news: only where whoever runs the house has set up a
/// mail server, and where a host of the gathering allows it.
@NullMarked
package org.parlour.mail;

import org.jspecify.annotations.NullMarked;
