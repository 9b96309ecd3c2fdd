package org.parlour.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;

/// One page that listens. Touched only on its own event loop.
final class OpenPage {

  /// What may wait for a slow page before it is closed. It comes back by itself and catches up.
  static final int QUEUED_BYTES_MAX = 256 * 1024;

  /// A page that is so far behind has more to hear than to look at: the room tells it sooner.
  static final int QUEUED_NEWS_MAX = 1_000;

  final Context loop;
  final @Nullable BadgeId badge;
  private final HttpServerResponse response;
  private final Line line;
  private final boolean packs;
  private int queuedNews;

  OpenPage(Context loop, HttpServerRequest request, @Nullable BadgeId badge, boolean packs) {
    this.loop = loop;
    this.response = request.response();
    this.line = Line.to(request);
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
    write(Frame.of("retry: " + retryMillis + "\n\n", 0));
  }

  /// Writes whatever its size, before the page listens. Done when it has left.
  Future<Void> write(Frame frame) {
    return response.write(frame.form(packs));
  }

  void limitQueue() {
    response.setWriteQueueMaxSize(QUEUED_BYTES_MAX);
  }

  /// Says news to a page that listens, unless too much waits already.
  ///
  /// @return false if the page was too slow, and has been closed
  boolean hear(Chunks chunks) {
    if (isTooSlow()) {
      return false;
    }
    int news = chunks.frame.news();
    queuedNews += news;
    line.write(chunks, packs, () -> queuedNews -= news);
    return true;
  }

  /// Says that the house is still there. Goes through the response, because what keeps the time
  /// after which an idle connection is closed sees nothing else.
  ///
  /// @return false if the page was too slow, and has been closed
  boolean beat(Frame beat) {
    if (isTooSlow()) {
      return false;
    }
    response.write(beat.form(packs));
    return true;
  }

  private boolean isTooSlow() {
    if (line.isFull() || queuedNews >= QUEUED_NEWS_MAX) {
      cut();
      return true;
    }
    return false;
  }

  boolean isGone() {
    return response.closed() || response.ended();
  }

  /// Ends the stream as HTTP has it, so that nobody takes it for broken off.
  void end() {
    if (!isGone()) {
      response.end();
    }
  }

  /// Closes the connection without waiting for a reader who does not read.
  void cut() {
    line.cut();
  }
}
