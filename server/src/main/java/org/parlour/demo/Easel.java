package org.parlour.demo;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperCommand.AgreeToName;
import org.parlour.paper.PaperCommand.Done;
import org.parlour.paper.PaperCommand.Feel;
import org.parlour.paper.PaperCommand.Mark;
import org.parlour.paper.PaperCommand.MoveOn;
import org.parlour.paper.PaperCommand.NamePaper;
import org.parlour.paper.PaperCommand.SitDown;
import org.parlour.paper.PaperCommand.Start;
import org.parlour.paper.PaperMine;
import org.parlour.paper.PaperStation;
import org.parlour.paper.Step;
import tools.jackson.databind.JsonNode;

/// The easel of the demo: eight people have passed papers by stamps, and named two of them.
final class Easel implements Part {

  private static final int PEOPLE = 8;
  private static final int PEN = 0;
  private static final int STAMP = 1;
  private static final int LARGE = 2;
  private static final int MIDDLE = 1;
  private static final int COLOURS = 8;

  /// What the rounds after the first stamp: which one, how large, and where, once or twice. Stamps
  /// are numbered as in `stamps.ts`.
  private static final int[][] FEATURES = {
    {0, MIDDLE, 390, 440, 640, 440}, // two eyes
    {1, MIDDLE, 512, 560}, // a nose
    {2, MIDDLE, 512, 740}, // a mouth
    {4, MIDDLE, 260, 520}, // an ear
    {3, LARGE, 512, 240}, // hair
    {11, MIDDLE, 780, 880}, // a star on the coat
    {6, MIDDLE, 200, 160} // a surprise
  };

  private static final List<String> NAMES = List.of("Auntie Pam", "The new bus driver");
  private static final List<String> FELT =
      List.of(
          "I wanted it back. Then I laughed.",
          "Strange. Somebody gave my face a hat.",
          "Like when they change the rota and nobody asks.");

  @Override
  public StationPlan plan(JsonNode content) {
    var paper = content.path("extras").path("pass_the_paper");
    var prompts = new ArrayList<String>();
    paper.path("prompts").forEach(prompt -> prompts.add(prompt.stringValue("")));
    return new StationPlan(
        new StationKind(PaperStation.KIND),
        Words.of("Pass the paper"),
        Words.of(paper.path("ask").stringValue("")),
        Words.of("Look, think, draw. Add one thing, then let it go."),
        StationSettings.of(
            Map.of("prompts", prompts, "seconds", paper.path("seconds_default").intValue(15))),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var table = new Table(afternoon);
    table.passPapers();
    NAMES.forEach(table::name);
    afternoon.host(new MoveOn(Step.WALL));
    for (int n = 0; n < FELT.size(); n++) {
      afternoon.say(
          afternoon.person(n), new Feel(newThing(), Words.of(FELT.get(n)), Permission.SHARE));
    }
  }

  /// Eight people round the table.
  private record Table(Afternoon afternoon) {

    private List<BadgeId> people() {
      return IntStream.range(0, PEOPLE).mapToObj(afternoon::person).toList();
    }

    void passPapers() {
      people().forEach(person -> afternoon.say(person, new SitDown(true)));
      afternoon.host(new Start());
      for (int round = 1; round <= PEOPLE; round++) {
        for (int n = 0; n < PEOPLE; n++) {
          mark(afternoon.person(n), round, (n + round) % COLOURS);
        }
        for (var person : people()) {
          afternoon.say(person, new Done(round));
        }
      }
    }

    private void mark(BadgeId person, int round, int colour) {
      var hand = Objects.requireNonNull(mine(person).paper());
      var strokes = round == 1 ? shapeOfAFace(colour) : stamp(FEATURES[round - 2], colour);
      afternoon.say(
          person,
          new Mark(newThing(), hand.paper(), round, strokes, null, null, Permission.SHARE, false));
    }

    void name(String name) {
      var by = afternoon.person(NAMES.indexOf(name));
      var id = newThing();
      var paper = mine(by).layers().getFirst().paper();
      afternoon.say(by, new NamePaper(id, paper, Words.of(name), Permission.SHARE));
      people().stream()
          .filter(person -> !person.equals(by))
          .forEach(person -> afternoon.say(person, new AgreeToName(id, true)));
    }

    private PaperMine mine(BadgeId person) {
      return (PaperMine) afternoon.mine(person);
    }
  }

  private static ContributionId newThing() {
    return new ContributionId(UUID.randomUUID());
  }

  /// An oval, a little different in every colour.
  private static Marks shapeOfAFace(int colour) {
    int corners = 24;
    var bytes = new ByteArrayOutputStream();
    List.of(PEN, colour, 1, corners + 1).forEach(number -> varint(bytes, number));
    int x = 0;
    int y = 0;
    for (int n = 0; n <= corners; n++) {
      double turn = 2 * Math.PI * n / corners;
      int toX = (int) Math.round(512 + (250 + 6 * colour) * Math.cos(turn));
      int toY = (int) Math.round(540 + (370 - 8 * colour) * Math.sin(turn));
      varint(bytes, n == 0 ? toX : zigZag(toX - x));
      varint(bytes, n == 0 ? toY : zigZag(toY - y));
      x = toX;
      y = toY;
    }
    return Marks.of(bytes.toByteArray());
  }

  private static Marks stamp(int[] feature, int colour) {
    var bytes = new ByteArrayOutputStream();
    for (int at = 2; at < feature.length; at += 2) {
      List.of(STAMP, colour, feature[1], feature[0], feature[at], feature[at + 1])
          .forEach(number -> varint(bytes, number));
    }
    return Marks.of(bytes.toByteArray());
  }

  private static int zigZag(int number) {
    return (number << 1) ^ (number >> 31);
  }

  private static void varint(ByteArrayOutputStream bytes, int number) {
    int left = number;
    while (left > 0x7f) {
      bytes.write((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    bytes.write(left);
  }
}
