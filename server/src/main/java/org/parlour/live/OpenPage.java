package org.parlour.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;

/// One page that listens. Touched only on its own event loop, but for [#close].
final class OpenPage {

  /// What may wait for a slow page before it is closed. It comes back by itself and catches up.
  static final int QUEUED_BYTES_MAX = 256 * 1024;

  final Context loop;
  final @Nullable BadgeId badge;
  private final HttpServerResponse response;
  private final boolean packs;

  OpenPage(Context loop, HttpServerResponse response, @Nullable BadgeId badge, boolean packs) {
    this.loop = loop;
    this.response = response;
    this.badge = badge;
    this.packs = packs;
  }

  void begin(int retryMillis) {
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream; charset=utf-8");
    response.putHeader("Cache-Control", "no-store, no-transform");
    response.putHeader("X-Accel-Buffering", "no");
    if (packs) {
      response.putHeader("Content-Encoding", "gzip");
      response.write(Frame.GZIP_HEADER);
    }
    response.write(form(Frame.of("retry: " + retryMillis + "\n\n")));
  }

  /// Writes what may be larger than the limit: the whole room. Done when it has left.
  Future<Void> writeRoom(Frame frame) {
    return response.write(form(frame));
  }

  void limitQueue() {
    response.setWriteQueueMaxSize(QUEUED_BYTES_MAX);
  }

  /// Writes news, unless too much waits already.
  ///
  /// @return false if the page was too slow, and has been closed
  boolean write(Frame frame) {
    if (response.writeQueueFull()) {
      close();
      return false;
    }
    response.write(form(frame));
    return true;
  }

  private Buffer form(Frame frame) {
    return packs ? frame.packed() : frame.plain();
  }

  void close() {
    response.reset();
  }
}
