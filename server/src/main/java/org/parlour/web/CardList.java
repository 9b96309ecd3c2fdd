package org.parlour.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.parlour.web.Problem.BadLine;

/// A list of cards or statements as a CSV file: a line of column names, one of which is `text` (or
/// `words`, `statement`, `comment-body`), and one line each. A column `moderated` with -1 marks
/// statements that were moderated out where they come from.
///
/// @param texts in the order of the file, exactly as they stand there
/// @param leftOut how many were left out because they are marked as moderated out
record CardList(List<String> texts, int leftOut) {

  static final int CARDS_MAX = 10_000;
  static final int TEXT_CODE_POINTS_MAX = 280;

  private static final int BAD_LINES_MAX = 20;
  private static final List<String> TEXT_COLUMNS =
      List.of("text", "words", "statement", "comment-body");
  private static final String MODERATED = "moderated";
  private static final String MODERATED_OUT = "-1";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /// Reads the whole file or nothing.
  ///
  /// @throws Problem naming up to twenty bad lines by file, line and column
  static CardList read(String file, byte[] bytes, boolean withModeratedOut) {
    return new Reader(file, withModeratedOut).read(decode(file, bytes));
  }

  private static String decode(String file, byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw bad(file, 1, null, "the file is not UTF-8 text. Save it as CSV (UTF-8) and try again");
    }
  }

  private static Problem bad(String file, long line, @Nullable Long column, String what) {
    return problem(List.of(new BadLine(file, line, column, what)));
  }

  private static Problem problem(List<BadLine> lines) {
    var first = lines.getFirst();
    var where = first.file() + " line " + first.line();
    if (first.column() != null) {
      where += ", column " + first.column();
    }
    var more = lines.size() == 1 ? "" : " There are " + (lines.size() - 1) + " more such lines.";
    return Problem.badFile(
        where + ": " + first.detail() + ". Nothing was brought in." + more, lines);
  }

  /// One reading of one file.
  private static final class Reader {
    private final String file;
    private final boolean withModeratedOut;
    private final List<String> texts = new ArrayList<>();
    private final List<BadLine> badLines = new ArrayList<>();
    private int leftOut;

    Reader(String file, boolean withModeratedOut) {
      this.file = file;
      this.withModeratedOut = withModeratedOut;
    }

    CardList read(String text) {
      var format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(delimiter(text))
              .setHeader()
              .setIgnoreEmptyLines(true)
              .setIgnoreHeaderCase(true)
              .get();
      try (var parser = CSVParser.parse(new StringReader(text), format)) {
        var columns = parser.getHeaderMap();
        readAll(parser, columns, textColumn(columns));
      } catch (IOException | IllegalArgumentException | UncheckedIOException wrong) {
        throw bad(file, 1, null, unreadable(wrong));
      }
      if (!badLines.isEmpty()) {
        throw problem(badLines);
      }
      if (texts.isEmpty()) {
        throw bad(file, 1, null, "there is no card in the file");
      }
      return new CardList(List.copyOf(texts), leftOut);
    }

    private static String unreadable(Exception wrong) {
      return wrong instanceof CSVException || wrong.getCause() instanceof CSVException
          ? "a quotation mark is opened and not closed"
          : "the first line must name each column once, and one of them \"text\"";
    }

    /// Whatever separates the first line best.
    private static char delimiter(String text) {
      var first = text.lines().findFirst().orElse("");
      char best = ',';
      for (char candidate : new char[] {';', '\t'}) {
        if (count(first, candidate) > count(first, best)) {
          best = candidate;
        }
      }
      return best;
    }

    private static long count(String line, char wanted) {
      return line.chars().filter(letter -> letter == wanted).count();
    }

    private String textColumn(Map<String, Integer> columns) {
      for (var name : TEXT_COLUMNS) {
        if (columns.containsKey(name)) {
          return name;
        }
      }
      throw bad(file, 1, null, "the first line names the columns, and none of them is \"text\"");
    }

    private void readAll(CSVParser parser, Map<String, Integer> columns, String textColumn) {
      long column = columns.getOrDefault(textColumn, 0) + 1L;
      long line = 1;
      for (var row : parser) {
        long begins = line + 1;
        line = parser.getCurrentLineNumber();
        if (badLines.size() >= BAD_LINES_MAX) {
          return;
        }
        readRow(row, columns, textColumn, column, Math.min(begins, line));
      }
    }

    private void readRow(
        CSVRecord row, Map<String, Integer> columns, String textColumn, long column, long line) {
      if (row.size() != columns.size()) {
        complain(
            line,
            (long) Math.min(row.size(), columns.size()) + 1,
            "this line has " + row.size() + " columns and the first line " + columns.size());
        return;
      }
      var text = row.get(textColumn);
      if (isModeratedOut(row, columns) && !withModeratedOut) {
        leftOut++;
        return;
      }
      int length = text.codePointCount(0, text.length());
      if (text.isBlank()) {
        complain(line, column, "there are no words here");
      } else if (length > TEXT_CODE_POINTS_MAX) {
        complain(
            line,
            column,
            "this text has "
                + length
                + " characters, and a card from a list has room for "
                + TEXT_CODE_POINTS_MAX);
      } else if (texts.size() >= CARDS_MAX) {
        complain(line, column, "a list has at most " + CARDS_MAX + " cards");
      } else {
        texts.add(text);
      }
    }

    private static boolean isModeratedOut(CSVRecord row, Map<String, Integer> columns) {
      return columns.containsKey(MODERATED)
          && row.get(MODERATED).strip().toLowerCase(Locale.ROOT).equals(MODERATED_OUT);
    }

    private void complain(long line, long column, String what) {
      badLines.add(new BadLine(file, line, column, what));
    }
  }
}
