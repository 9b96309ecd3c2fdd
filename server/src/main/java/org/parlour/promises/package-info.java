/// What we will do, and what changed: hosts promise, the promise turns late by itself, and people
/// say what became of it, months later too.
///
/// Start at [org.parlour.promises.PromisesStation].
@NullMarked
package org.parlour.promises;

import org.jspecify.annotations.NullMarked;
