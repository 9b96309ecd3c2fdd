package org.parlour.files;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parlour.html.Html;
import org.parlour.perspectives.map.PerspectiveMap;
import org.parlour.perspectives.map.PerspectiveMap.Group;
import org.parlour.perspectives.map.PerspectiveMap.Person;

/// The picture of a map: one mark for each person, a pale area for each group. Nobody is named in
/// it. The same is said in a sentence and in a table.
final class MapPicture {

  /// A picture with more marks is a blot, and a page with more is slow to open.
  private static final int MARKS_MAX = 1500;

  private static final String CAPTION = "picture-says";
  private static final double WIDTH = 540;
  private static final double HEIGHT = 430;
  private static final double EDGE = 40;

  /// Two standard deviations: about nine in ten of a group stand in its area.
  private static final double AREA_DEVIATIONS = 2;

  private final PerspectiveMap map;
  private final List<List<Person>> members = new ArrayList<>();
  private final int peoplePerMark;
  private final double middleX;
  private final double middleY;
  private final double scale;

  MapPicture(PerspectiveMap map) {
    this.map = map;
    map.groups().forEach(_ -> members.add(new ArrayList<>()));
    for (var person : map.people()) {
      if (person.group() >= 0) {
        members.get(person.group()).add(person);
      }
    }
    peoplePerMark = Math.ceilDiv(Math.max(1, map.people().size()), MARKS_MAX);
    var x = map.people().stream().mapToDouble(Person::x).summaryStatistics();
    var y = map.people().stream().mapToDouble(Person::y).summaryStatistics();
    middleX = (x.getMax() + x.getMin()) / 2;
    middleY = (y.getMax() + y.getMin()) / 2;
    double across = x.getMax() - x.getMin();
    double up = y.getMax() - y.getMin();
    // The same scale both ways: near must mean answered alike, in every direction.
    double fits = Math.min((WIDTH - 2 * EDGE) / across, (HEIGHT - 2 * EDGE) / up);
    scale = Double.isFinite(fits) && fits > 0 ? fits : 0;
  }

  /// Draws it, with its sentence below.
  void draw(Html html) {
    Page.openPicture(html, WIDTH, HEIGHT, CAPTION);
    if (hasColours()) {
      for (int group = 0; group < members.size(); group++) {
        drawArea(html, members.get(group), Shape.colour(letter(group)));
      }
    }
    drawMarks(html);
    for (int group = 0; group < members.size() && hasSeveralGroups(); group++) {
      drawLetter(html, group);
    }
    Page.closePicture(html, CAPTION, sentence());
  }

  private void drawMarks(Html html) {
    double radius = map.people().size() <= 60 ? 9 : map.people().size() <= 300 ? 6.5 : 4.5;
    for (int each = 0; each < map.people().size(); each += peoplePerMark) {
      var person = map.people().get(each);
      markOf(person).draw(html, across(person.x()), down(person.y()), radius, lookOf(person));
    }
  }

  private Shape markOf(Person person) {
    return person.group() < 0 ? Shape.DOT : Shape.of(letter(person.group()));
  }

  private String lookOf(Person person) {
    if (isHollow(person)) {
      return "hollow";
    }
    return person.group() < 0 || !hasColours()
        ? "group-none"
        : Shape.colour(letter(person.group()));
  }

  static boolean isHollow(Person person) {
    return person.confidence() != null && person.confidence() < Person.CONFIDENCE_HOLLOW;
  }

  private void drawArea(Html html, List<Person> people, String colour) {
    if (people.size() < Group.LISTED_MIN) {
      return;
    }
    double x = people.stream().mapToDouble(person -> across(person.x())).average().orElse(0);
    double y = people.stream().mapToDouble(person -> down(person.y())).average().orElse(0);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (var person : people) {
      double right = across(person.x()) - x;
      double below = down(person.y()) - y;
      xx += right * right / people.size();
      xy += right * below / people.size();
      yy += below * below / people.size();
    }
    double half = (xx + yy) / 2;
    double tilt = Math.sqrt((xx - yy) * (xx - yy) / 4 + xy * xy);
    html.shape(
        "ellipse",
        "class",
        "area " + colour,
        "rx",
        number(AREA_DEVIATIONS * Math.sqrt(half + tilt) + 12),
        "ry",
        number(AREA_DEVIATIONS * Math.sqrt(Math.max(0, half - tilt)) + 12),
        "transform",
        "translate(%s %s) rotate(%s)"
            .formatted(
                number(x), number(y), number(Math.toDegrees(Math.atan2(2 * xy, xx - yy) / 2))));
  }

