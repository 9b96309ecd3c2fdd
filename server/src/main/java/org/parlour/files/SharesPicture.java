package org.parlour.files;

import org.parlour.html.Html;
import org.parlour.priorities.Represented;

/// Everybody as a mark: full for people who have at least one of their choices, hollow for those
/// who have none. The same is said in a sentence below, and in a table by whoever draws two of
/// these.
final class SharesPicture {

  /// More marks than this nobody takes in.
  private static final int MARKS_MAX = 200;

  private static final int MARKS_PER_LINE = 20;
  private static final double APART = 27;

  private SharesPicture() {}

  /// @param id the caption's, unique on the page
  static void draw(Html html, String id, String rule, Represented represented) {
    int people = represented.people();
    int peoplePerMark = Math.ceilDiv(Math.max(1, people), MARKS_MAX);
    int marks = Math.ceilDiv(people, peoplePerMark);
    int full = fullMarks(represented, marks);
    int lines = Math.max(1, Math.ceilDiv(marks, MARKS_PER_LINE));
    Page.openPicture(html, APART * (MARKS_PER_LINE + 1), APART * (lines + 1), id);
    for (int mark = 0; mark < marks; mark++) {
      Shape.CIRCLE.draw(
          html,
          APART * (mark % MARKS_PER_LINE + 1),
          APART * (mark / MARKS_PER_LINE + 1),
          9,
          mark < full ? "met" : "hollow");
    }
    Page.closePicture(html, id, sentence(rule, represented, peoplePerMark));
  }

  /// Nobody disappears by rounding: one person with nothing is one hollow mark.
  private static int fullMarks(Represented represented, int marks) {
    if (represented.people() == 0) {
      return 0;
    }
    int full = (int) Math.round((double) marks * represented.withOne() / represented.people());
    if (represented.withOne() < represented.people()) {
      full = Math.min(full, marks - 1);
    }
    return represented.withOne() > 0 ? Math.max(full, 1) : full;
  }

  private static String sentence(String rule, Represented represented, int peoplePerMark) {
    var each =
        peoplePerMark == 1 ? "" : " Each mark stands for about " + peoplePerMark + " people.";
    return "%s: %s of %s have at least one of their choices. %s.%s"
        .formatted(
            rule,
            Words.count(represented.withOne()),
            Words.people(represented.people()),
            represented.withOne() == represented.people()
                ? "No mark is hollow"
                : "A hollow mark has none",
            each);
  }
}
