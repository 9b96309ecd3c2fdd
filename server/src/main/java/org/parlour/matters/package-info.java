/// People share something out: money, hours, places. They put options forward, choose in secret,
/// and hear what was chosen so that everybody's share counted the same.
@NullMarked
package org.parlour.matters;

import org.jspecify.annotations.NullMarked;
