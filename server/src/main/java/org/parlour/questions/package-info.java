/// People look at a form that is used on them: what each question does, how it would feel to be
/// asked, and what to ask instead. Nobody is asked to answer a question, and nothing here could
/// take an answer.
@NullMarked
package org.parlour.questions;

import org.jspecify.annotations.NullMarked;
