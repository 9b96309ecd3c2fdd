package org.parlour.media;

import java.nio.charset.StandardCharsets;
import org.parlour.media.Unusable.Why;

/// Walks through bytes that nobody trusts. Whatever reaches beyond their end is turned away, never
/// read.
final class Cursor {

  private final byte[] bytes;
  private final int end;
  private final Why beyond;
  private final Why damaged;
  private int at;

  /// @param cutOff what is wrong with bytes that end too early
  /// @param damaged what is wrong with a part that is said to be longer than what it is a part of
  Cursor(byte[] bytes, int from, int end, Why cutOff, Why damaged) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
    this.beyond = cutOff;
    this.damaged = damaged;
  }

  int at() {
    return at;
  }

  int left() {
    return end - at;
  }

  boolean more() {
    return at < end;
  }

  int u8() throws Unusable {
    need(1);
    return Byte.toUnsignedInt(bytes[at++]);
  }

  int u16() throws Unusable {
    return u8() << 8 | u8();
  }

  long u32() throws Unusable {
    return (long) u16() << 16 | u16();
  }

  /// A number of so many bytes, highest first. Eight bytes may come out negative.
  long number(int length) throws Unusable {
    long number = 0;
    for (int n = 0; n < length; n++) {
      number = number << 8 | u8();
    }
    return number;
  }

  String text(int length) throws Unusable {
    var text = new String(bytes, at, need(length), StandardCharsets.ISO_8859_1);
    at += length;
    return text;
  }

  byte[] take(long length) throws Unusable {
    var taken = new byte[need(length)];
    System.arraycopy(bytes, at, taken, 0, taken.length);
    at += taken.length;
    return taken;
  }

  /// The next so many bytes as a walk of their own; this one goes on after them.
  Cursor within(long length) throws Unusable {
    int inside = need(length);
    at += inside;
    return new Cursor(bytes, at - inside, at, damaged, damaged);
  }

  void skip(long length) throws Unusable {
    at += need(length);
  }

  void back(int length) {
    at -= length;
  }

  private int need(long length) throws Unusable {
    if (length < 0 || length > end - at) {
      throw new Unusable(beyond);
    }
    return (int) length;
  }
}
