package org.parlour.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.parlour.priorities.Ballot;
import org.parlour.priorities.Election;

/// An election as the Pabulib collection stores it: a `.pb` file.
///
/// The form is described in D. Stolicki, S. Szufa, N. Talmon: Pabulib, a Participatory Budgeting
/// Library, arXiv 2012.06539. Where what a file says of itself contradicts its rows, the rows are
/// right.
///
/// @param meta what the file says about the election as a whole, by key, in the order of the file
/// @param selected ids of the options the file marks as funded; empty if it does not say
/// @param warnings one sentence for each place where the file contradicts its own rows
public record PabulibFile(
    Map<String, String> meta, Election election, Set<String> selected, List<String> warnings) {

  /// Keeps everything as it is now.
  public PabulibFile {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    selected = Set.copyOf(selected);
    warnings = List.copyOf(warnings);
  }

  /// Reads a file as a stream.
  ///
  /// @param name what to call the file in a problem
  /// @throws FileProblems.Unusable with every wrong line, up to twenty
  public static PabulibFile read(String name, InputStream file)
      throws IOException, FileProblems.Unusable {
    return new PabulibReader(name).read(file);
  }

  /// Writes an election so that Pabulib's readers read the same from it.
  public void write(Writer file) throws IOException {
    var rows = new CSVPrinter(file, PabulibReader.FORMAT);
    writeMeta(rows);
    writeProjects(rows);
    writeVotes(rows);
    rows.flush();
  }

  private void writeMeta(CSVPrinter rows) throws IOException {
    rows.printRecord("META");
    rows.printRecord("key", "value");
    var all = new LinkedHashMap<>(meta);
    all.put("num_projects", String.valueOf(election.options().size()));
    all.put("num_votes", String.valueOf(election.ballots().size()));
    all.put("budget", election.budget().toPlainString());
    all.putIfAbsent("vote_type", PabulibReader.voteType(election.kind()));
    all.putIfAbsent("rule", "unknown");
    for (var entry : all.entrySet()) {
      rows.printRecord(entry.getKey(), entry.getValue());
    }
  }

  private void writeProjects(CSVPrinter rows) throws IOException {
    var votes = new HashMap<String, Integer>();
    election
        .ballots()
        .forEach(ballot ->
            ballot.choices().forEach(choice -> votes.merge(choice.option(), 1, Integer::sum)));
    rows.printRecord("PROJECTS");
    var header = new ArrayList<>(List.of("project_id", "cost", "votes", "name"));
    if (!selected.isEmpty()) {
      header.add("selected");
    }
    rows.printRecord(header);
    for (var option : election.options()) {
      rows.print(option.id());
      rows.print(option.cost().toPlainString());
      rows.print(votes.getOrDefault(option.id(), 0));
      rows.print(option.name());
      if (!selected.isEmpty()) {
        rows.print(selected.contains(option.id()) ? 1 : 0);
      }
      rows.println();
    }
  }

  private void writeVotes(CSVPrinter rows) throws IOException {
    boolean points = PabulibReader.hasPoints(election.kind());
    rows.printRecord("VOTES");
    rows.printRecord(points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"));
    for (var ballot : election.ballots()) {
      rows.print(ballot.voter());
      rows.print(
          ballot.choices().stream().map(Ballot.Choice::option).collect(Collectors.joining(",")));
      if (points) {
        rows.print(
            ballot.choices().stream()
                .map(choice -> choice.points().toPlainString())
                .collect(Collectors.joining(",")));
      }
      rows.println();
    }
  }
}
