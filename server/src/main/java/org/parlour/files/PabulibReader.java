package org.parlour.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.parlour.priorities.Ballot;
import org.parlour.priorities.BallotKind;
import org.parlour.priorities.Election;
import org.parlour.priorities.Option;

/// Reads one `.pb` file, row by row, and says what is wrong with it.
final class PabulibReader {

  static final CSVFormat FORMAT =
      CSVFormat.Builder.create()
          .setDelimiter(';')
          .setQuote('"')
          .setRecordSeparator("\n")
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .get();

  private static final Pattern MONEY = Pattern.compile("\\d{1,12}([.,]\\d{1,4})?");
  private static final Pattern POINTS = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int WARNINGS_MAX = 20;

  private enum Section {
    META,
    PROJECTS,
    VOTES
  }

  private final FileProblems problems;
  private final Map<String, String> meta = new LinkedHashMap<>();
  private final Map<String, Option> options = new LinkedHashMap<>();
  private final Map<String, String> votesSaid = new LinkedHashMap<>();
  private final Map<String, Integer> votesCounted = new HashMap<>();
  private final Set<String> selected = new HashSet<>();
  private final Set<String> voters = new HashSet<>();
  private final Set<Section> seen = new HashSet<>();
  private final List<String> warnings = new ArrayList<>();
  private Map<String, Integer> columns = Map.of();
  private @Nullable Section section;
  private boolean headerNext;
  private long line;
  private BallotKind kind = BallotKind.APPROVAL;
  private Election.@Nullable Builder election;

  PabulibReader(String name) {
    problems = new FileProblems(name);
  }

  PabulibFile read(InputStream file) throws IOException, FileProblems.Unusable {
    var strictly = StandardCharsets.UTF_8.newDecoder();
    try (var rows =
        CSVParser.parse(new BufferedReader(new InputStreamReader(file, strictly)), FORMAT)) {
      try {
        for (var row : rows) {
          // The parser does not count a last line without an end.
          line = Math.max(line + 1, rows.getCurrentLineNumber());
          read(row);
        }
      } catch (UncheckedIOException broken) {
        refuse(broken);
      }
    }
    for (var missing : Section.values()) {
      if (!seen.contains(missing)) {
        problems.add("has no section " + missing + ". It may have been cut off.");
      }
    }
    problems.throwIfAny();
    compare("num_projects", options.size());
    compare("num_votes", voters.size());
    votesSaid.forEach(this::compareVotes);
    return new PabulibFile(meta, election().build(), selected, warnings);
  }

  /// What cannot even be cut into rows cannot be read on.
  private void refuse(UncheckedIOException broken) throws FileProblems.Unusable, IOException {
    if (broken.getCause() instanceof CharacterCodingException) {
      problems.add(line + 1, "is not text in UTF-8.");
    } else if (String.valueOf(broken.getMessage()).contains("EOF")) {
      problems.add(line + 1, "a quotation mark from here on is never closed.");
    } else if (String.valueOf(broken.getMessage()).contains("encapsulated")) {
      problems.add(line + 1, "something follows a closing quotation mark.");
    } else {
      throw new IOException(broken);
    }
    problems.throwIfAny();
  }

  private void read(CSVRecord row) throws FileProblems.Unusable {
    var named = sectionNamed(row);
    if (named != null) {
      begin(named);
    } else if (section == null) {
      problems.add(line, "does not begin with META.");
      problems.throwIfAny();
    } else if (headerNext) {
      readHeader(row, section);
    } else if (isLongEnough(row, section)) {
      switch (section) {
        case META -> readMeta(row);
        case PROJECTS -> readProject(row);
        case VOTES -> readVote(row);
      }
    }
  }

  private static @Nullable Section sectionNamed(CSVRecord row) {
    for (int n = 1; n < row.size(); n++) {
      if (!row.get(n).isEmpty()) {
        return null;
      }
    }
    var word = row.get(0).replace(BYTE_ORDER_MARK, "").trim().toUpperCase(Locale.ROOT);
    return switch (word) {
      case "META" -> Section.META;
      case "PROJECTS" -> Section.PROJECTS;
      case "VOTES" -> Section.VOTES;
      default -> null;
    };
  }

