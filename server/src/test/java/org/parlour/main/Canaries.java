package org.parlour.main;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// Words that stand nowhere else in the world, so that wherever one is found, somebody's words are.
///
/// They are looked for byte by byte: as UTF-8, as UTF-16, in Base64 wherever in it they begin, and
/// once more in all that is packed as gzip or zip, however deep.
final class Canaries {

  private static final String BEGINS = "quill";
  private static final int LETTERS = 9;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /// Base64 packs three bytes at a time, so the same word looks different after 0, 1 and 2 others.
  private static final int ALIGNMENTS = 3;

  /// What is unpacked of one thing at most; nothing that is looked through here is as large.
  private static final int UNPACKED_BYTES_MAX = 64 << 20;

  private final Map<String, List<String>> forms = new LinkedHashMap<>();
  private final RandomGenerator luck;

  Canaries(RandomGenerator luck) {
    this.luck = luck;
  }

  /// Another one; short, so that no line of a poster breaks inside it.
  String next() {
    var word = new StringBuilder(BEGINS);
    for (int n = 0; n < LETTERS; n++) {
      word.append((char) ('a' + luck.nextInt(26)));
    }
    var canary = word.toString();
    forms.put(canary, formsOf(canary));
    return canary;
  }

  private static List<String> formsOf(String canary) {
    var all = new LinkedHashSet<String>();
    all.add(canary);
    all.add(new String(canary.getBytes(UTF_16LE), ISO_8859_1));
    all.add(new String(canary.getBytes(UTF_16BE), ISO_8859_1));
    for (int before = 0; before < ALIGNMENTS; before++) {
      all.add(inBase64(canary, before));
    }
    return List.copyOf(all);
  }

  /// The letters that depend on the canary alone, whatever stands before and after it.
  private static String inBase64(String canary, int before) {
    var text =
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString(("x".repeat(before) + canary).getBytes(UTF_8));
    int own = (before * 8 + 5) / 6;
    int whole = (before + canary.length()) * 8 / 6;
    return text.substring(own, whole);
  }

  /// Those that are in these bytes.
  Set<String> in(byte[] bytes) {
    var found = new LinkedHashSet<String>();
    look(bytes, found);
    return found;
  }

  /// Those that are in any file of a folder.
  Set<String> in(Path folder) {
    var found = new LinkedHashSet<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        look(Files.readAllBytes(file), found);
        look(file.getFileName().toString().getBytes(UTF_8), found);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found;
  }

  private void look(byte[] bytes, Set<String> found) {
    var text = new String(bytes, ISO_8859_1);
    forms.forEach((canary, all) -> {
      if (all.stream().anyMatch(text::contains)) {
        found.add(canary);
      }
    });
    for (int at : placesOf(GZIP, text)) {
      look(unpacked(() -> new GZIPInputStream(from(bytes, at))), found);
    }
    for (int at : placesOf(ZIP, text)) {
      look(unpacked(() -> firstIn(new ZipInputStream(from(bytes, at)))), found);
    }
  }

  private static List<Integer> placesOf(byte[] magic, String text) {
    var places = new LinkedHashSet<Integer>();
    var begins = new String(magic, ISO_8859_1);
    for (int at = text.indexOf(begins); at >= 0; at = text.indexOf(begins, at + 1)) {
      places.add(at);
    }
    return List.copyOf(places);
  }

  private static InputStream from(byte[] bytes, int at) {
    return new ByteArrayInputStream(bytes, at, bytes.length - at);
  }

  private static InputStream firstIn(ZipInputStream zip) throws IOException {
    zip.getNextEntry();
    return zip;
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  /// As much of it as can be unpacked: what only looks packed, or was cut off, ends early.
  private static byte[] unpacked(Opening packed) {
    var all = new ByteArrayOutputStream();
    try (var stream = packed.open()) {
      var some = new byte[8_192];
      int read = stream.read(some);
      while (read >= 0 && all.size() < UNPACKED_BYTES_MAX) {
        all.write(some, 0, read);
        read = stream.read(some);
      }
    } catch (IOException | IllegalArgumentException _) {
      // It was not packed after all, or not all of it is here.
    }
    return all.toByteArray();
  }
}
