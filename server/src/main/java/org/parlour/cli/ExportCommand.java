package org.parlour.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes what may leave a gathering to a file, or to the console.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes what may leave a gathering's room, as JSON or (.zip) with a table.")
final class ExportCommand implements Runnable {

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "CODE", description = "The gathering's code.")
  private String code = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: the console).")
  private @Nullable Path out;

  private final HouseOpener opener;

  ExportCommand(HouseOpener opener) {
    this.opener = opener;
  }

  @Override
  public void run() {
    var form = out != null && out.toString().endsWith(".zip") ? "zip" : "json";
    var bytes =
        HouseCalls.with(
            data.folder,
            opener,
            house -> house.get("/api/gatherings/" + HouseCalls.inQuery(code) + "/export." + form));
    write(bytes);
  }

  private void write(byte[] bytes) {
    try {
      if (out == null) {
        System.out.write(bytes);
        System.out.println();
      } else {
        Files.write(out, bytes);
      }
    } catch (IOException full) {
      throw new UncheckedIOException("The export cannot be written to " + out + ".", full);
    }
  }
}
