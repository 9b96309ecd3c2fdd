package org.parlour.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.html.Html;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Words;
import org.parlour.print.Drawing;
import org.parlour.print.Lettering;
import org.parlour.print.Says;

/// People's own words and drawings on cards, by turns from each sentence that was heard, so that
/// none of them speaks for all.
record PosterQuotes(Report report, Says says, PosterBrush brush) {

  private static final int QUOTES_MAX = 10;

  /// Longer ones are read in the report: a poster is read standing.
  private static final int LETTERS_MAX = 120;

  private static final double SIZE = 19;
  private static final double PAD = 15;
  private static final double GAP = 24;

  /// A card with one line on it.
  private static final double LEAST = 2 * PAD + SIZE;

  private static final double DRAWING = 96;
  private static final List<String> PAINT =
      List.of("#fff0c2", "#ece0f3", "#dceaf6", "#f1e7d8", "#dcefe2", "#fbdfd4");

  void draw(double x, double y, double width, double height) {
    var quotes = quotes();
    if (quotes.isEmpty()) {
      return;
    }
    double top = brush.heading(says.say("report.poster.own-words"), 25, x, y, width) + 14;
    double column = (width - GAP) / 2;
    double[] below = {top, top + 8};
    int shown = 0;
    for (var quote : quotes) {
      int side = below[0] <= below[1] ? 0 : 1;
      if (shown == QUOTES_MAX || below[side] + LEAST > y + height) {
        break;
      }
      if (!canPrint(quote)) {
        continue;
      }
      double high = high(quote, column);
      if (below[side] + high > y + height) {
        continue;
      }
      card(quote, shown, x + side * (column + GAP), below[side], column, high);
      below[side] += high + GAP;
      shown++;
    }
  }

  private void card(ReportThing quote, int number, double x, double y, double width, double high) {
    double tilt =
        switch (number % 4) {
          case 0 -> -0.9;
          case 1 -> 0.7;
          case 2 -> -0.4;
          default -> 0.9;
        };
    brush.card(
        x,
        y,
        width,
        high,
        PAINT.get(number % PAINT.size()),
        0.1 + 0.8 * ((number * 0.37) % 1),
        tilt);
    double below = y + PAD;
    if (quote.strokes() != null) {
      drawing(quote, quote.strokes(), x + (width - DRAWING) / 2, below);
      below += DRAWING + 4;
    }
    var words = words(quote);
    if (words != null) {
      brush.wall().words(words, set(words, width), x + PAD, below);
    }
  }

  private void drawing(ReportThing quote, Marks strokes, double x, double y) {
    var marks = new Html();
    Drawing.draw(marks, strokes);
    var shows =
        quote.described() == null ? says.say("drawing.not-described") : quote.described().text();
    brush.wall().picture(marks, Drawing.VIEW_BOX, shows, x, y, DRAWING, DRAWING);
  }

  private double high(ReportThing quote, double width) {
    var words = words(quote);
    return 2 * PAD
        + (quote.strokes() == null ? 0 : DRAWING + 4)
        + (words == null ? 0 : set(words, width).height());
  }

  private Lettering set(Words words, double width) {
    return brush.ours(words.text(), SIZE, false, width - 2 * PAD);
  }

  /// Under a drawing, what its maker says it is.
  private static @Nullable Words words(ReportThing quote) {
    return quote.words() == null ? quote.described() : quote.words();
  }

  /// The first of each sentence's sources, then the second of each, and so on; each once.
  private List<ReportThing> quotes() {
    var given = new LinkedHashMap<ContributionId, ReportThing>();
    report.things().stream()
        .filter(thing -> thing.is() == null)
        .forEach(thing -> given.put(thing.contribution(), thing));
    var byTurns = new LinkedHashSet<ReportThing>();
    var insights = Poster.insights(report);
    int most = insights.stream().mapToInt(insight -> insight.from().size()).max().orElse(0);
    for (int turn = 0; turn < most; turn++) {
      for (var insight : insights) {
        if (turn < insight.from().size()) {
          var quote = given.get(insight.from().get(turn));
          if (quote != null && isShort(quote)) {
            byTurns.add(quote);
          }
        }
      }
    }
    return new ArrayList<>(byTurns);
  }

  private static boolean isShort(ReportThing quote) {
    var words = words(quote);
    return words == null ? quote.strokes() != null : words.codePoints() <= LETTERS_MAX;
  }

  /// A card that says "these letters cannot be printed" is nobody's words.
  private static boolean canPrint(ReportThing quote) {
    var words = words(quote);
    return words == null || Lettering.canPrint(words.text());
  }
}
