package org.parlour.media;

import org.parlour.media.Unusable.Why;

/// The set-up of an AAC decoder: the few bytes of an AudioSpecificConfig (ISO/IEC 14496-3, 1.6),
/// and how they are wrapped (14496-1, 7.2.6).
final class Aac {

  private static final int ES_DESCRIPTOR = 3;
  private static final int DECODER_CONFIG = 4;
  private static final int DECODER_SET_UP = 5;
  private static final int MPEG4_AUDIO = 0x40;
  private static final int SET_UP_BYTES_MAX = 64;
  private static final int[] RATES = {
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
    7_350
  };

  private Aac() {}

  /// Reads a sample description.
  ///
  /// @throws Unusable if it is not AAC, of one or two channels
  static byte[] setUpIn(Cursor description) throws Unusable {
    var entry = description.within(description.u32() - 4);
    if (!entry.text(4).equals("mp4a")) {
      throw new Unusable(Why.NOT_A_VOICE);
    }
    entry.skip(8);
    int version = entry.u16();
    entry.skip(18);
    entry.skip(version == 1 ? 16 : 0);
    while (entry.more()) {
      long length = entry.u32();
      var name = entry.text(4);
      var box = entry.within(length - 8);
      if (name.equals("esds")) {
        return checked(setUpInDescriptor(box));
      }
    }
    throw new Unusable(Why.NOT_A_VOICE);
  }

  private static byte[] setUpInDescriptor(Cursor box) throws Unusable {
    box.skip(4);
    var es = descriptor(box, ES_DESCRIPTOR);
    es.skip(2);
    int flags = es.u8();
    es.skip((flags & 0x80) != 0 ? 2 : 0);
    if ((flags & 0x40) != 0) {
      throw new Unusable(Why.NOT_A_VOICE); // Its sound is somewhere else.
    }
    es.skip((flags & 0x20) != 0 ? 2 : 0);
    var decoder = descriptor(es, DECODER_CONFIG);
    if (decoder.u8() != MPEG4_AUDIO) {
      throw new Unusable(Why.NOT_A_VOICE);
    }
    decoder.skip(12);
    var setUp = descriptor(decoder, DECODER_SET_UP);
    return setUp.take(Math.min(SET_UP_BYTES_MAX, setUp.left()));
  }

  private static Cursor descriptor(Cursor cursor, int tag) throws Unusable {
    if (cursor.u8() != tag) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    long length = 0;
    for (int n = 0; n < 4; n++) {
      int part = cursor.u8();
      length = length << 7 | (part & 0x7f);
      if (part < 0x80) {
        break;
      }
    }
    return cursor.within(length);
  }

  private static byte[] checked(byte[] setUp) throws Unusable {
    if (setUp.length < 2) {
      throw new Unusable(Why.VOICE_DAMAGED);
    }
    int kind = Byte.toUnsignedInt(setUp[0]) >> 3;
    int channels = channels(setUp);
    boolean fits = (kind == 2 || kind == 5 || kind == 29) && (channels == 1 || channels == 2);
    if (!fits || rateAt(setUp) >= RATES.length) {
      throw new Unusable(Why.NOT_A_VOICE);
    }
    return setUp;
  }

  static int channels(byte[] setUp) {
    return Byte.toUnsignedInt(setUp[1]) >> 3 & 0xf;
  }

  static int rate(byte[] setUp) {
    return RATES[rateAt(setUp)];
  }

  private static int rateAt(byte[] setUp) {
    return (setUp[0] & 7) << 1 | Byte.toUnsignedInt(setUp[1]) >> 7;
  }
}
