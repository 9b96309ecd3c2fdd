package org.parlour.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlour.perspectives.map.Votes;

/// What the statements say, as a table with a line each: columns `id` and `text`, and if there are
/// any, `moderated` (-1 hidden, 0 not looked at, 1 accepted) and `meta` (1 about the process). The
/// public export of Pol.is calls the first two `comment-id` and `comment-body`.
///
/// @param texts by statement id, in the order of the file
/// @param hidden ids of statements that were moderated out
/// @param meta ids of statements about the process
public record StatementsFile(Map<String, String> texts, Set<String> hidden, Set<String> meta) {

  private static final int TEXT_CHARACTERS_MAX = 10_000;

  /// Keeps everything as it is now, and in its order.
  public StatementsFile {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    hidden = Set.copyOf(hidden);
    meta = Set.copyOf(meta);
  }

  /// What is known without a file: nothing.
  public static StatementsFile none() {
    return new StatementsFile(Map.of(), Set.of(), Set.of());
  }

  /// Reads a whole file.
  ///
  /// @param name what to call the file in a problem
  /// @throws FileProblems.Unusable with every wrong line, up to twenty
  public static StatementsFile read(String name, InputStream file)
      throws IOException, FileProblems.Unusable {
    var problems = new FileProblems(name);
    try (var table = Table.open(file, problems)) {
      var reading = new Reading(table, problems);
      while (table.next()) {
        reading.row();
      }
      problems.throwIfAny();
      return new StatementsFile(reading.texts, reading.hidden, reading.meta);
    }
  }

  /// Says which statements take no part in the map.
  public void tell(Votes.Builder votes) {
    hidden.forEach(id -> votes.hidden(id, true));
    meta.forEach(id -> votes.meta(id, true));
  }

  /// One reading of one file.
  private static final class Reading {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> meta = new HashSet<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Table table;
    private final FileProblems problems;
    private final int idColumn;
    private final int textColumn;
    private final int moderatedColumn;
    private final int metaColumn;

    Reading(Table table, FileProblems problems) throws FileProblems.Unusable {
      this.table = table;
      this.problems = problems;
      table.checkNames(problems);
      idColumn = table.column("id", "comment-id");
      textColumn = table.column("text", "comment-body");
      moderatedColumn = table.column("moderated");
      metaColumn = table.column("meta");
      if (problems.none() && (idColumn < 0 || textColumn < 0)) {
        problems.add(
            1,
            "the first line must name the columns id and text (or comment-id and comment-body),"
                + " with commas, semicolons or tabs between them");
      }
      problems.throwIfAny();
    }

    void row() throws FileProblems.Unusable {
      var id = table.cell(idColumn);
      var text = table.cell(textColumn);
      if (id.isEmpty()) {
        problems.add(table.line(), "id is missing");
      } else if (lines.putIfAbsent(id, table.line()) != null) {
        problems.add(
            table.line(), "id %s is on line %d already".formatted(Table.shown(id), lines.get(id)));
      }
      if (text.isEmpty()) {
        problems.add(table.line(), "text is missing");
      } else if (!Table.isReadable(text) || !Table.isReadable(id)) {
        problems.add(table.line(), "text " + Table.shown(text) + " has letters that are not UTF-8");
      } else if (text.length() > TEXT_CHARACTERS_MAX) {
        problems.add(
            table.line(),
            "text %s is longer than %d characters"
                .formatted(Table.shown(text), TEXT_CHARACTERS_MAX));
      }
      texts.put(id, text);
      if (isMarked(moderatedColumn, "moderated", List.of("0", "1", ""), "-1")) {
        hidden.add(id);
      }
      if (isMarked(metaColumn, "meta", List.of("0", "false", ""), "1", "true")) {
        meta.add(id);
      }
    }

    private boolean isMarked(int column, String name, List<String> not, String... marks)
        throws FileProblems.Unusable {
      if (column < 0) {
        return false;
      }
      var cell = table.plainCell(column);
      if (List.of(marks).contains(cell)) {
        return true;
      }
      if (!not.contains(cell)) {
        problems.add(
            table.line(),
            name
                + " "
                + Table.shown(cell)
                + " is not "
                + (name.equals("meta") ? "1 or 0" : "-1, 0 or 1"));
      }
      return false;
    }
  }
}
