package org.parlour.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Decision.Accepted;
import org.parlour.kernel.Decision.Refused;
import org.parlour.kernel.Event;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Marks;
import org.parlour.kernel.News;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperCommand.*;
import org.parlour.paper.PaperView.LayerView;
import org.parlour.paper.PaperView.SheetView;

/// An evening at the paper table, told as a story: people sit down, ask for things, leave, come
/// back, and the time goes on. It does with the station what the room does. A page is open from the
/// beginning and only hears the news.
final class Evening {

  static final BadgeId MO = person(1);
  static final BadgeId BEA = person(2);
  static final BadgeId GWEN = person(3);
  static final BadgeId YUSUF = person(4);
  static final Instant SEVEN = Instant.parse("2026-05-14T19:00:00Z");

  private static final StationId EASEL = new StationId(new UUID(4, 1));

  final PaperStation station = new PaperStation();
  final Table table = new Table();
  final Hall hall = new Hall();
  final List<News> heard = new ArrayList<>();
  final List<PaperEvent> happened = new ArrayList<>();
  PaperView page = station.view(table, hall);
  Instant now = SEVEN;
  private final Set<CommandId> answered = new HashSet<>();
  private long commands = 1_000_000;
  private long seq;
  private @Nullable Decision<PaperEvent> decision;

  static BadgeId person(int number) {
    return new BadgeId(new UUID(1, number));
  }

  static ContributionId thing(int number) {
    return new ContributionId(new UUID(0, number));
  }

