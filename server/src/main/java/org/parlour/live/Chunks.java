package org.parlour.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// One frame for all pages of one event loop, each of which may want it as a ready chunk of
/// HTTP/1.1 (RFC 9112, 7.1). Framed once, however many pages it goes to; kept until the last of
/// them has it.
///
/// Framing it for each page again, as an HTTP encoder does, costs more than the write itself.
final class Chunks implements AutoCloseable {

  private static final byte[] LINE_END = {'\r', '\n'};
  private static final int HEAD_BYTES_MAX = 10;

  final Frame frame;
  private final Map<Boolean, ByteBuf> made = new HashMap<>(2);

  Chunks(Frame frame) {
    this.frame = frame;
  }

  /// The chunk for one more page, which lets go of it by writing it.
  ByteBuf forOne(boolean packs, ByteBufAllocator memory) {
    return made.computeIfAbsent(packs, _ -> chunk(frame.form(packs), memory)).retainedDuplicate();
  }

  private static ByteBuf chunk(Buffer data, ByteBufAllocator memory) {
    var head = Integer.toHexString(data.length()).getBytes(StandardCharsets.US_ASCII);
    return memory
        .directBuffer(HEAD_BYTES_MAX + data.length() + LINE_END.length)
        .writeBytes(head)
        .writeBytes(LINE_END)
        .writeBytes(data.getBytes())
        .writeBytes(LINE_END);
  }

  @Override
  public void close() {
    made.values().forEach(ByteBuf::release);
  }
}
