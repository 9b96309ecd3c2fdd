package org.parlour.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the pages were built with and printing needs, too. It lies beside them in the jar.
final class PrintFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PrintFiles() {}

  /// @throws IllegalStateException if the pages were never built
  static InputStream open(String name) {
    var file = PrintFiles.class.getResourceAsStream("/print/" + name);
    if (file == null) {
      throw new IllegalStateException(
          "There is no print/" + name + " in the jar. Build the pages first: ./parlour start");
    }
    return file;
  }

  static byte[] bytes(String name) {
    try (var file = open(name)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode json(String name) {
    return JSON.readTree(bytes(name));
  }
}
