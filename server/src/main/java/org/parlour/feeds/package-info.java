/// What feed readers read: a report as it is now, and for one person that there is news.
@NullMarked
package org.parlour.feeds;

import org.jspecify.annotations.NullMarked;