  static List<BadgeId> people(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Evening::person).toList();
  }

  /// A drawing of some strokes. One with more begins with the same strokes.
  static Marks strokes(int count) {
    return strokes(0, count);
  }

  static Marks strokes(int colour, int count) {
    var bytes = new byte[count * 8];
    for (int n = 0; n < count; n++) {
      System.arraycopy(new byte[] {0, (byte) colour, 1, 2, (byte) n, 10, 4, 6}, 0, bytes, n * 8, 8);
    }
    return Marks.of(bytes);
  }

  static Evening with(Map<String, Object> settings) {
    var evening = new Evening();
    var plan =
        new StationPlan(
            new StationKind(PaperStation.KIND),
            Words.of("Pass the paper"),
            Words.of("Draw a face together."),
            Words.of("Add one thing."),
            StationSettings.of(settings),
            false);
    evening.station.layOut(plan).forEach(evening::fold);
    return evening;
  }

  /// Papers that move when everybody has passed.
  static Evening withoutClock() {
    return with(Map.of());
  }

  /// Turns of ten seconds, with nothing before them.
  static Evening withTenSeconds() {
    return with(Map.of("pace", "together", "seconds", 10, "lookSeconds", 0, "thinkSeconds", 0));
  }

  Evening sitting(BadgeId... people) {
    return sitting(List.of(people));
  }

  Evening sitting(List<BadgeId> people) {
    people.forEach(person -> say(person, new SitDown(false)));
    return this;
  }

  Evening started() {
    return host(new Start());
  }

  Evening say(BadgeId by, PaperCommand command) {
    when(by, command);
    return andSo();
  }

  Evening host(PaperCommand command) {
    ask(null, command, newCommand());
    return andSo();
  }

  private CommandId newCommand() {
    return new CommandId(new UUID(0x4000L, ++commands * 0x10000));
  }

  Evening when(BadgeId by, PaperCommand command) {
    ask(by, command, newCommand());
    return this;
  }

  Evening whenHost(PaperCommand command) {
    ask(null, command, newCommand());
    return this;
  }

  private void ask(@Nullable BadgeId by, PaperCommand command, CommandId id) {
    decision = station.decide(table, command, new Asking(id, by, by == null, now), hall);
  }

  /// Asks as a phone does that repeats itself: the room answers a known command as it did before.
  void ask(@Nullable BadgeId by, PaperCommand command, int id) {
    var known = new CommandId(new UUID(0x4001L, id * 0x10000L));
    if (answered.contains(known)) {
      return;
    }
    ask(by, command, known);
    if (decision instanceof Accepted(var events) && !events.isEmpty() && !givesWhatIsGone(events)) {
      answered.add(known);
      events.forEach(this::fold);
    }
  }

  private boolean givesWhatIsGone(List<PaperEvent> events) {
    return events.stream()
        .anyMatch(event ->
            event instanceof Event.Gives gives && hall.takenBack.contains(gives.contribution()));
  }

  Evening andSo() {
    if (decision instanceof Refused(var reason)) {
      throw new AssertionError("Refused: " + reason);
    }
    if (decision instanceof Accepted(var events)) {
      events.forEach(this::fold);
    }
    return this;
  }

  void then(PaperEvent... events) {
    assertThat(decision).isEqualTo(new Accepted<>(List.of(events)));
  }

  void thenNothingNew() {
    then();
  }

  void thenRefused(PaperRefusal reason) {
    assertThat(decision).isEqualTo(new Refused<>(reason));
  }

  /// The time goes on, and the table does what it brings, as often as the house looks.
  Evening after(double seconds) {
    var until = now.plusMillis(Math.round(seconds * 1000));
    while (now.isBefore(until)) {
      now = now.plusMillis(250);
      tick();
    }
    return this;
  }

  Evening tick() {
    var due = station.due(table);
    if (due != null && !now.isBefore(due)) {
      station.onTime(table, now, hall).forEach(this::fold);
    }
    return this;
  }

  void takeBack(ContributionId contribution) {
    if (hall.takenBack.add(contribution)) {
      hear(station.takenBack(table, contribution));
    }
  }

  void hide(ContributionId contribution, boolean hidden) {
    if (hall.has(contribution)) {
      hall.hide(contribution, hidden ? HideReason.THREAT : null);
      hear(station.hidden(table, contribution, hidden, hall));
    }
  }

  void fold(PaperEvent event) {
    hall.hear(event);
    happened.add(event);
    var recorded = new Recorded(++seq, new CommandId(new UUID(3, seq)), EASEL, now, event);
    hear(station.apply(table, event, recorded, hall));
  }

  private void hear(Told told) {
    for (var news : told.news()) {
      heard.add(news);
      if (news instanceof PaperNews ours) {
        page = PageThatHears.hear(page, ours);
      }
    }
  }

  PaperView view() {
    return station.view(table, hall);
  }

  PaperMine mine(BadgeId badge) {
    return station.mine(table, badge);
  }

  PaperId paperOf(BadgeId badge) {
    return Objects.requireNonNull(inHand(badge), "no paper in hand").paper();
  }

  PaperMine.@Nullable PaperInHand inHand(BadgeId badge) {
    return mine(badge).paper();
  }

  Step step() {
    return table.step();
  }

  int round() {
    return table.round();
  }

  /// A mark on the paper in somebody's hands.
  Mark mark(BadgeId by, ContributionId id, Marks strokes) {
    return mark(id, paperOf(by), round(), strokes);
  }

  static Mark mark(ContributionId id, PaperId paper, int round, @Nullable Marks strokes) {
    return new Mark(id, paper, round, strokes, null, null, Permission.ROOM, false);
  }

  Evening draws(BadgeId by, ContributionId id) {
    return say(by, mark(by, id, strokes(1)));
  }

  /// Everybody who has a paper adds a stroke, with the ids `100 · round + number`.
  Evening everybodyDraws(List<BadgeId> people) {
    for (var who : people) {
      if (inHand(who) != null) {
        draws(who, layerOf(who, round()));
      }
    }
    return this;
  }

  static ContributionId layerOf(BadgeId who, int round) {
    return thing(100 * round + (int) who.value().getLeastSignificantBits());
  }

  Evening everybodyIsDone(List<BadgeId> people) {
    int round = round();
    people.forEach(who -> say(who, new Done(round)));
    return this;
  }

  /// All rounds, without a clock.
  Evening playedToTheEnd(List<BadgeId> people) {
    while (step() == Step.DRAW) {
      everybodyDraws(people).everybodyIsDone(people);
    }
    return this;
  }

  SheetView sheet(PaperId paper) {
    return view().sheets().stream()
        .filter(sheet -> sheet.paper().equals(paper))
        .findFirst()
        .orElseThrow(() -> new AssertionError("That paper is not to be seen."));
  }

  static List<ContributionId> layersOf(SheetView sheet) {
    return sheet.layers().stream().map(LayerView::contribution).toList();
  }

  Duration left() {
    return Duration.between(now, Objects.requireNonNull(table.clock().ends()));
  }
}
