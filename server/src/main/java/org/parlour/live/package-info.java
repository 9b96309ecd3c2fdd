/// The way to every open page: server-sent events, encoded once, written once per page.
///
/// Start at [org.parlour.live.LiveHub]; one gathering's pages are a `Hall`, one page is an
/// `OpenPage`.
@NullMarked
package org.parlour.live;

import org.jspecify.annotations.NullMarked;
