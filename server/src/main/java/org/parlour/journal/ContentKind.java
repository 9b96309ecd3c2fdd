package org.parlour.journal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// How each type of sealed content becomes the bytes that are encrypted.
///
/// Words are the length of their language tag, the tag and the text; a name is its text; marks are
/// their strokes; pictures and voices are as [BlobForm] writes them.
enum ContentKind {
  WORDS(1, Words.class) {
    @Override
    SealedContent gone() {
      return Words.gone();
    }

    @Override
    SealedContent read(byte[] content) {
      int tag = Byte.toUnsignedInt(content[0]);
      var language = tag == 0 ? null : text(content, 1, tag);
      return new Words(text(content, 1 + tag, content.length - 1 - tag), language);
    }
  },
  BADGE_NAME(2, BadgeName.class) {
    @Override
    SealedContent gone() {
      return BadgeName.gone();
    }

    @Override
    SealedContent read(byte[] content) {
      return new BadgeName(text(content, 0, content.length));
    }
  },
  MARKS(3, Marks.class) {
    @Override
    SealedContent gone() {
      return Marks.gone();
    }

    @Override
    SealedContent read(byte[] content) {
      return Marks.of(content);
    }
  },
  PICTURE(4, Picture.class) {
    @Override
    SealedContent gone() {
      return Picture.gone();
    }

    @Override
    SealedContent read(byte[] content) {
      return BlobForm.picture(content);
    }
  },
  VOICE(5, Voice.class) {
    @Override
    SealedContent gone() {
      return Voice.gone();
    }

    @Override
    SealedContent read(byte[] content) {
      return BlobForm.voice(content);
    }
  };

  private static final int LANGUAGE_BYTES_MAX = 255;

  private final byte code;
  private final Class<? extends SealedContent> type;

  ContentKind(int code, Class<? extends SealedContent> type) {
    this.code = (byte) code;
    this.type = type;
  }

  static ContentKind of(Class<?> type) {
    for (var kind : values()) {
      if (kind.type == type) {
        return kind;
      }
    }
    throw new IllegalArgumentException("The codec cannot seal " + type.getName() + ".");
  }

  /// By which an upload remembers what it became.
  byte code() {
    return code;
  }

  static ContentKind of(byte code) {
    for (var kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("it is of a kind this Parlour does not know");
  }

  /// What is left when the key is gone.
  abstract SealedContent gone();

  /// @throws RuntimeException if the bytes were never written by [#write]
  abstract SealedContent read(byte[] content);

  static byte[] write(SealedContent content) {
    if (content.takenBack()) {
      throw new IllegalStateException("What was taken back cannot be given again.");
    }
    return switch (content) {
      case Words words -> write(words);
      case BadgeName name -> bytes(name.text());
      case Marks marks -> marks.bytes();
      case Picture picture -> BlobForm.write(picture);
      case Voice voice -> BlobForm.write(voice);
    };
  }

  private static byte[] write(Words words) {
    byte[] tag = languageTag(words.language());
    byte[] text = bytes(words.text());
    return ByteBuffer.allocate(1 + tag.length + text.length)
        .put((byte) tag.length)
        .put(tag)
        .put(text)
        .array();
  }

  private static byte[] languageTag(@Nullable String language) {
    byte[] tag = language == null ? new byte[0] : bytes(language);
    if (tag.length > LANGUAGE_BYTES_MAX) {
      throw new IllegalArgumentException("A language tag has at most 255 bytes.");
    }
    return tag;
  }

  /// Strict, as reading is: a replacement character would be a change to somebody's words.
  private static byte[] bytes(String text) {
    try {
      var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      var bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException broken) {
      throw new IllegalArgumentException(
          "Text with half a character in it cannot be kept.", broken);
    }
  }

  private static String text(byte[] content, int from, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content, from, length))
          .toString();
    } catch (CharacterCodingException broken) {
      throw new IllegalArgumentException("it is not text", broken);
    }
  }
}
