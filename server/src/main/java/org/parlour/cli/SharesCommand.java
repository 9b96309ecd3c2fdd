package org.parlour.cli;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.parlour.files.FileProblems;
import org.parlour.files.PabulibFile;
import org.parlour.files.Packed;
import org.parlour.files.SharesJson;
import org.parlour.files.SharesPage;
import org.parlour.priorities.Election;
import org.parlour.priorities.Proportionality;
import org.parlour.priorities.Represented;
import org.parlour.priorities.Rule;
import org.parlour.priorities.Shares;
import org.parlour.priorities.Ties;
import org.parlour.priorities.Utility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Decides an election from a file so that everybody's share counts the same.
@Command(
    name = "shares",
    mixinStandardHelpOptions = true,
    description = "Decides what a group chooses when everybody's share counts, from a .pb file.")
final class SharesCommand implements Callable<Integer> {

  private static final int FILE_BYTES_MAX = 256 << 20;

  @Parameters(paramLabel = "FILE.pb", description = "An election as Pabulib stores it.")
  private Path file = Path.of("");

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      defaultValue = "add1u",
      description = "add1u, add1, mes, greedy or phragmen (default: ${DEFAULT-VALUE}).")
  private String rule = "add1u";

  @Option(
      names = "--utility",
      paramLabel = "UTILITY",
      description =
          "What a choice means to people: cost, cardinality, points, points-by-cost or borda"
              + " (default: what fits the ballots).")
  private @Nullable String utility;

  @Option(
      names = "--ties",
      paramLabel = "TIES",
      defaultValue = "product",
      description =
          "Who comes first of two that are level: product, or id to compare with other programs"
              + " (default: ${DEFAULT-VALUE}).")
  private String ties = "product";

  @Mixin private ResultOptions results = new ResultOptions();

  @Override
  public Integer call() throws IOException, FileProblems.Unusable {
    var chosenRule = Choice.of("--rule", rule, Rule.values(), Rule::word);
    var chosenTies = Choice.of("--ties", ties, Ties.values(), Ties::word);
    try (var waiting = new Waiting()) {
      var read = read(waiting);
      waiting.at(() -> "deciding");
      var election = read.election();
      var shares = chosenRule.decide(election, utility(election), chosenTies);
      var violations = Proportionality.violations(election, shares.utility(), shares.winners());
      results
          .files(
              out -> SharesJson.write(shares, violations, out),
              out -> out.write(SharesPage.of(read, shares)),
              file)
          .write();
      read.warnings().forEach(System.err::println);
      System.out.print(summary(election, shares));
    }
    return 0;
  }

  private PabulibFile read(Waiting waiting) throws IOException, FileProblems.Unusable {
    waiting.at(() -> "reading " + file);
    try (var bytes = ResultFiles.open(file)) {
      // Unpacked first, because a reader of text takes a file cut off for an open quotation mark.
      var whole = Packed.unpacked(bytes).readNBytes(FILE_BYTES_MAX + 1);
      if (whole.length > FILE_BYTES_MAX) {
        throw new IllegalArgumentException(
            "%s is larger than %d MB; no election is."
                .formatted(ResultFiles.name(file), FILE_BYTES_MAX >> 20));
      }
      return PabulibFile.read(ResultFiles.name(file), new ByteArrayInputStream(whole));
    } catch (EOFException | ZipException _) {
      throw new IllegalArgumentException(ResultFiles.name(file) + ": " + Packed.DAMAGED);
    }
  }

  private Utility utility(Election election) {
    return utility == null
        ? Utility.usualFor(election.kind())
        : Choice.of("--utility", utility, Utility.values(), Utility::word);
  }

  private static String summary(Election election, Shares shares) {
    var met = Represented.by(election, shares.winners());
    return "Chosen: %s.%n%d of %d people have at least one of their choices.%n"
        .formatted(
            shares.winners().isEmpty() ? "nothing" : String.join(", ", shares.winners()),
            met.withOne(),
            met.people());
  }
}
