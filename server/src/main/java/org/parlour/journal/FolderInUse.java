package org.parlour.journal;

import java.nio.file.Path;

/// Another Parlour serves this folder. Two would each believe that they alone know the last
/// sequence.
public final class FolderInUse extends RuntimeException {

  FolderInUse(Path folder) {
    super(
        folder.toAbsolutePath()
            + " is being used by another Parlour. Stop that one first, or choose another folder"
            + " with --data.");
  }
}
