package org.parlour.report;

import java.util.List;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.MadeOf.Kind;
import org.parlour.print.Lettering;
import org.parlour.print.Placard.Role;
import org.parlour.print.Says;

/// What will be done, and how it stands: the late ones and the broken ones as large as the kept
/// ones.
record PosterPromises(Report report, Says says, Sentences sentences, PosterBrush brush) {

  private static final int PROMISES_MAX = 5;
  private static final double GAP = 20;
  private static final double PAD = 16;
  private static final double SIZE = 18;
  private static final double HEADING = 46;
  private static final double SHEET = 1496;

  boolean isEmpty() {
    return promises().isEmpty();
  }

  private List<ReportThing> promises() {
    return report.things().stream()
        .filter(thing -> thing.is() == Kind.PROMISE && thing.words() != null)
        .limit(PROMISES_MAX)
        .toList();
  }

  double height() {
    return HEADING + boardHeight(SHEET) + 26;
  }

  void draw(double x, double y, double width) {
    if (isEmpty()) {
      return;
    }
    brush.heading(sentences.chapter(Kind.PROMISE), 25, x, y, width);
    double high = boardHeight(width);
    double left = x;
    for (var promise : promises()) {
      board(promise, left, y + HEADING, boardWidth(width), high);
      left += boardWidth(width) + GAP;
    }
  }

  private double boardWidth(double width) {
    int boards = Math.max(3, promises().size());
    return (width - (boards - 1) * GAP) / boards;
  }

  private double boardHeight(double width) {
    return promises().stream()
        .mapToDouble(promise -> high(promise, boardWidth(width)))
        .max()
        .orElse(0);
  }

  private double high(ReportThing promise, double width) {
    return 2 * PAD + 34 + words(promise, width).height() + 6 + by(promise, width).height();
  }

  private void board(ReportThing promise, double x, double y, double width, double high) {
    brush.board(x, y, width, high, paint(state(promise)));
    brush.sign(sign(state(promise)), x + PAD - 2, y + PAD - 6);
    var label = label(promise);
    brush
        .wall()
        .text(
            Role.WORDS, label, brush.ours(label, 20, true, width - 60), x + PAD + 38, y + PAD - 3);
    double below = y + PAD + 34;
    if (promise.words() != null) {
      below += brush.wall().words(promise.words(), words(promise, width), x + PAD, below) + 6;
    }
    var by = sentences.by(promise);
    if (!by.isEmpty()) {
      brush.wall().text(Role.WORDS, by, by(promise, width), x + PAD, below);
    }
  }

  private Lettering words(ReportThing promise, double width) {
    var words = promise.words() == null ? "" : promise.words().text();
    return brush.ours(words, SIZE, false, width - 2 * PAD);
  }

  private Lettering by(ReportThing promise, double width) {
    return brush.ours(sentences.by(promise), 16, false, width - 2 * PAD);
  }

  private String label(ReportThing promise) {
    var state = state(promise);
    return state.isEmpty()
        ? says.say("promises.state.cannot-do")
        : says.say("promises.state." + state);
  }

  /// Empty for what was said from the start: that it cannot be done.
  private static String state(ReportThing promise) {
    return promise.said("state");
  }

  private static String paint(String state) {
    return switch (state) {
      case "kept" -> "#dcefe2";
      case "promised", "on-the-way" -> "#fff0c2";
      case "late" -> "#fbdfd4";
      default -> "#f1e7d8";
    };
  }

  private static String sign(String state) {
    return switch (state) {
      case "kept" -> "M5 17L13 25L28 7";
      case "promised" -> "M16 4Q28 5 28 16Q27 28 16 28Q5 27 4 16Q5 4 16 4Z";
      case "on-the-way" -> "M3 16H29M20 8L29 16L20 24";
      case "late" -> "M16 4Q28 5 28 16Q27 28 16 28Q5 27 4 16Q5 4 16 4ZM16 9V16L22 20";
      default -> "M7 7L25 25M25 7L7 25";
    };
  }
}
