package org.parlour.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/// Hears lines of a stream as they come.
final class Ear {

  static final int PATIENCE_SECONDS = 20;
  private static final String OVER = "The stream is over.";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  static Ear on(InputStream stream, String encoding) {
    var ear = new Ear();
    Thread.startVirtualThread(() -> ear.read(stream, encoding));
    return ear;
  }

  private void read(InputStream stream, String encoding) {
    // Byte by byte: readers of text wait for more than has come.
    try (var bytes = "gzip".equals(encoding) ? new GZIPInputStream(stream) : stream) {
      var line = new ByteArrayOutputStream();
      int one;
      while ((one = bytes.read()) >= 0) {
        if (one == '\n') {
          lines.add(line.toString(StandardCharsets.UTF_8));
          line.reset();
        } else {
          line.write(one);
        }
      }
    } catch (IOException closed) {
      // The page was closed, by the house or by the test.
    }
    lines.add(OVER);
  }

  /// The next line that begins so, leaving out what comes before it.
  String hears(String beginning) {
    while (true) {
      var line = next();
      assertThat(line).as("while waiting for " + beginning).isNotEqualTo(OVER);
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length());
      }
    }
  }

  private String next() {
    try {
      var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(line).as("the next line").isNotNull();
      return Objects.requireNonNull(line);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// Waits patiently until something is so.
  static void until(String what, BooleanSupplier so) {
    for (int n = 0; n < PATIENCE_SECONDS * 100 && !so.getAsBoolean(); n++) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    assertThat(so.getAsBoolean()).as(what).isTrue();
  }
}
