package org.parlour.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.parlour.perspectives.map.Vote;
import org.parlour.perspectives.map.Votes;

/// Votes as a table, one line each, read as a stream. Two layouts are known by the names of their
/// columns, which may stand in any order and beside others: `participant,statement,vote,timestamp`,
/// and the public export of Pol.is, `timestamp,datetime,comment-id,voter-id,vote`. In both 1 is
/// agree, -1 disagree and 0 pass. Without a timestamp the order of the lines is the order of the
/// votes.
public final class VotesFile {

  private static final int ID_CHARACTERS_MAX = 200;

  /// How many votes lie between two words to whoever waits.
  private static final int TOLD_EVERY = 1 << 16;

  private final Table table;
  private final FileProblems problems;
  private final int person;
  private final int statement;
  private final int vote;
  private final int timestamp;

  private VotesFile(Table table, FileProblems problems) throws FileProblems.Unusable {
    this.table = table;
    this.problems = problems;
    table.checkNames(problems);
    person = table.column("participant", "voter-id");
    statement = table.column("statement", "comment-id");
    vote = table.column("vote");
    timestamp = table.column("timestamp");
    if (problems.none() && (person < 0 || statement < 0 || vote < 0)) {
      problems.add(
          1,
          "the first line must name the columns participant, statement and vote (or voter-id,"
              + " comment-id and vote), with commas, semicolons or tabs between them");
    }
  }

  /// Reads a whole file.
  ///
  /// @param name what to call the file in a problem
  /// @param file as it is stored, packed with gzip or not
  /// @param read is told now and then how many votes there were
  /// @throws FileProblems.Unusable with every wrong line, up to twenty; what was put into `votes`
  ///   is then of no use
  public static void read(String name, InputStream file, Votes.Builder votes, LongConsumer read)
      throws IOException, FileProblems.Unusable {
    var problems = new FileProblems(name);
    try (var table = Table.open(file, problems)) {
      var layout = new VotesFile(table, problems);
      problems.throwIfAny();
      long count = 0;
      while (table.next()) {
        layout.readRow(votes);
        if (++count % TOLD_EVERY == 0) {
          read.accept(count);
        }
      }
      if (count == 0 && problems.none()) {
        problems.add("it names its columns, and there is no vote below them.");
      }
      read.accept(count);
    }
    problems.throwIfAny();
  }

  private void readRow(Votes.Builder votes) throws FileProblems.Unusable {
    var who = id(person, "participant");
    var what = id(statement, "statement");
    var said = vote();
    long when = timestamp();
    if (problems.none() && said != null) {
      votes.vote(who, what, said, when);
    }
  }

  private String id(int column, String name) throws FileProblems.Unusable {
    var id = table.cell(column);
    if (id.isEmpty()) {
      problems.add(table.line(), name + " is missing");
    } else if (!Table.isReadable(id)) {
      problems.add(table.line(), name + " " + Table.shown(id) + " has letters that are not UTF-8");
    } else if (id.length() > ID_CHARACTERS_MAX) {
      problems.add(
          table.line(),
          "%s %s is longer than %d characters".formatted(name, Table.shown(id), ID_CHARACTERS_MAX));
    }
    return id;
  }

  private @Nullable Vote vote() throws FileProblems.Unusable {
    var said = table.cell(vote);
    return switch (said) {
      case "1" -> Vote.AGREE;
      case "-1" -> Vote.DISAGREE;
      case "0" -> Vote.PASS;
      case "" -> {
        problems.add(table.line(), "vote is missing");
        yield null;
      }
      default -> {
        problems.add(table.line(), "vote " + Table.shown(said) + " is not 1, -1 or 0");
        yield null;
      }
    };
  }

  private long timestamp() throws FileProblems.Unusable {
    if (timestamp < 0) {
      return 0;
    }
    var when = table.cell(timestamp);
    try {
      return Long.parseLong(when);
    } catch (NumberFormatException _) {
      problems.add(
          table.line(),
          when.isEmpty()
              ? "timestamp is missing"
              : "timestamp " + Table.shown(when) + " is not a whole number");
      return 0;
    }
  }
}
