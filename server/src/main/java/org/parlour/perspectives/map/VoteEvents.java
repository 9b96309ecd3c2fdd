package org.parlour.perspectives.map;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Votes as they were handed in, one after another, and what becomes of them: the last of each
/// person on each statement, in a table.
///
/// Two walks along the events, bucketed by person: the first counts what is kept, the second writes
/// it where it belongs. Nothing is sorted but people, statements and the few cells of one row.
final class VoteEvents {

  /// Stands in the place of a sign when a vote was taken back.
  static final byte TAKEN_BACK = 2;

  private final int size;
  private final int[] person;
  private final int[] statement;
  private final byte[] sign;
  private final long[] millis;
  private final int[] goneBefore;
  private final int statements;

  /// @param goneBefore for each person the event before which all of theirs are taken back
  /// @param statements how many statements there are
  VoteEvents(
      int size,
      int[] person,
      int[] statement,
      byte[] sign,
      long[] millis,
      int[] goneBefore,
      int statements) {
    this.size = size;
    this.person = person;
    this.statement = statement;
    this.sign = sign;
    this.millis = millis;
    this.goneBefore = goneBefore;
    this.statements = statements;
  }

  Votes table(
      List<String> personIds, List<String> statementIds, Set<String> hidden, Set<String> meta) {
    int[] kept = new int[size];
    int[] keptEnd = keepLast(kept);
    int count = keptEnd.length == 0 ? 0 : keptEnd[keptEnd.length - 1];
    int[] rows = inOrderOfFirst(person, firsts(person, personIds.size()), kept, count);
    int[] columns = inOrderOfFirst(statement, firsts(statement, statements), kept, count);
    int[] columnOf = new int[statements];
    for (int place = 0; place < columns.length; place++) {
      columnOf[columns[place]] = place;
    }
    int[] rowStart = new int[rows.length + 1];
    int[] column = new int[count];
    byte[] signs = new byte[count];
    long[] row = new long[columns.length];
    for (int place = 0; place < rows.length; place++) {
      int who = rows[place];
      int from = who == 0 ? 0 : keptEnd[who - 1];
      int cells = keptEnd[who] - from;
      for (int n = 0; n < cells; n++) {
        int event = kept[from + n];
        row[n] = ((long) columnOf[statement[event]] << 8) | (sign[event] & 0xff);
      }
      Arrays.sort(row, 0, cells);
      int to = rowStart[place];
      for (int n = 0; n < cells; n++) {
        column[to + n] = (int) (row[n] >> 8);
        signs[to + n] = (byte) row[n];
      }
      rowStart[place + 1] = to + cells;
    }
    return new Votes(
        named(rows, personIds),
        named(columns, statementIds),
        hidden,
        meta,
        rowStart,
        column,
        signs,
        size);
  }

  /// Writes the events that count into `kept`, person by person.
  ///
  /// @return for each person where theirs end
  private int[] keepLast(int[] kept) {
    int[] byPerson = new int[size];
    int[] end = bucketed(byPerson);
    int[] keptEnd = new int[end.length];
    int[] latest = new int[statements];
    int[] touched = new int[statements];
    Arrays.fill(latest, -1);
    int from = 0;
    int count = 0;
    for (int who = 0; who < end.length; who++) {
      int distinct = 0;
      for (int at = from; at < end[who]; at++) {
        int event = byPerson[at];
        int on = statement[event];
        if (event < goneBefore[who]) {
          continue;
        }
        if (latest[on] < 0) {
          touched[distinct++] = on;
          latest[on] = event;
        } else if (millis[event] >= millis[latest[on]]) {
          latest[on] = event;
        }
      }
      for (int n = 0; n < distinct; n++) {
        int event = latest[touched[n]];
        latest[touched[n]] = -1;
        if (sign[event] != TAKEN_BACK) {
          kept[count++] = event;
        }
      }
      keptEnd[who] = count;
      from = end[who];
    }
    return keptEnd;
  }

  /// Writes all events person by person, in the order they came.
  ///
  /// @return for each person where theirs end
  private int[] bucketed(int[] byPerson) {
    int[] next = new int[goneBefore.length + 1];
    for (int event = 0; event < size; event++) {
      next[person[event] + 1]++;
    }
    for (int who = 0; who < goneBefore.length; who++) {
      next[who + 1] += next[who];
    }
    for (int event = 0; event < size; event++) {
      byPerson[next[person[event]]++] = event;
    }
    return Arrays.copyOf(next, goneBefore.length); // Each begin has walked on to its end.
  }

  /// For each person or statement its first event: the earliest, and of two at the same time the
  /// one that came first. -1 when all are gone.
  private int[] firsts(int[] whose, int howMany) {
    int[] first = new int[howMany];
    Arrays.fill(first, -1);
    for (int event = 0; event < size; event++) {
      int who = whose[event];
      boolean gone = event < goneBefore[person[event]];
      if (!gone && (first[who] < 0 || millis[event] < millis[first[who]])) {
        first[who] = event;
      }
    }
    return first;
  }

  /// Those who have a vote that counts, in order of their first events.
  private int[] inOrderOfFirst(int[] whose, int[] first, int[] kept, int count) {
    boolean[] has = new boolean[first.length];
    for (int n = 0; n < count; n++) {
      has[whose[kept[n]]] = true;
    }
    int[] who = IntStream.range(0, first.length).filter(n -> has[n]).toArray();
    int[] order =
        InOrder.of(
            who.length,
            (one, other) -> {
              int mine = first[who[one]];
              int theirs = first[who[other]];
              return millis[mine] == millis[theirs]
                  ? Integer.compare(mine, theirs)
                  : Long.compare(millis[mine], millis[theirs]);
            });
    return Arrays.stream(order).map(n -> who[n]).toArray();
  }

  private static List<String> named(int[] numbers, List<String> ids) {
    return Arrays.stream(numbers).mapToObj(ids::get).toList();
  }
}
