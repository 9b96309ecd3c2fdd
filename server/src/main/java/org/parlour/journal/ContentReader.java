package org.parlour.journal;

import org.parlour.kernel.SealedContent;
import tools.jackson.databind.JsonNode;

/// Turns the node of some sealed content into the content: by opening its seal, or, for golden
/// files, by reading it in the clear.
interface ContentReader {

  /// Reads one piece of content.
  ///
  /// @throws IllegalArgumentException if it cannot be read
  SealedContent read(JsonNode json, ContentKind kind);
}