  private void begin(Section next) throws FileProblems.Unusable {
    if (!seen.add(next)) {
      problems.add(line, "the section " + next + " is there twice.");
    }
    for (var earlier : Section.values()) {
      if (earlier.compareTo(next) < 0 && !seen.contains(earlier)) {
        problems.add(line, "the section " + next + " comes before " + earlier + ".");
        problems.throwIfAny();
      }
    }
    if (next == Section.PROJECTS) {
      readKind();
    }
    if (next == Section.VOTES) {
      startElection();
    }
    section = next;
    headerNext = true;
  }

  private void readHeader(CSVRecord row, Section of) throws FileProblems.Unusable {
    headerNext = false;
    columns = new HashMap<>();
    for (int n = 0; n < row.size(); n++) {
      var name = row.get(n).toLowerCase(Locale.ROOT);
      if (columns.putIfAbsent(name, n) != null) {
        problems.add(line, n + 1, "the value " + name + " is named twice.");
      }
    }
    boolean complete = true;
    for (var needed : neededOf(of)) {
      if (!columns.containsKey(needed)) {
        complete = false;
        problems.add(
            line,
            "the header of " + of + " does not name " + needed + "; values are separated by ;");
      }
    }
    if (!complete) {
      problems.throwIfAny(); // Every row after it would be wrong for the same reason.
    }
  }

  private List<String> neededOf(Section of) {
    return switch (of) {
      case META -> List.of("key", "value");
      case PROJECTS -> List.of("project_id", "cost");
      case VOTES ->
          hasPoints(kind) ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote");
    };
  }

  private boolean isLongEnough(CSVRecord row, Section of) throws FileProblems.Unusable {
    if (of == Section.META && row.size() == 1) {
      problems.add(line, "\"" + shown(row.get(0)) + "\" has no value after a ;");
      return false;
    }
    int needed =
        neededOf(of).stream().mapToInt(name -> columns.getOrDefault(name, 0)).max().orElse(0);
    if (row.size() <= needed) {
      problems.add(line, "has " + row.size() + " of " + columns.size() + " values.");
      return false;
    }
    if (of != Section.META && row.size() > columns.size()) {
      warn(
          "Line "
              + line
              + " has "
              + row.size()
              + " values where the header names "
              + columns.size()
              + ".");
    }
    return true;
  }

  private void warn(String sentence) {
    if (warnings.size() < WARNINGS_MAX) {
      warnings.add(sentence);
    }
  }

  private String value(CSVRecord row, String name) {
    var column = columns.get(name);
    return column == null || column >= row.size() ? "" : row.get(column);
  }

  private int column(String name) {
    return columns.getOrDefault(name, 0) + 1;
  }

  /// What people wrote may be long, and it is repeated only to be found again.
  private static String shown(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }

  // ---- META

  private void readMeta(CSVRecord row) throws FileProblems.Unusable {
    var key = value(row, "key").toLowerCase(Locale.ROOT);
    var value = value(row, "value");
    if (meta.putIfAbsent(key, value) != null) {
      problems.add(line, column("key"), key + " is there twice.");
    }
    if (key.equals("budget") && !MONEY.matcher(value).matches()) {
      problems.add(line, column("value"), "\"" + shown(value) + "\" is not an amount of money.");
    }
    if (key.equals("vote_type") && kindOf(value) == null) {
      problems.add(
          line,
          column("value"),
          "\"" + shown(value) + "\" is not approval, choose-1, ordinal, cumulative or scoring.");
    }
  }

  private void readKind() throws FileProblems.Unusable {
    for (var needed : List.of("budget", "vote_type")) {
      if (!meta.containsKey(needed)) {
        problems.add("META does not say " + needed + ".");
      }
    }
    var said = kindOf(meta.getOrDefault("vote_type", ""));
    if (said != null) {
      kind = said;
    }
  }

  private static @Nullable BallotKind kindOf(String voteType) {
    return switch (voteType.toLowerCase(Locale.ROOT)) {
      case "approval", "choose-1" -> BallotKind.APPROVAL;
      case "ordinal" -> BallotKind.RANKING;
      case "cumulative", "scoring" -> BallotKind.POINTS;
      default -> null;
    };
  }

