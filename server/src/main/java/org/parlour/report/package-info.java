/// What a gathering hands out: its report as PDF, its poster, its edition in easy words. All of it
/// is made from one [org.parlour.gathering.Report] when somebody asks, so none of it can be out of
/// date.
@NullMarked
package org.parlour.report;

import org.jspecify.annotations.NullMarked;
