package org.parlour.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.parlour.media.Unusable.Why;

/// How long an Opus packet sounds, and whether a header is one (RFC 6716, 3.1; RFC 7845, 5.1).
final class Opus {

  /// Opus counts in 48,000 a second, whatever it was recorded with.
  static final int UNITS_PER_SECOND = 48_000;

  private static final String HEAD = "OpusHead";
  private static final int HEAD_BYTES = 19;
  private static final int PACKET_UNITS_MAX = UNITS_PER_SECOND * 120 / 1_000;
  private static final int[] SILK = {480, 960, 1_920, 2_880};
  private static final int[] CELT = {120, 240, 480, 960};

  private Opus() {}

  /// The header of a voice: one or two channels in the plain order.
  static byte[] checkedHead(byte[] head) throws Unusable {
    boolean fits =
        head.length == HEAD_BYTES
            && new String(head, 0, HEAD.length(), ISO_8859_1).equals(HEAD)
            && head[8] == 1
            && (head[9] == 1 || head[9] == 2)
            && head[18] == 0;
    if (!fits) {
      throw new Unusable(Why.NOT_A_VOICE);
    }
    return head;
  }

  static int channels(byte[] head) {
    return head[9];
  }

  /// How much at the beginning is only for the decoder to settle, in units.
  static int preSkip(byte[] head) {
    return Byte.toUnsignedInt(head[10]) | Byte.toUnsignedInt(head[11]) << 8;
  }

  /// The first byte says how long a frame is and how many there are; if many, the second says it.
  static int unitsOf(byte[] packet) throws Unusable {
    if (packet.length == 0) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    int first = Byte.toUnsignedInt(packet[0]);
    int kind = first >> 3;
    int frame = kind < 12 ? SILK[kind % 4] : kind < 16 ? SILK[kind % 2] : CELT[kind % 4];
    int frames =
        switch (first & 3) {
          case 0 -> 1;
          case 1, 2 -> 2;
          default -> packet.length < 2 ? 0 : packet[1] & 0x3f;
        };
    int units = frame * frames;
    if (units == 0 || units > PACKET_UNITS_MAX) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    return units;
  }
}
