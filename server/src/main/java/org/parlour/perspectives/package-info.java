/// People say whether they agree with statements, one at a time, and see what everybody shares and
/// who sees things alike. Nobody is ever shown as one of a group but to themselves. The mathematics
/// is in `map`.
@NullMarked
package org.parlour.perspectives;

import org.jspecify.annotations.NullMarked;
