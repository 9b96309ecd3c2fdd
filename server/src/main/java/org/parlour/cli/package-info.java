/// The commands of `./parlour`. What needs the house asks it over its own doors, whether it is
/// running already or is opened just for that.
@NullMarked
package org.parlour.cli;

import org.jspecify.annotations.NullMarked;
