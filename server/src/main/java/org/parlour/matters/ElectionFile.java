package org.parlour.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parlour.kernel.StationFile;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Words;
import org.parlour.matters.Jar.Option;
import org.parlour.priorities.Ballot;
import org.parlour.priorities.BallotKind;
import org.parlour.priorities.Election;

/// What was chosen from and what people chose, as a `.pb` file of the Pabulib collection, so that
/// anybody can count again: `./parlour shares choices.pb` does.
///
/// It is there once the result is shown, if five people or more chose. Ballots stand in it sorted,
/// without a trace of who gave them or when. What may not leave the room is not in it, neither
/// among the options nor on a ballot; the file says how many options that were.
final class ElectionFile {

  private final StringBuilder text = new StringBuilder();
  private final List<Option> options;
  private final Election election;

  private ElectionFile(Jar jar, List<Option> options) {
    this.options = options;
    election = Reckoned.election(jar, options);
  }

  static List<StationFile> of(Jar jar, Surroundings gathering) {
    boolean told = jar.ballots().size() >= MattersView.PEOPLE_MIN;
    if (jar.step() != Step.SHOWN || !told) {
      return List.of();
    }
    var leaving = jar.choosable().stream().filter(option -> gathering.mayLeave(option.id)).toList();
    int staying = jar.choosable().size() - leaving.size();
    var body = new ElectionFile(jar, leaving).written(staying);
    return List.of(new StationFile("choices.pb", "text/plain; charset=utf-8", body));
  }

  private String written(int staying) {
    writeMeta(staying);
    writeProjects();
    writeVotes();
    return text.toString();
  }

  private void writeMeta(int staying) {
    line("META");
    line("key", "value");
    line(
        "description",
        staying == 0
            ? "What matters most"
            : "What matters most. Options that stay in the room and are not here: " + staying);
    line("num_projects", String.valueOf(options.size()));
    line("num_votes", String.valueOf(election.ballots().size()));
    line("budget", election.budget().toPlainString());
    line("vote_type", hasPoints() ? "cumulative" : "approval");
    line("rule", "equalshares/add1u");
    if (hasPoints()) {
      line("max_sum_points", String.valueOf(BallotForm.POINTS_EACH));
    }
  }

  /// Options are numbered: what they are called in the room is no business of a file. They stand in
  /// the order drawn, which is how programs break ties.
  private void writeProjects() {
    line("PROJECTS");
    line("project_id", "cost", "name");
    for (int n = 0; n < options.size(); n++) {
      var option = options.get(n);
      line(String.valueOf(n + 1), String.valueOf(option.cost), quoted(option.words));
    }
  }

  private void writeVotes() {
    line("VOTES");
    if (hasPoints()) {
      line("voter_id", "vote", "points");
    } else {
      line("voter_id", "vote");
    }
    var rows = election.ballots().stream().map(this::row).sorted().toList();
    for (int n = 0; n < rows.size(); n++) {
      line(String.valueOf(n + 1), rows.get(n));
    }
  }

  private String row(Ballot ballot) {
    var cells = new ArrayList<String>();
    cells.add(ballot.choices().stream().map(this::numberOf).collect(Collectors.joining(",")));
    if (hasPoints()) {
      cells.add(
          ballot.choices().stream()
              .map(choice -> choice.points().toPlainString())
              .collect(Collectors.joining(",")));
    }
    return String.join(";", cells);
  }

  private String numberOf(Ballot.Choice choice) {
    return String.valueOf(
        1 + options.stream().map(option -> option.id.toString()).toList().indexOf(choice.option()));
  }

  private boolean hasPoints() {
    return election.kind() == BallotKind.POINTS;
  }

  /// What people type may have line breaks and quotation marks; a row of the file is one line.
  private static String quoted(Words words) {
    var oneLine = words.text().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return '"' + oneLine.replace("\"", "\"\"") + '"';
  }

  private void line(String... cells) {
    text.append(String.join(";", cells)).append('\n');
  }
}
