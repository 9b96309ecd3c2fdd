package org.parlour.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletionException;

/// The body of an answer, written piece by piece. Each piece waits until the one before has left,
/// so a slow reader costs one piece of memory and no more.
final class Pouring extends OutputStream {

  private static final int PIECE_BYTES = 64 * 1024;

  private final HttpServerResponse response;
  private Buffer piece = Buffer.buffer();

  Pouring(HttpServerResponse response) {
    this.response = response;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    piece.appendBytes(bytes, from, length);
    if (piece.length() >= PIECE_BYTES) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (piece.length() > 0) {
      var full = piece;
      piece = Buffer.buffer();
      try {
        response.write(full).toCompletionStage().toCompletableFuture().join();
      } catch (CompletionException | IllegalStateException gone) {
        throw new IOException("Whoever read this has gone.", gone);
      }
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    response.end();
  }
}
