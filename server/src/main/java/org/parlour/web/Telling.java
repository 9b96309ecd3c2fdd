package org.parlour.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/// Tells whoever waits for something how far it is, and then hands it over: lines of JSON, each
/// `{"done":3,"of":240}`, and a last one `{"bytes":1234}` after which come so many bytes.
///
/// One answer, so that nothing is kept for somebody who has gone, and any node can give it. Whoever
/// makes the thing never waits for the reader: a line that a slow reader has no room for is left
/// out.
final class Telling {

  static final String TYPE = "application/vnd.parlour.making";

  private static final long EACH_NANOS = Duration.ofMillis(200).toNanos();

  private final HttpServerResponse response;
  private final WireJson wire;
  private boolean begun;
  private long lastNanos;

  Telling(HttpServerResponse response, WireJson wire) {
    this.response = response;
    this.wire = wire;
  }

  /// @throws CancellationException whoever waited has gone, so it need not be made
  void hear(int done, int of) {
    if (response.closed()) {
      throw new CancellationException("Whoever waited for this has gone.");
    }
    long now = System.nanoTime();
    if (begun && (now - lastNanos < EACH_NANOS || response.writeQueueFull())) {
      return;
    }
    lastNanos = now;
    begin();
    response.write(line(new HowFar(done, of)));
  }

  /// Hands over what was made.
  ///
  /// @throws IOException whoever waited has gone
  void hand(byte[] made) throws IOException {
    begin();
    try (var pouring = new Pouring(response)) {
      pouring.write(line(new Ready(made.length)).getBytes());
      pouring.write(made);
    }
  }

  /// Half a file must not look like a whole one.
  void breakOff() {
    if (begun) {
      response.reset();
    }
  }

  private void begin() {
    if (!begun) {
      begun = true;
      response
          .setChunked(true)
          .putHeader("Cache-Control", "no-store")
          .putHeader("Content-Type", TYPE);
    }
  }

  private Buffer line(Object said) {
    return Buffer.buffer(wire.bytes(said)).appendByte((byte) '\n');
  }

  private record HowFar(int done, int of) {}

  private record Ready(int bytes) {}
}