  static String voteType(BallotKind kind) {
    return switch (kind) {
      case APPROVAL -> "approval";
      case RANKING -> "ordinal";
      case POINTS -> "cumulative";
    };
  }

  static boolean hasPoints(BallotKind kind) {
    return kind == BallotKind.POINTS;
  }

  private static BigDecimal money(String value) {
    return MONEY.matcher(value).matches()
        ? new BigDecimal(value.replace(',', '.'))
        : BigDecimal.ZERO;
  }

  // ---- PROJECTS

  private void readProject(CSVRecord row) throws FileProblems.Unusable {
    var id = value(row, "project_id");
    var cost = value(row, "cost");
    var name = value(row, "name");
    if (id.isEmpty()) {
      problems.add(line, column("project_id"), "a project has no id.");
    }
    if (!MONEY.matcher(cost).matches()) {
      problems.add(line, column("cost"), "\"" + shown(cost) + "\" is not an amount of money.");
    }
    var option = new Option(id, name.isEmpty() ? id : name, money(cost));
    if (options.putIfAbsent(id, option) != null) {
      problems.add(line, column("project_id"), "project " + shown(id) + " is there twice.");
    }
    if (value(row, "selected").equals("1")) {
      selected.add(id);
    }
    votesSaid.put(id, value(row, "votes"));
  }

  private void startElection() throws FileProblems.Unusable {
    if (options.isEmpty()) {
      problems.add(line, "there are no projects before it.");
    }
    var builder = Election.withBudget(kind, money(meta.getOrDefault("budget", "")));
    options.values().forEach(builder::option);
    election = builder;
  }

  private Election.Builder election() {
    if (election == null) {
      throw new IllegalStateException("Votes are read before there are projects.");
    }
    return election;
  }

  // ---- VOTES

  private void readVote(CSVRecord row) throws FileProblems.Unusable {
    var voter = value(row, "voter_id");
    if (!voters.add(voter)) {
      problems.add(line, column("voter_id"), "voter " + shown(voter) + " is there twice.");
      return;
    }
    var choices = choices(row);
    if (choices == null) {
      return;
    }
    try {
      election().ballot(new Ballot(voter, choices));
      choices.forEach(choice -> votesCounted.merge(choice.option(), 1, Integer::sum));
    } catch (IllegalArgumentException wrong) {
      problems.add(line, column("vote"), String.valueOf(wrong.getMessage()));
    }
  }

  /// What a row chose; null if that was said to be wrong.
  private @Nullable List<Ballot.Choice> choices(CSVRecord row) throws FileProblems.Unusable {
    var wanted = split(value(row, "vote"));
    var points = hasPoints(kind) ? split(value(row, "points")) : List.<String>of();
    if (hasPoints(kind) && points.size() != wanted.size()) {
      problems.add(
          line,
          column("points"),
          points.size() + " numbers of points for " + wanted.size() + " projects.");
      return null;
    }
    var choices = new ArrayList<Ballot.Choice>();
    for (int n = 0; n < wanted.size(); n++) {
      var given = points.isEmpty() ? "1" : points.get(n);
      if (!POINTS.matcher(given).matches()) {
        problems.add(line, column("points"), "\"" + shown(given) + "\" is not a number of points.");
        return null;
      }
      choices.add(new Ballot.Choice(wanted.get(n), new BigDecimal(given)));
    }
    return choices;
  }

  private static List<String> split(String values) {
    var parts = new ArrayList<String>();
    if (!values.isBlank()) {
      for (var part : values.split(",", -1)) {
        parts.add(part.trim());
      }
    }
    return parts;
  }

  // ---- What a file says of itself

  private void compare(String key, int rows) {
    var said = meta.get(key);
    if (said != null && !said.equals(String.valueOf(rows))) {
      warn("The file says " + key + " is " + shown(said) + ". It has " + rows + " rows.");
    }
  }

  private void compareVotes(String option, String said) {
    int counted = votesCounted.getOrDefault(option, 0);
    if (!said.isEmpty() && !said.equals(String.valueOf(counted))) {
      warn(
          "The file says "
              + shown(option)
              + " has "
              + shown(said)
              + " votes. Its rows give it "
              + counted
              + ".");
    }
  }
}
