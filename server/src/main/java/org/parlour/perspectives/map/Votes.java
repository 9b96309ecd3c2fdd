package org.parlour.perspectives.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// Everybody's last vote on every statement they answered. Never changes; made by a [Builder].
///
/// A sparse table: rows are people with at least one vote, in order of their first vote; columns
/// are statements with at least one vote, in order of theirs. Cells of one row lie together, in
/// order of columns: five bytes a vote.
public final class Votes {

  private final List<String> people;
  private final List<String> statements;
  private final Map<String, Integer> rows;
  private final Map<String, Integer> columns;
  private final Set<String> hiddenIds;
  private final Set<String> metaIds;
  private final boolean[] hidden;
  private final boolean[] meta;
  private final long lastVote;

  /// Where the cells of each row begin in [#column] and [#sign]; one more at the end.
  final int[] rowStart;

  final int[] column;
  final byte[] sign;

  /// Rows in order of their people's ids. Found once, because a map asks for it at every turn.
  final int[] rowsById;

  /// Columns in order of their statements' ids.
  final int[] columnsById;

  Votes(
      List<String> people,
      List<String> statements,
      Set<String> hiddenIds,
      Set<String> metaIds,
      int[] rowStart,
      int[] column,
      byte[] sign,
      long lastVote) {
    this.people = List.copyOf(people);
    this.statements = List.copyOf(statements);
    this.rows = placesOf(people);
    this.columns = placesOf(statements);
    this.hiddenIds = Set.copyOf(hiddenIds);
    this.metaIds = Set.copyOf(metaIds);
    this.hidden = marks(this.hiddenIds);
    this.meta = marks(this.metaIds);
    this.rowStart = rowStart;
    this.column = column;
    this.sign = sign;
    this.lastVote = lastVote;
    this.rowsById = IdOrder.of(people);
    this.columnsById = IdOrder.of(statements);
  }

  private boolean[] marks(Set<String> ids) {
    var marks = new boolean[statements.size()];
    for (int place = 0; place < marks.length; place++) {
      marks[place] = ids.contains(statements.get(place));
    }
    return marks;
  }

  private static Map<String, Integer> placesOf(List<String> ids) {
    var places = HashMap.<String, Integer>newHashMap(ids.size());
    for (int place = 0; place < ids.size(); place++) {
      places.put(ids.get(place), place);
    }
    return places;
  }

  /// Begins with no votes.
  public static Builder builder() {
    return new Builder();
  }

  /// Ids of everybody with a vote, in order of their first votes.
  public List<String> people() {
    return people;
  }

  /// Ids of all statements with a vote, in order of their first votes.
  public List<String> statements() {
    return statements;
  }

  /// How many votes there are.
  public int count() {
    return column.length;
  }

  /// How many votes had been given, changed or taken back when this was made: tells older from
  /// newer.
  public long lastVote() {
    return lastVote;
  }

  /// Whether this statement was hidden by a host, also one that nobody has answered.
  public boolean isHidden(String statement) {
    return hiddenIds.contains(statement);
  }

  /// Whether this statement is about the process or the person rather than an opinion.
  public boolean isMeta(String statement) {
    return metaIds.contains(statement);
  }

  /// What this person said to this statement last; empty when they did not answer it.
  public Optional<Vote> vote(String person, String statement) {
    int row = row(person);
    int place = column(statement);
    if (row < 0 || place < 0) {
      return Optional.empty();
    }
    int cell = Arrays.binarySearch(column, rowStart[row], rowStart[row + 1], place);
    return cell < 0 ? Optional.empty() : Optional.of(Vote.of(sign[cell]));
  }

  /// The same statements with only some people and cells, both numbered as in this table.
  Votes only(int[] rowsKept, IntPredicate cellKept) {
    int[] start = new int[rowsKept.length + 1];
    int[] columnsKept = new int[column.length];
    byte[] signsKept = new byte[column.length];
    int at = 0;
    for (int n = 0; n < rowsKept.length; n++) {
      for (int cell = rowStart[rowsKept[n]]; cell < rowStart[rowsKept[n] + 1]; cell++) {
        if (cellKept.test(cell)) {
          columnsKept[at] = column[cell];
          signsKept[at++] = sign[cell];
        }
      }
      start[n + 1] = at;
    }
    return new Votes(
        Arrays.stream(rowsKept).mapToObj(people::get).toList(),
        statements,
        hiddenIds,
        metaIds,
        start,
        Arrays.copyOf(columnsKept, at),
        Arrays.copyOf(signsKept, at),
        lastVote);
  }

