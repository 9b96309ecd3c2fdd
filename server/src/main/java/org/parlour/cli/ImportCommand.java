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

/// Brings a file in: an export as a new gathering, or a list of statements as cards.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Brings in an export (.json, .zip), or a list of statements (.csv) as cards.")
final class ImportCommand implements Runnable {

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "FILE", description = "The file to bring in.")
  private Path file = Path.of("");

  @Option(
      names = "--as",
      paramLabel = "cards",
      description = "What the lines of a list become. There are only cards so far.")
  private @Nullable String as;

  @Option(names = "--into", paramLabel = "CODE", description = "A gathering that takes the cards.")
  private @Nullable String into;

  @Option(names = "--title", description = "The new gathering's title (default: the file's name).")
  private @Nullable String title;

  @Option(
      names = "--with-moderated-out",
      description = "Brings in statements that are marked as moderated out, too.")
  private boolean withModeratedOut;

  private final HouseOpener opener;

  ImportCommand(HouseOpener opener) {
    this.opener = opener;
  }

  @Override
  public void run() {
    if (as != null && !as.equals("cards")) {
      throw new IllegalArgumentException("--as knows only \"cards\".");
    }
    var bytes = read(file);
    var brought = HouseCalls.with(data.folder, opener, house -> house.post(path(), type(), bytes));
    System.out.println("It is in. The gathering's code is " + brought.path("code").stringValue(""));
    if (brought.has("cards")) {
      System.out.println(
          brought.path("cards").intValue()
              + " cards came in, "
              + brought.path("leftOut").intValue()
              + " were left out because the file marks them as moderated out.");
    }
  }

  private String type() {
    var name = file.toString();
    if (name.endsWith(".json")) {
      return "application/json";
    }
    return name.endsWith(".zip") ? "application/zip" : "text/csv";
  }

  private String path() {
    var path = new StringBuilder("/api/gatherings/import?as=cards&name=");
    path.append(HouseCalls.inQuery(String.valueOf(file.getFileName())));
    append(path, "into", into);
    append(path, "title", title);
    append(path, "moderated-out", withModeratedOut ? "bring-in" : null);
    return path.toString();
  }

  private static void append(StringBuilder path, String name, @Nullable String value) {
    if (value != null) {
      path.append('&').append(name).append('=').append(HouseCalls.inQuery(value));
    }
  }

  private static byte[] read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file + ".");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", unreadable);
    }
  }
}
