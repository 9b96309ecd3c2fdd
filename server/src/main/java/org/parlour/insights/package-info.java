/// People at tables say in one sentence what they heard, and what of others' words it comes from;
/// and those whose words they are say whether that is right.
@NullMarked
package org.parlour.insights;

import org.jspecify.annotations.NullMarked;
