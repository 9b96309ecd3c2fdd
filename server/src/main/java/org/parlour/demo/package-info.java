/// The demo gathering: "Good Days at Millbrook Hall", already under way.
@NullMarked
package org.parlour.demo;

import org.jspecify.annotations.NullMarked;
