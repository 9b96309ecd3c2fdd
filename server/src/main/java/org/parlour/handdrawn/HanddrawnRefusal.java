package org.parlour.handdrawn;

import org.parlour.kernel.Refusal;

/// Why the drawn poster did not do what was asked.
public sealed interface HanddrawnRefusal extends Refusal {

  record TooManyPhotos(int max) implements HanddrawnRefusal {}

  /// Nobody listens to more parts of one poster than this.
  record TooManyParts(int max) implements HanddrawnRefusal {}

  record TooManySources(int max) implements HanddrawnRefusal {}

  /// The photo is not there, or not any more.
  record PhotoNotThere() implements HanddrawnRefusal {}

  record PartNotThere() implements HanddrawnRefusal {}

  /// Something it is said to come from is not there, or is itself a part of a poster.
  record SourceNotThere() implements HanddrawnRefusal {}

  /// It names nothing it came from, and does not say that it was drawn for this poster.
  record NoSource() implements HanddrawnRefusal {}

  /// It names what it came from, and says that it comes from no words.
  record EitherOr() implements HanddrawnRefusal {}

  /// The part would hang over the edge of the photo.
  record OverTheEdge() implements HanddrawnRefusal {}

  /// What it came from is only for people here, and it would let anyone see it.
  record StaysInTheRoom() implements HanddrawnRefusal {}

  /// Only whoever took the photo says what it shows as a whole.
  record NotYourPhoto() implements HanddrawnRefusal {}

  /// Only whoever described a part changes its words; whoever took the photo may move it, too.
  record NotYourPart() implements HanddrawnRefusal {}
}
