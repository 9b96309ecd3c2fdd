package org.parlour.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import picocli.CommandLine.Command;

/// Opens a house on an empty folder, looks at its first pages and closes it again, so that Java can
/// keep what it learned (`-XX:AOTCacheOutput`) and the next start is quick.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Runnable {

  private final HouseOpener opener;

  WarmUpCommand(HouseOpener opener) {
    this.opener = opener;
  }

  @Override
  public void run() {
    var folder = emptyFolder();
    try {
      HouseCalls.with(folder, opener, WarmUpCommand::lookRound);
    } finally {
      remove(folder);
    }
  }

  private static int lookRound(HouseCalls house) {
    var made =
        house.post(
            "/api/gatherings",
            "application/json",
            """
            {"recipe":"pinpoint","title":"Warm","question":"Warm?","canChange":"","cannotChange":""}
            """
                .getBytes(StandardCharsets.UTF_8));
    var code = made.path("code").stringValue("");
    return house.get("/").length
        + house.get("/api/health").length
        + house.get("/api/gatherings/" + code).length;
  }

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory("parlour");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException kept) {
      throw new UncheckedIOException(kept);
    }
  }
}
