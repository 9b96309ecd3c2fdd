package org.parlour.cli;

import java.nio.file.Path;
import org.parlour.journal.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Brings a backup back into a closed house.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Brings a backup back. What was taken back since stays taken back.")
final class RestoreCommand implements Runnable {

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "FROM", description = "The folder of the backup.")
  private Path from = Path.of("");

  @Override
  public void run() {
    var report = Restore.run(data.folder, from);
    System.out.printf(
        "Brought back %d events. %d things that were taken back stay taken back.%n",
        report.events(), report.takenBack());
  }
}
