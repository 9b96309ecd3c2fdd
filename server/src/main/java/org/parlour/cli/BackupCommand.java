package org.parlour.cli;

import java.nio.file.Path;
import org.parlour.journal.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Copies a house, also while it is open.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Copies journal, keys, pictures and voices into a new folder, also while the house is open.")
final class BackupCommand implements Runnable {

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "OUT", description = "The folder to write; it must not exist yet.")
  private Path out = Path.of("");

  @Override
  public void run() {
    var report = Backup.run(data.folder, out);
    System.out.printf(
        "Copied %d gatherings, tours and years with %d events and %d pictures and voices into %s. Keep keys.db for at most seven days.%n",
        report.gatherings(), report.events(), report.blobs(), out);
  }
}
