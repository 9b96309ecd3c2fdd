package org.parlour.journal;

import tools.jackson.databind.JsonNode;

/// How one type of event component is written as JSON, and read back strictly.
///
/// Sealed content is written as a node that carries it as it is; [EventCodec] seals these nodes
/// afterwards, when it knows the key. So what a feature changes about its JSON never touches
/// anybody's words.
interface Shape {

  JsonNode write(Object value);

  /// Reads what [#write] wrote.
  ///
  /// @throws IllegalArgumentException if the JSON is not of this shape; the sentence never quotes
  ///   it
  Object read(JsonNode json, ContentReader contents);

  /// True if there may be sealed content in it.
  default boolean seals() {
    return false;
  }
}
