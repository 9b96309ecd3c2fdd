package org.parlour.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Files packed with gzip, told by how they begin and not by what they are called.
public final class Packed {

  /// What to say where unpacking ends with an `EOFException` or a `ZipException`.
  public static final String DAMAGED =
      "the packed file is cut off or damaged. Copy it again from where it came";

  private static final int BUFFER_BYTES = 1 << 16;

  private Packed() {}

  /// The bytes as they were before they were packed, if they were.
  public static InputStream unpacked(InputStream bytes) throws IOException {
    var whole = new BufferedInputStream(bytes, BUFFER_BYTES);
    whole.mark(2);
    boolean isPacked = whole.read() == 0x1f && whole.read() == 0x8b;
    whole.reset();
    return isPacked ? new GZIPInputStream(whole, BUFFER_BYTES) : whole;
  }
}
