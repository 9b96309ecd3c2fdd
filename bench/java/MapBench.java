package org.parlour.perspectives.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parlour.bench.ColdAndWarm;

/// How long one map with all its statistics takes, from a table of votes, without the check of how
/// steady its groups are; or writes a file of votes for the real command.
public final class MapBench {

  private MapBench() {}

  /// With a method: prints milliseconds cold, milliseconds warm for each turn, and at last how many
  /// groups there are and the most memory used in megabytes.
  ///
  /// @param arguments people, statements, votes; then `file` and its path, or `clear` or `polis`
  ///   and the number of warm turns
  public static void main(String[] arguments) throws IOException {
    var votes =
        new MadeUpVotes(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    if (arguments[3].equals("file")) {
      votes.write(Path.of(arguments[4]));
    } else {
      measure(votes.table(), arguments[3], Integer.parseInt(arguments[4]));
    }
  }

  private static void measure(Votes votes, String key, int turns) throws IOException {
    var method =
        List.of(MapMethod.values()).stream()
            .filter(known -> known.key().equals(key))
            .findFirst()
            .orElseThrow()
            .method();
    var settings = MapSettings.usual();
    var last = new ArrayList<PerspectiveMap>();
    var millis =
        ColdAndWarm.millis(
            turns,
            () -> {
              last.clear();
              last.add(method.map(votes, settings));
            });
    System.out.println(
        millis + " " + last.getFirst().groups().size() + " " + ColdAndWarm.peakMegabytes());
  }
}
