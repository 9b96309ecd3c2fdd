package org.parlour.files;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A table in a text file, read as a stream: a line of column names, then a line for each row. The
/// cells may stand between commas, semicolons or tabs, and in quotation marks; the file may be
/// packed (gzip), begin with a byte-order mark and have any system's line ends.
///
/// What is wrong with the form of a line is named here; what is wrong with a cell, by who reads it.
final class Table implements AutoCloseable {

  /// Letters that are no UTF-8 arrive as this one, and the line they stand in can be named.
  private static final char UNREADABLE = '\uFFFD';

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String DELIMITERS = ",;\t";
  private static final int SHOWN_CHARACTERS_MAX = 40;
  private static final int FIRST_LINE_CHARACTERS_MAX = 4096;

  /// Without it one forgotten quotation mark would hold the rest of a large file in memory.
  private static final int ROW_CHARACTERS_MAX = 1 << 20;

  private final FileProblems problems;
  private final RowLimit limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final List<String> names;
  private @Nullable CSVRecord row;
  private long line;
  private long lineBehind;
  private boolean isOver;

  /// Why the file ended, until it is told.
  private @Nullable UncheckedIOException broken;

  private Table(Reader letters, FileProblems problems) throws IOException, FileProblems.Unusable {
    this.problems = problems;
    limit = new RowLimit(letters);
    var table = new BufferedReader(limit, FIRST_LINE_CHARACTERS_MAX);
    skipByteOrderMark(table);
    var format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(table)).setIgnoreEmptyLines(false).get();
    parser = CSVParser.builder().setReader(table).setFormat(format).get();
    rows = parser.iterator();
    names = readRow() ? row().stream().map(Table::plain).toList() : List.of();
  }

  /// Opens a file and reads its first line.
  ///
  /// @param bytes as they stand on the disk, packed or not; closed with the table
  static Table open(InputStream bytes, FileProblems problems)
      throws IOException, FileProblems.Unusable {
    try {
      return new Table(
          new InputStreamReader(Packed.unpacked(bytes), StandardCharsets.UTF_8), problems);
    } catch (EOFException | ZipException _) {
      problems.add(1, Packed.DAMAGED);
      return new Table(Reader.nullReader(), problems);
    }
  }

  private static void skipByteOrderMark(BufferedReader table) throws IOException {
    table.mark(1);
    if (table.read() != BYTE_ORDER_MARK) {
      table.reset();
    }
  }

  /// Whatever separates the first line best.
  private static char delimiter(BufferedReader table) throws IOException {
    table.mark(FIRST_LINE_CHARACTERS_MAX);
    var counts = new int[DELIMITERS.length()];
    for (int read = 0; read < FIRST_LINE_CHARACTERS_MAX; read++) {
      int letter = table.read();
      if (letter < 0 || letter == '\n' || letter == '\r') {
        break;
      }
      int at = DELIMITERS.indexOf(letter);
      if (at >= 0) {
        counts[at]++;
      }
    }
    table.reset();
    int best = 0;
    for (int each = 1; each < counts.length; each++) {
      best = counts[each] > counts[best] ? each : best;
    }
    return DELIMITERS.charAt(best);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// Names what keeps the first line from being one of column names.
  void checkNames(FileProblems problems) throws FileProblems.Unusable {
    if (!problems.none()) {
      return;
    }
    if (names.isEmpty() || names.equals(List.of(""))) {
      problems.add("the file is empty.");
    } else if (!names.stream().allMatch(Table::isReadable)) {
      problems.add(1, "the file is not UTF-8 text. Save it as CSV (UTF-8) and try again");
    }
    for (var name : names) {
      if (!name.isEmpty() && names.indexOf(name) != names.lastIndexOf(name)) {
        problems.add(1, "two columns are called " + shown(name));
        return;
      }
    }
  }

  /// The place of the first of these columns that is there, or -1.
  int column(String... known) {
    for (var name : known) {
      int at = names.indexOf(name);
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  /// Goes to the next row that has as many cells as there are columns, naming those on the way that
  /// have not.
  ///
  /// @return false at the end, or where the file cannot be read any further
  boolean next() throws FileProblems.Unusable {
    while (readRow()) {
      var cells = row();
      if (cells.size() == names.size()) {
        if (!isFirstLineAgain(cells)) {
          return true;
        }
        problems.add(line, "the first line with the names of the columns stands here again");
      } else if (cells.size() > 1 || !cells.get(0).isBlank()) {
        sayWrongSize(cells.size());
      }
    }
    return false;
  }

  private void sayWrongSize(int cells) throws FileProblems.Unusable {
    boolean isLast = !rowFollows();
    problems.add(
        line,
        "this line has "
            + Words.of(cells, "column", "columns")
            + " and the first line "
            + names.size()
            + (isLast && cells < names.size() ? ". The file seems to be cut off here" : ""));
  }

  private boolean isFirstLineAgain(CSVRecord cells) {
    for (int each = 0; each < names.size(); each++) {
      if (!plain(cells.get(each)).equals(names.get(each))) {
        return false;
      }
    }
    return true;
  }

  private boolean readRow() throws FileProblems.Unusable {
    line = lineBehind + 1;
    limit.begin();
    if (rowFollows()) {
      row = rows.next();
      lineBehind = parser.getCurrentLineNumber();
      return true;
    }
    if (broken != null) {
      problems.add(line, sentence(broken));
      broken = null;
    }
    return false;
  }

  private boolean rowFollows() {
    try {
      return !isOver && rows.hasNext();
    } catch (UncheckedIOException wrong) {
      isOver = true;
      broken = wrong;
      return false;
    }
  }

  private static String sentence(UncheckedIOException wrong) {
    return switch (wrong.getCause()) {
      case CSVException _, RowLimit.Passed _ ->
          "a quotation mark is opened here and not closed, or stands in the middle of a word";
      case EOFException _, ZipException _ -> Packed.DAMAGED;
      case null, default -> "the file cannot be read any further (" + wrong.getMessage() + ")";
    };
  }

  private CSVRecord row() {
    if (row == null) {
      throw new IllegalStateException("no row was read");
    }
    return row;
  }

  /// A cell of this row without blanks around it.
  String cell(int column) {
    return row().get(column).strip();
  }

  /// A cell as it is compared: without blanks around it, in small letters.
  String plainCell(int column) {
    return plain(row().get(column));
  }

  /// A cell as a problem names it: on one line, and not for ever.
  static String shown(String cell) {
    var line = new StringBuilder();
    cell.codePoints()
        .limit(SHOWN_CHARACTERS_MAX)
        .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
        .forEach(line::appendCodePoint);
    return cell.length() > line.length() ? line + "…" : line.toString();
  }

  /// Whether every letter of a cell is one.
  static boolean isReadable(String cell) {
    return cell.indexOf(UNREADABLE) < 0 && cell.indexOf('\0') < 0;
  }

  /// Where this row begins, counted from 1.
  long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /// Counts the letters between two rows, and refuses to read on when they are too many for one.
  private static final class RowLimit extends FilterReader {

    private int characters;

    RowLimit(Reader letters) {
      super(letters);
    }

    void begin() {
      characters = 0;
    }

    @Override
    public int read(char[] letters, int from, int most) throws IOException {
      int read = super.read(letters, from, most);
      characters += Math.max(read, 0);
      if (characters > ROW_CHARACTERS_MAX) {
        throw new Passed();
      }
      return read;
    }

    /// The row is longer than any row of a table anybody wrote.
    private static final class Passed extends IOException {}
  }
}
