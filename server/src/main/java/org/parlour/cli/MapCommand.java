package org.parlour.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.files.FileProblems;
import org.parlour.files.MapJson;
import org.parlour.files.MapPage;
import org.parlour.files.StatementsFile;
import org.parlour.files.VotesFile;
import org.parlour.perspectives.map.MapMethod;
import org.parlour.perspectives.map.MapSettings;
import org.parlour.perspectives.map.PerspectiveMap;
import org.parlour.perspectives.map.Progress;
import org.parlour.perspectives.map.StabilityCheck;
import org.parlour.perspectives.map.Votes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws the map of a file of votes: who sees things alike, and what everybody shares.
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = "Draws a map of who sees things alike, from a file of votes.")
final class MapCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "VOTES.csv",
      description =
          "Columns participant, statement, vote (1, -1 or 0), timestamp; or a public Pol.is export.")
  private Path votesFile = Path.of("");

  @Option(
      names = "--statements",
      paramLabel = "FILE",
      description = "What the statements say: columns id, text, and if known moderated, meta.")
  private @Nullable Path statementsFile;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "clear",
      description = "clear, or polis to compare (default: ${DEFAULT-VALUE}).")
  private String method = "clear";

  @Mixin private ResultOptions results = new ResultOptions();

  @Override
  public Integer call() throws IOException, FileProblems.Unusable {
    var chosen = Choice.of("--method", method, MapMethod.values(), MapMethod::key);
    var made = new Made();
    var files =
        results.files(
            out -> MapJson.write(made.map(), out),
            out -> out.write(MapPage.of(made.map(), made.statements().texts())),
            votesFile,
            statementsFile);
    made.read(chosen);
    files.write();
    System.out.print(summary(made.map()));
    return 0;
  }

  private static String summary(PerspectiveMap map) {
    var lines =
        Stream.of(
            "%d people answered %d statements; %d of them are counted."
                .formatted(map.peopleVoting(), map.statementsVotedOn(), map.counted()),
            switch (map.found()) {
              case SEVERAL -> groups(map);
              case ONE -> "There are no groups that stand apart.";
              case ALIKE -> "Everybody answered alike, as far as this shows: there are no groups.";
              case TOO_FEW -> "There are too few people or answers to look for groups.";
            });
    return String.join(System.lineSeparator(), lines.toList()) + System.lineSeparator();
  }

  private static String groups(PerspectiveMap map) {
    var sizes = map.groups().stream().map(group -> group.letter() + " " + group.size()).toList();
    var words = map.stability() == null ? "not checked" : map.stability().words();
    return "%d groups (%s people): %s."
        .formatted(map.groups().size(), String.join(", ", sizes), words);
  }

  /// The map, once it is made.
  private final class Made {

    private final AtomicLong votesRead = new AtomicLong();
    private StatementsFile statements = StatementsFile.none();
    private @Nullable PerspectiveMap map;

    void read(MapMethod method) throws IOException, FileProblems.Unusable {
      try (var waiting = new Waiting()) {
        waiting.at(() -> "%,d votes read".formatted(votesRead.get()));
        var votes = votes();
        var settings = MapSettings.usual();
        var watch = watched(waiting);
        var bare = method.method().map(votes, settings, watch);
        map = StabilityCheck.of(bare, votes, settings, watch, () -> false).orElse(bare);
      }
    }

    private Votes votes() throws IOException, FileProblems.Unusable {
      var votes = Votes.builder();
      if (statementsFile != null) {
        try (var file = ResultFiles.open(statementsFile)) {
          statements = StatementsFile.read(ResultFiles.name(statementsFile), file);
        }
        statements.tell(votes);
      }
      try (var file = ResultFiles.open(votesFile)) {
        VotesFile.read(ResultFiles.name(votesFile), file, votes, votesRead::set);
      }
      return votes.build();
    }

    private Progress watched(Waiting waiting) {
      return (step, share) ->
          waiting.at(() -> "%s: %.0f of 100".formatted(words(step), share * 100));
    }

    private static String words(Progress.Step step) {
      return switch (step) {
        case COUNTING -> "seeing who answered enough";
        case AXES, FITTING -> "placing people";
        case GROUPING -> "looking for groups";
        case DESCRIBING -> "seeing what each group says";
        case RESAMPLING -> "checking how steady the groups are";
      };
    }

    PerspectiveMap map() {
      if (map == null) {
        throw new IllegalStateException("the map was not made");
      }
      return map;
    }

    StatementsFile statements() {
      return statements;
    }
  }
}
