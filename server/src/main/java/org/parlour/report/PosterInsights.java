package org.parlour.report;

import java.util.List;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.Words;
import org.parlour.print.Lettering;
import org.parlour.print.Placard.Role;

/// What we heard, big, and as many sentences as there is room for.
record PosterInsights(Report report, Sentences sentences, PosterBrush brush) {

  private static final int INSIGHTS_MAX = 7;
  private static final double[] SIZES = {28, 26, 24, 22, 20, 18, 16};
  private static final double INDENT = 72;
  private static final double SMALL = 17;
  private static final double GAP = 16;

  void draw(double x, double y, double width, double height) {
    var all = Poster.insights(report);
    if (all.isEmpty()) {
      return;
    }
    double below = brush.heading(sentences.chapter(all.getFirst().is()), 25, x, y, width) + 6;
    double room = height - (below - y);
    var shown = all.subList(0, Math.min(INSIGHTS_MAX, all.size()));
    double size = fitting(shown, width, room);
    while (shown.size() > 1 && height(shown, size, width) > room) {
      shown = shown.subList(0, shown.size() - 1);
    }
    for (int at = 0; at < shown.size(); at++) {
      below += one(at + 1, shown.get(at), size, x, below, width) + GAP;
    }
    if (shown.size() < all.size()) {
      var more = sentences.says().say("report.poster.more", all.size() - shown.size());
      brush.wall().text(Role.WORDS, more, brush.ours(more, SMALL, false, width), x, below);
    }
  }

  private double fitting(List<ReportThing> shown, double width, double room) {
    for (double size : SIZES) {
      if (height(shown, size, width) <= room) {
        return size;
      }
    }
    return SIZES[SIZES.length - 1];
  }

  private double height(List<ReportThing> shown, double size, double width) {
    return shown.stream()
        .mapToDouble(
            insight -> set(insight, size, width).height() + small(insight, width).height() + GAP)
        .sum();
  }

  private double one(
      int number, ReportThing insight, double size, double x, double y, double width) {
    brush.lamp(Integer.toString(number), x, y, 25);
    double high = brush.wall().words(words(insight), set(insight, size, width), x + INDENT, y - 2);
    var said = firstOf(insight);
    high += brush.wall().text(Role.WORDS, said, small(insight, width), x + INDENT, y + high + 1);
    return Math.max(high, 52);
  }

  private Lettering set(ReportThing insight, double size, double width) {
    return brush.ours(words(insight).text(), size, true, width - INDENT);
  }

  private Lettering small(ReportThing insight, double width) {
    return brush.ours(firstOf(insight), SMALL, false, width - INDENT);
  }

  /// How many things it comes from: the first that it says of itself.
  private String firstOf(ReportThing insight) {
    return insight.stands().isEmpty() ? "" : sentences.first(insight);
  }

  private static Words words(ReportThing insight) {
    return insight.words() == null ? Words.of("") : insight.words();
  }
}
