package org.parlour.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRegisterTest extends RegisterContract {

  @TempDir Path folder;

  @Override
  Store open() {
    return Stores.open(folder, Line.FAMILIES);
  }
}
