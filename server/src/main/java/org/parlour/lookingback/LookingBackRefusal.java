package org.parlour.lookingback;

import org.parlour.kernel.Refusal;

/// Why it was not done where people look back.
public sealed interface LookingBackRefusal extends Refusal {

  /// "A host looks back" is said only for who holds the host's cookie.
  record OnlyHostsSaySo() implements LookingBackRefusal {}

  record ReflectionNotThere() implements LookingBackRefusal {}

  record NotYourReflection() implements LookingBackRefusal {}

  record ReflectionTurnedOver() implements LookingBackRefusal {}

  /// Nobody reads more than this.
  record EnoughSaid(int max) implements LookingBackRefusal {}
}