  private void drawLetter(Html html, int group) {
    var people = members.get(group);
    double x = people.stream().mapToDouble(person -> across(person.x())).average().orElse(0);
    double y = people.stream().mapToDouble(person -> down(person.y())).average().orElse(0);
    html.line("text", letter(group), "x", number(x), "y", number(y + 14), "font-size", "40");
  }

  /// What the picture shows, for somebody who cannot see it.
  String sentence() {
    var says = new StringBuilder();
    if (map.people().size() == 1) {
      says.append("One mark, because one person answered. ");
    } else if (scale == 0) {
      says.append("Every mark stands in one place, because nothing tells these people apart. ");
    } else {
      says.append("Marks that are near each other stand for people who answered alike. ");
    }
    if (hasSeveralGroups()) {
      says.append("Group ").append(placesOfGroups()).append(". ");
    }
    if (peoplePerMark > 1) {
      says.append("Each mark stands for about ").append(peoplePerMark).append(" people. ");
    }
    if (hollow() > 0) {
      says.append(
          "A hollow mark is somebody who might as well stand in another group: %s. "
              .formatted(Words.people(hollow())));
    }
    if (outside() > 0) {
      says.append(
          outside() == 1
              ? "The small grey dot is somebody in no group. "
              : "The %s small grey dots are people in no group. "
                  .formatted(Words.count(outside())));
    }
    return says.append("Nobody is named.").toString();
  }

  private String placesOfGroups() {
    var places = new ArrayList<String>();
    for (int group = 0; group < members.size(); group++) {
      places.add("%s (%s) is %s".formatted(letter(group), shapeWord(group), place(group)));
    }
    return places.stream().collect(joining(", "));
  }

  private String shapeWord(int group) {
    return Shape.of(letter(group)).word();
  }

  /// Where a group's middle is, in words.
  private String place(int group) {
    double x = 0;
    double y = 0;
    for (var person : members.get(group)) {
      x += across(person.x()) / members.get(group).size();
      y += down(person.y()) / members.get(group).size();
    }
    var beside = x < WIDTH * 0.42 ? "left" : x > WIDTH * 0.58 ? "right" : "";
    var above = y < HEIGHT * 0.4 ? "at the top" : y > HEIGHT * 0.6 ? "at the bottom" : "";
    if (beside.isEmpty()) {
      return above.isEmpty() ? "in the middle" : above;
    }
    return above.isEmpty() ? "on the " + beside : above + " on the " + beside;
  }

  /// The picture as a table, a row for each group.
  void table(Html html) {
    var columns = List.of("Group", "People", "Where", "How sure");
    Page.beginTable(html, "The picture as a table", columns);
    for (int group = 0; group < members.size(); group++) {
      Page.row(
          html,
          columns,
          letter(group) + ", " + shapeWord(group),
          List.of(Words.count(map.groups().get(group).size()), place(group), sureness(group)));
    }
    if (outside() > 0) {
      Page.row(
          html,
          columns,
          "In no group, small dot",
          List.of(Words.count(outside()), "anywhere", "answered too little to be in a group"));
    }
    Page.endTable(html);
  }

  private String sureness(int group) {
    if (members.get(group).stream().anyMatch(person -> person.confidence() == null)) {
      return "not known";
    }
    long hollow = members.get(group).stream().filter(MapPicture::isHollow).count();
    long full = members.get(group).size() - hollow;
    return hollow == 0
        ? "every mark is full"
        : "%s full, %s hollow".formatted(Words.count(full), Words.count(hollow));
  }

  private long hollow() {
    return map.people().stream().filter(MapPicture::isHollow).count();
  }

  private long outside() {
    return map.people().stream().filter(person -> person.group() < 0).count();
  }

  boolean hasSeveralGroups() {
    return map.groups().size() > 1;
  }

  /// Groups that are still moving are drawn without their colours: the eye believes colours.
  boolean hasColours() {
    return map.stability() == null
        || map.stability().steadiness() != PerspectiveMap.Steadiness.STILL_MOVING;
  }

  private String letter(int group) {
    return map.groups().get(group).letter();
  }

  private double across(double x) {
    return WIDTH / 2 + scale * (x - middleX);
  }

  private double down(double y) {
    return HEIGHT / 2 - scale * (y - middleY);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
