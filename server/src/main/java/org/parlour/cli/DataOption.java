package org.parlour.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where the house keeps everything.
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The house's data folder (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of("data");
}
