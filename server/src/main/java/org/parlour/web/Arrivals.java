package org.parlour.web;

import java.util.Optional;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.UploadId;

/// What has come in uploads before the command that names it.
@FunctionalInterface
interface Arrivals {

  /// The picture or voice an upload became; empty if it is not here, or was another badge's.
  Optional<SealedContent> made(UploadId id);
}
