package org.parlour.perspectives;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.perspectives.PerspectivesView.Tally;
import org.parlour.perspectives.Window.Statement;

/// The statements, oldest first, with how people answered as far as everybody in the room sees it.
final class PerspectivesArranged {

  private PerspectivesArranged() {}

  static Arrangement of(Window window) {
    var tallies = window.seen().tallies().stream().collect(toMap(Tally::statement, tally -> tally));
    return Arrangement.list(
        window.statements().stream()
            .map(statement -> laid(statement, tallies.get(statement.id)))
            .toList());
  }

  private static Laid laid(Statement statement, @Nullable Tally tally) {
    return new Laid(
        statement.id, List.of(), Arrangement.stands(statement.fromHosts, stands(tally)), List.of());
  }

  private static List<Sentence> stands(@Nullable Tally tally) {
    return tally == null
        ? List.of()
        : List.of(
            new Sentence(
                "minutes.says.answers",
                Map.of(
                    "agrees", tally.agrees(),
                    "disagrees", tally.disagrees(),
                    "answered", tally.seen())));
  }
}
