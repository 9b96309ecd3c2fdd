package org.parlour.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.html.Html;
import org.parlour.kernel.Hanging;
import org.parlour.kernel.MadeOf.Kind;
import org.parlour.kernel.Words;
import org.parlour.print.Drawing;
import org.parlour.print.Lettering;
import org.parlour.print.Placard;
import org.parlour.print.Placard.Role;
import org.parlour.print.Says;

/// The big picture of a gathering, to hang on a wall: what was heard, in people's own words and
/// drawings, and what will be done. Its pieces stand in the order in which somebody presents it
/// aloud.
public final class Poster {

  // A3, in pixels of 1/96 inch.
  private static final double WIDTH = 1588;
  private static final double HEIGHT = 1123;
  private static final double EDGE = 46;
  private static final double HANG = 86;
  private static final int HANGS_MAX = 3;
  private static final double FOOT = 140;
  private static final double TITLE_MAX = 66;
  private static final double TITLE_OF_TWO_LINES = 46;
  private static final double TITLE_MIN = 36;

  private final Report report;
  private final Says says;
  private final Sentences sentences;
  private final PosterPlace place;
  private final Placard.Hanging wall = new Placard.Hanging();
  private final PosterBrush brush;

  /// Where it says people can change it.
  ///
  /// @param address of this house, as people type it
  /// @param code of the gathering
  /// @param link to its report, for a phone's camera
  public record PosterPlace(String address, String code, String link) {}

  private Poster(Report report, PosterPlace place, Says says) {
    this.report = report;
    this.place = place;
    this.says = says;
    this.sentences = new Sentences(says);
    this.brush = new PosterBrush(wall, says);
  }

  /// Draws it.
  public static Placard of(Report report, PosterPlace place, Says says) {
    return new Poster(report, place, says).drawn();
  }

  private Placard drawn() {
    double top = head();
    double foot = HEIGHT - EDGE - FOOT + 20;
    var promises = new PosterPromises(report, says, sentences, brush);
    double promisesTop = promises.isEmpty() ? foot : foot - promises.height();
    double middle = EDGE + (WIDTH - 2 * EDGE) * 0.52;
    new PosterInsights(report, sentences, brush)
        .draw(EDGE, top, middle - EDGE, promisesTop - top - 24);
    new PosterQuotes(report, says, brush)
        .draw(middle + 56, top, WIDTH - EDGE - middle - 56, promisesTop - top - 24);
    promises.draw(EDGE, promisesTop, WIDTH - 2 * EDGE);
    foot(foot);
    return new Placard(
        says.say("report.title") + ": " + report.question().text(),
        says.language(),
        WIDTH,
        HEIGHT,
        wall.pieces());
  }

  /// Draws the head.
  ///
  /// @return where what comes next begins
  private double head() {
    paper();
    var hangs = report.hangs().stream().limit(HANGS_MAX).toList();
    double room = WIDTH - 2 * EDGE - (hangs.isEmpty() ? 0 : hangs.size() * (HANG + 24) + 30);
    var about = brush.ours(aboutIt(), 18, false, room);
    wall.text(Role.WORDS, aboutIt(), about, EDGE, EDGE + 8);
    var title = title(room);
    double below = EDGE + 8 + about.height() + 2;
    wall.text(Role.TITLE, report.question().text(), title, EDGE, below);
    hang(hangs);
    double rule = Math.max(below + title.height() + 8, 178);
    brush.rule(EDGE, rule, WIDTH - EDGE);
    return rule + 22;
  }

  /// On one line if it can be large there, on two lines if not.
  private Lettering title(double room) {
    var question = report.question().text();
    for (double size = TITLE_MAX; size > TITLE_MIN; size -= 2) {
      var set = brush.ours(question, size, true, room);
      if (set.height() <= size * (size > TITLE_OF_TWO_LINES ? 1.4 : 2.8)) {
        return set;
      }
    }
    return brush.ours(question, TITLE_MIN, true, room);
  }

  private void paper() {
    var painted = new Html();
    painted.shape("rect", "width", "1588", "height", "1123", "fill", "#fffdf8");
    painted.shape("circle", "cx", "1567", "cy", "-40", "r", "510", "fill", "#fbe7b4");
    painted.shape("circle", "cx", "1567", "cy", "-40", "r", "330", "fill", "#f8da8a");
    wall.decor(painted);
  }

  private String aboutIt() {
    var counts = report.counts();
    var people =
        counts.people() == null ? "" : " " + says.say("report.poster.people", counts.people());
    return Sentences.whereItWas(report)
        + "."
        + people
        + " "
        + says.say("report.poster.things", counts.given())
        + " "
        + says.say(
            "report.poster.edition", Map.of("n", report.edition(), "day", says.day(report.now())));
  }

  /// What people drew together, with its name under it.
  private void hang(List<Hanging> hangs) {
    double x = WIDTH - EDGE - hangs.size() * (HANG + 24) + 24;
    for (var hanging : hangs) {
      picture(hanging, x);
      if (hanging.name() != null) {
        name(hanging.name(), x);
      }
      x += HANG + 24;
    }
  }

  private void picture(Hanging hanging, double x) {
    var marks = new Html();
    hanging.layers().forEach(layer -> Drawing.draw(marks, layer));
    var hands = says.say("report.poster.drawn", hanging.layers().size());
    wall.picture(marks, Drawing.VIEW_BOX, hands, x, EDGE - 14, HANG, HANG);
  }

  private void name(Words name, double x) {
    var quoted = Words.quoted(name);
    wall.words(quoted, brush.ours(quoted.text(), 15, true, HANG + 20), x, EDGE - 12 + HANG);
  }

  private void foot(double y) {
    brush.rule(EDGE, y, WIDTH - EDGE);
    double code = 116;
    double half = (WIDTH - 2 * EDGE - code - 100) / 2;
    notInIt(EDGE, y + 16, half - 40);
    double x = EDGE + half + 20;
    double below = brush.heading(says.say("report.wrong"), 21, x, y + 16, half + 40);
    wall.text(Role.WORDS, howToChange(), brush.ours(howToChange(), 17, false, half + 40), x, below);
    brush.code(place.link(), says.say("report.poster.code"), WIDTH - EDGE - code, y + 14, code);
  }

  private void notInIt(double x, double y, double width) {
    double below = brush.heading(says.say("report.not-in-it"), 21, x, y, width);
    var said =
        String.join(" ", sentences.notInIt(report.counts())) + " " + says.say("report.missing");
    wall.text(Role.WORDS, said, brush.ours(said, 17, false, width), x, below);
  }

  private String howToChange() {
    return says.say("report.poster.wrong", Map.of("address", place.address(), "code", place.code()))
        + " "
        + says.say("report.poster.new-one");
  }

  /// The insights that are printed big.
  static List<ReportThing> insights(Report report) {
    return report.things().stream()
        .filter(thing -> thing.is() == Kind.INSIGHT)
        .filter(thing -> Objects.nonNull(thing.words()))
        .toList();
  }
}
