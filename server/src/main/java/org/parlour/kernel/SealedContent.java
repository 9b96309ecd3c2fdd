package org.parlour.kernel;

/// Something a person made, in a type of its own so that it can never travel unsealed: the
/// journal's codec encrypts these types by itself, wherever they stand in an event.
///
/// Its `toString` never shows what it holds.
public sealed interface SealedContent permits Words, BadgeName, Marks, Picture, Voice {

  /// True when its key is gone: somebody took it back, and nothing can be read any more.
  boolean takenBack();
}