  /// The row of this person, -1 for somebody without a vote.
  int row(String person) {
    return rows.getOrDefault(person, -1);
  }

  /// The column of this statement, -1 for one without a vote.
  int column(String statement) {
    return columns.getOrDefault(statement, -1);
  }

  /// Whether this column takes no part in the map.
  boolean offTheMap(int column) {
    return hidden[column] || meta[column];
  }

  boolean isHidden(int column) {
    return hidden[column];
  }

  boolean isMeta(int column) {
    return meta[column];
  }

  /// How many statements the person in this row answered.
  int answered(int row) {
    return rowStart[row + 1] - rowStart[row];
  }

  /// Collects votes as they are read: seventeen bytes each, and room to grow.
  ///
  /// Of several votes by one person on one statement the last counts: the later one, and of two at
  /// the same time the one handed in later.
  public static final class Builder {

    private static final int EVENTS_AT_FIRST = 1024;

    private final Numbers people = new Numbers();
    private final Numbers statements = new Numbers();
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> meta = new HashSet<>();
    private int[] person = new int[EVENTS_AT_FIRST];
    private int[] statement = new int[EVENTS_AT_FIRST];
    private byte[] sign = new byte[EVENTS_AT_FIRST];
    private long[] millis = new long[EVENTS_AT_FIRST];
    private int size;
    private int[] goneBefore = new int[0];

    private Builder() {}

    /// Somebody voted.
    ///
    /// @param millis when, since any moment, the same for all votes
    public Builder vote(String person, String statement, Vote vote, long millis) {
      add(person, statement, vote.sign(), millis);
      return this;
    }

    /// Somebody took a vote back. They may vote again later.
    public Builder takeBack(String person, String statement, long millis) {
      add(person, statement, VoteEvents.TAKEN_BACK, millis);
      return this;
    }

    /// Somebody took back all they had handed in so far, whenever that was.
    public Builder takeBackAll(String person) {
      int number = people.of(person);
      if (number >= goneBefore.length) {
        goneBefore = Arrays.copyOf(goneBefore, 2 * number + 1);
      }
      goneBefore[number] = size;
      return this;
    }

    /// Says whether a statement is hidden. Its votes stay, and it takes no part in the map.
    public Builder hidden(String statement, boolean isHidden) {
      put(hidden, statement, isHidden);
      return this;
    }

    /// Says whether a statement is about the process or the person rather than an opinion.
    public Builder meta(String statement, boolean isMeta) {
      put(meta, statement, isMeta);
      return this;
    }

    private static void put(Set<String> ids, String id, boolean in) {
      if (in) {
        ids.add(id);
      } else {
        ids.remove(id);
      }
    }

    private void add(String whose, String on, byte said, long when) {
      if (size == person.length) {
        int room = Math.addExact(size, size / 2);
        person = Arrays.copyOf(person, room);
        statement = Arrays.copyOf(statement, room);
        sign = Arrays.copyOf(sign, room);
        millis = Arrays.copyOf(millis, room);
      }
      person[size] = people.of(whose);
      statement[size] = statements.of(on);
      sign[size] = said;
      millis[size] = when;
      size++;
    }

    /// Makes the table. The builder may be used on.
    public Votes build() {
      int[] gone = Arrays.copyOf(goneBefore, people.size());
      var events = new VoteEvents(size, person, statement, sign, millis, gone, statements.size());
      return events.table(people.ids(), statements.ids(), hidden, meta);
    }
  }

  /// Ids, numbered in the order they were first met.
  private static final class Numbers {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    int of(String id) {
      var known = numbers.get(id);
      if (known != null) {
        return known;
      }
      numbers.put(id, ids.size());
      ids.add(id);
      return ids.size() - 1;
    }

    int size() {
      return ids.size();
    }

    List<String> ids() {
      return ids;
    }
  }
}
