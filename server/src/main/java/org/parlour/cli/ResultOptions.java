package org.parlour.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a reckoning goes: a file for programs, a page for people, both or neither.
final class ResultOptions {

  @Option(names = "--json", paramLabel = "OUT", description = "Writes the result for programs.")
  private @Nullable Path json;

  @Option(names = "--html", paramLabel = "OUT", description = "Writes the result as a page.")
  private @Nullable Path html;

  /// The files to be written once there is a result.
  ///
  /// @param inputs see [ResultFiles]
  ResultFiles files(
      ResultFiles.Written forPrograms, ResultFiles.Written forPeople, @Nullable Path... inputs) {
    var files = new ResultFiles(inputs);
    files.add(json, forPrograms);
    files.add(html, forPeople);
    return files;
  }
}
