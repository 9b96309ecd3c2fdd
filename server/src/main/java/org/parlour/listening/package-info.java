/// People sit in small circles and speak one after another, each as long as the others. Nobody
/// interrupts, and nothing of it is kept: only a card that somebody writes afterwards.
@NullMarked
package org.parlour.listening;

import org.jspecify.annotations.NullMarked;
