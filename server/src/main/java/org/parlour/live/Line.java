package org.parlour.live;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/// The way bytes take to one page. Used on its own event loop only.
sealed interface Line {

  /// The shortest way there is to the page that asks.
  static Line to(HttpServerRequest request) {
    var encoder = encoder(request);
    return encoder == null ? new Polite(request.response()) : new Direct(encoder);
  }

  /// True when as many bytes wait as may.
  boolean isFull();

  /// Writes to the page.
  ///
  /// @param left run when nothing of it waits any more
  void write(Chunks chunks, boolean packs, Runnable left);

  /// Ends the connection at once, whatever still waits to be written.
  void cut();

  /// What puts chunks into the frames of HTTP/1.1 on a connection where nothing else, such as TLS,
  /// comes between it and the socket; null on every other connection.
  private static @Nullable ChannelHandlerContext encoder(HttpServerRequest request) {
    // Vert.x has no public way to the channel. If this one closes, everything goes the polite way.
    return request.version() == HttpVersion.HTTP_1_1
            && !request.isSSL()
            && request.connection() instanceof ConnectionBase connection
        ? connection.channel().pipeline().context("httpEncoder")
        : null;
  }

  /// Ready chunks, past the HTTP encoder, to the socket. Only for a response that is chunked and
  /// whose head has been written, and only when nothing waits in Vert.x's own queue, which it would
  /// overtake: a page listens only after all that was written before has left.
  record Direct(ChannelHandlerContext encoder) implements Line {

    @Override
    public boolean isFull() {
      return !encoder.channel().isWritable();
    }

    @Override
    public void write(Chunks chunks, boolean packs, Runnable left) {
      var written = encoder.writeAndFlush(chunks.forOne(packs, encoder.alloc()));
      if (written.isDone()) {
        left.run();
      } else {
        written.addListener(_ -> left.run());
      }
    }

    @Override
    public void cut() {
      // From the encoder on: Vert.x would first wait until everything before has been read.
      var _ = encoder.close();
    }
  }

  /// Through Vert.x, which knows TLS and HTTP/2.
  record Polite(HttpServerResponse response) implements Line {

    @Override
    public boolean isFull() {
      return response.writeQueueFull();
    }

    @Override
    public void write(Chunks chunks, boolean packs, Runnable left) {
      response.write(chunks.frame.form(packs)).onComplete(_ -> left.run());
    }

    @Override
    public void cut() {
      response.reset();
    }
  }
}
