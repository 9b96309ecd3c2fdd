package org.parlour.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks for something in every byte of a folder, whatever the files are called.
final class Traces {

  private Traces() {}

  /// The files in which some words stand in the clear.
  static List<Path> of(String words, Path folder) {
    return of(words.getBytes(UTF_8), folder);
  }

  static List<Path> of(byte[] sought, Path folder) {
    return files(folder).stream().filter(file -> holds(bytes(file), sought)).toList();
  }

  private static boolean holds(byte[] bytes, byte[] sought) {
    for (int from = 0; from + sought.length <= bytes.length; from++) {
      if (bytes[from] == sought[0]
          && Arrays.equals(bytes, from, from + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }

  /// Every file with its content, to see that nothing was changed.
  static Map<String, String> everything(Path folder) {
    var all = new TreeMap<String, String>();
    files(folder).forEach(file -> all.put(file.toString(), HexFormat.of().formatHex(bytes(file))));
    return all;
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
