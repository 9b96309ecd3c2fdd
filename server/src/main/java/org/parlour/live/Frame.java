package org.parlour.live;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/// Bytes for many pages, in the two forms they may ask for: as they are, and as a part of a gzip
/// stream.
///
/// A gzip stream that never ends can be put together from parts that were packed once for
/// everybody: each part ends on a byte border and looks back at nothing (`Z_FULL_FLUSH`, RFC 1950
/// and zlib's manual), so any page may hear any sequence of parts. Small parts go in as stored
/// blocks (RFC 1951, 3.2.4): five bytes more, no work at all. The stream's checksum would stand at
/// its end, which never comes.
///
/// @param news how many pieces of news it carries
record Frame(Buffer plain, Buffer packed, int news) {

  private static final int STORED_BLOCK_MAX = 65_535;
  private static final int WORTH_PACKING_BYTES = 1_400;
  private static final int QUICK = 4;

  /// What a gzip stream begins with (RFC 1952): no name, no time, unknown system.
  static final Buffer GZIP_HEADER =
      Buffer.buffer(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff});

  static Frame of(String text, int news) {
    return of(text.getBytes(StandardCharsets.UTF_8), news);
  }

  static Frame of(byte[] bytes, int news) {
    var packed = bytes.length < WORTH_PACKING_BYTES ? stored(bytes) : deflated(bytes);
    return new Frame(Buffer.buffer(bytes), packed, news);
  }

  /// All of these, one after another.
  static Frame joined(List<Frame> frames) {
    if (frames.size() == 1) {
      return frames.getFirst();
    }
    var plain = Buffer.buffer();
    var packed = Buffer.buffer();
    int news = 0;
    for (var frame : frames) {
      plain.appendBuffer(frame.plain);
      packed.appendBuffer(frame.packed);
      news += frame.news;
    }
    return new Frame(plain, packed, news);
  }

  Buffer form(boolean packs) {
    return packs ? packed : plain;
  }

  private static Buffer stored(byte[] bytes) {
    var block = Buffer.buffer(bytes.length + 5);
    for (int from = 0; from < bytes.length; from += STORED_BLOCK_MAX) {
      int length = Math.min(STORED_BLOCK_MAX, bytes.length - from);
      block.appendByte((byte) 0).appendUnsignedShortLE(length);
      block.appendUnsignedShortLE(~length & 0xffff).appendBytes(bytes, from, length);
    }
    return block;
  }

  private static Buffer deflated(byte[] bytes) {
    var deflater = new Deflater(QUICK, true);
    try {
      deflater.setInput(bytes);
      var out = new ByteArrayOutputStream(bytes.length / 4);
      var chunk = new byte[16 * 1024];
      int length;
      while ((length = deflater.deflate(chunk, 0, chunk.length, Deflater.FULL_FLUSH)) > 0) {
        out.write(chunk, 0, length);
      }
      return Buffer.buffer(out.toByteArray());
    } finally {
      deflater.end();
    }
  }
}
