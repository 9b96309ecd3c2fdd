package org.parlour.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.parlour.perspectives.map.Votes;

/// Whatever bytes somebody hands in, a reader reads them or refuses them in clear sentences: it
/// never breaks, never hangs and never fills the memory.
///
/// In the normal run each test reads the files in its `...Inputs` folder under
/// `src/test/resources`. To look for new ones, one test at a time, which must run alone in its
/// machine: `JAZZER_FUZZ=1 mvn -o test -Dtest='WhateverBytesTest#votes'`.
class WhateverBytesTest {

  /// Reads bytes to the end.
  @FunctionalInterface
  private interface Reading {

    void of(InputStream file) throws IOException, FileProblems.Unusable;
  }

  @FuzzTest(maxDuration = "10m")
  void votes(byte[] bytes) throws IOException {
    readOrRefused(
        bytes,
        file -> {
          var votes = Votes.builder();
          VotesFile.read("whatever", file, votes, _ -> {});
          assertThat(votes.build().count()).isPositive();
        });
  }

  @FuzzTest(maxDuration = "10m")
  void statements(byte[] bytes) throws IOException {
    readOrRefused(bytes, file -> StatementsFile.read("whatever", file));
  }

  @FuzzTest(maxDuration = "10m")
  void elections(byte[] bytes) throws IOException {
    readOrRefused(bytes, file -> PabulibFile.read("whatever", file));
  }

  private static void readOrRefused(byte[] bytes, Reading reading) throws IOException {
    try (var file = new ByteArrayInputStream(bytes)) {
      reading.of(file);
    } catch (FileProblems.Unusable refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(FileProblems.LISTED_MAX + 1)
          .allMatch(problem -> problem.startsWith("whatever"))
          .allMatch(problem -> problem.length() < 400);
    }
  }
}
