package org.parlour.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip file on its way out. Its files have no time of their own, so that the same things make the
/// same zip.
public final class Zipping implements Closeable {

  private final ZipOutputStream zip;

  public Zipping(OutputStream to) {
    zip = new ZipOutputStream(to);
  }

  public void put(String name, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
