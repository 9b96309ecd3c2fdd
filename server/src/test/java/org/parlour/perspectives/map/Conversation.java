package org.parlour.perspectives.map;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A real conversation with what other programs found in it. It lies beside the project, not in it;
/// where it is missing, a test that asks for it is skipped and says so.
record Conversation(Votes votes, JsonNode polis, JsonNode clear) {

  static final String LONDON = "london.youth.policing";
  static final String BREXIT = "brexit-consensus";
  static final String BIODIVERSITY = "scoop-hivemind.biodiversity";

  private static final Path FOLDER = Path.of("../../shared/data/conversations");

  record Row(String person, String statement, Vote vote, long millis) {

    /// The same vote by somebody else.
    Row called(String other) {
      return new Row(other, statement, vote, millis);
    }

    /// The same vote on another statement.
    Row about(String other) {
      return new Row(person, other, vote, millis);
    }

    /// The opposite vote; a pass stays one.
    Row turned() {
      return new Row(person, statement, Vote.of((byte) -vote.sign()), millis);
    }
  }

  static Conversation read(String name) {
    var builder = Votes.builder();
    rows(name).forEach(row -> builder.vote(row.person, row.statement, row.vote, row.millis));
    hidden(name)
        .forEach((id, isMeta) -> {
          if (isMeta) {
            builder.meta(id, true);
          } else {
            builder.hidden(id, true);
          }
        });
    return new Conversation(
        builder.build(), json(name, "reference_polis.json"), json(name, "reference_clear.json"));
  }

  static List<Row> rows(String name) {
    var rows = new ArrayList<Row>();
    for (var line : csv(name, "votes.csv")) {
      rows.add(
          new Row(
              line.get("participant"),
              line.get("statement"),
              Vote.of(Byte.parseByte(line.get("vote"))),
              Long.parseLong(line.get("timestamp"))));
    }
    return rows;
  }

  /// Statements off the map, and whether each is so because it is about the process.
  static Map<String, Boolean> hidden(String name) {
    var hidden = new HashMap<String, Boolean>();
    for (var line : csv(name, "statements.csv")) {
      boolean isMeta = line.get("meta").equals("1");
      if (isMeta || line.get("moderated").equals("-1")) {
        hidden.put(line.get("id"), isMeta);
      }
    }
    return hidden;
  }

  private static List<CSVRecord> csv(String name, String file) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(folder(name).resolve(file));
        var parser = format.parse(reader)) {
      return parser.getRecords();
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static JsonNode json(String name, String file) {
    return new ObjectMapper().readTree(folder(name).resolve(file).toFile());
  }

  private static Path folder(String name) {
    var folder = FOLDER.resolve(name);
    assumeTrue(Files.isDirectory(folder), () -> "There is no conversation in " + folder);
    return folder;
  }
}
