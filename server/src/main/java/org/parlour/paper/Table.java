package org.parlour.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperEvent.TableLaid;
import org.parlour.paper.Sheet.Layer;
import org.parlour.paper.Sheet.Name;

/// What must be known to judge a command at the paper table and to show it. Folded from events in
/// one thread, never stored.
final class Table {

  /// How long phones have to send what they hold when a turn is over.
  static final Duration GRACE = Duration.ofSeconds(3);

  /// What "a bit longer" gives at least.
  private static final int MORE_SECONDS_MIN = 15;

  private Mode mode = Mode.DRAWING;
  private Pace pace = Pace.ONE_LINE;
  private List<Words> prompts = List.of();
  private int roundsMax = 1;
  private int lookSeconds;
  private int thinkSeconds;
  private int firstSeconds;
  private int drawSeconds;

  private Step step = Step.OPEN;
  private int round;
  private int rounds;
  private final Clock clock = new Clock();
  private final Map<BadgeId, Seat> seats = new LinkedHashMap<>();
  private final List<Circle> circles = new ArrayList<>();
  private final Map<BadgeId, PaperId> inHands = new HashMap<>();
  private final Map<PaperId, Sheet> sheets = new LinkedHashMap<>();
  private final Map<ContributionId, Layer> layers = new LinkedHashMap<>();
  private final Map<ContributionId, Sheet> named = new HashMap<>();
  private final Map<ContributionId, Feeling> feelings = new LinkedHashMap<>();
  private final Set<BadgeId> pauseAsked = new HashSet<>();
  private final Set<BadgeId> goOnAsked = new HashSet<>();

  /// One person at the table. Whoever stands up keeps the place, for when they come back.
  static final class Seat {
    final BadgeId badge;
    boolean taken;
    boolean helped;
    boolean done;
    Patience time = Patience.X1;

    Seat(BadgeId badge) {
      this.badge = badge;
    }
  }

  /// How it felt to let go, in somebody's words.
  static final class Feeling {
    final ContributionId id;
    final Words words;
    final @Nullable BadgeName broughtBy;
    boolean hidden;

    Feeling(ContributionId id, Words words, @Nullable BadgeName broughtBy) {
      this.id = id;
      this.words = words;
      this.broughtBy = broughtBy;
    }
  }

  void lay(TableLaid laid) {
    mode = laid.mode();
    pace = laid.pace();
    prompts = laid.prompts();
    roundsMax = laid.rounds();
    lookSeconds = laid.lookSeconds();
    thinkSeconds = laid.thinkSeconds();
    firstSeconds = laid.firstSeconds();
    drawSeconds = laid.drawSeconds();
  }

  /// The table as it was laid, with what was changed since.
  TableLaid laid() {
    return new TableLaid(
        mode, pace, prompts, roundsMax, lookSeconds, thinkSeconds, firstSeconds, drawSeconds);
  }

  void bringPrompts(List<Words> brought) {
    prompts = brought;
  }

  /// What this round asks for; null when no round is on, or nothing is asked for.
  @Nullable Words prompt() {
    return step.goesRound() && !prompts.isEmpty()
        ? prompts.get(Math.min(round, prompts.size()) - 1)
        : null;
  }

  Step step() {
    return step;
  }

  int round() {
    return round;
  }

  int rounds() {
    return rounds;
  }

  int roundsMax() {
    return roundsMax;
  }

  Clock clock() {
    return clock;
  }

  // ---- who sits here

  Collection<Seat> seats() {
    return seats.values();
  }

  @Nullable Seat seat(BadgeId badge) {
    var seat = seats.get(badge);
    return seat != null && seat.taken ? seat : null;
  }

  long seatsTaken() {
    return seats.values().stream().filter(seat -> seat.taken).count();
  }

  void sitDown(BadgeId badge, boolean helped) {
    var seat = seats.computeIfAbsent(badge, Seat::new);
    seat.taken = true;
    seat.helped = helped;
    slowDown();
  }

  void standUp(BadgeId badge) {
    var seat = seats.get(badge);
    if (seat != null) {
      seat.taken = false;
    }
  }

  void chooseTime(BadgeId badge, Patience time) {
    var seat = seats.get(badge);
    if (seat != null) {
      seat.time = time;
      slowDown();
    }
  }

  private void slowDown() {
    if (step.isATurn()) {
      clock.slowDown(patience());
    }
  }

  /// As much time as the slowest person at the table wants.
  Patience patience() {
    return seats.values().stream()
        .filter(seat -> seat.taken)
        .map(seat -> seat.time)
        .reduce(Patience.X1, Patience::orMore);
  }

  // ---- the papers and their way

  void start(int of) {
    rounds = of;
    round = 0;
    circles.clear();
    inHands.clear();
  }

  List<Circle> circles() {
    return circles;
  }

  /// The circle of this set in which a paper goes round; null for a paper of an earlier set.
  @Nullable Circle circleOf(PaperId paper) {
    return circles.stream()
        .filter(circle -> circle.papers().contains(paper))
        .findFirst()
        .orElse(null);
  }

  boolean isInACircle(BadgeId badge) {
    return circles.stream().anyMatch(circle -> circle.seats().contains(badge));
  }

  void formCircle(int number, List<BadgeId> people, List<PaperId> papers) {
    while (circles.size() <= number) {
      circles.add(new Circle());
    }
    hand(number, 1, people, papers);
  }

  /// Passes the papers of a circle into the next hands.
  void pass(int number, int toRound, List<BadgeId> people, List<PaperId> papers) {
    for (var seat : circles.get(number).seats()) {
      inHands.remove(seat);
    }
    for (var paper : circles.get(number).papers()) {
      sheet(paper).layers().forEach(Layer::pass);
    }
    hand(number, toRound, people, papers);
  }

  private void hand(int number, int toRound, List<BadgeId> people, List<PaperId> papers) {
    var circle = circles.get(number);
    for (int n = 0; n < people.size(); n++) {
      var seat = people.get(n);
      var paper = papers.get(n);
      if (!circle.seats().contains(seat)) {
        circle.seats().add(seat);
      }
      if (!circle.papers().contains(paper)) {
        circle.papers().add(paper);
      }
      sheet(paper).hold(seat, toRound);
      inHands.put(seat, paper);
    }
  }

  Collection<Sheet> sheets() {
    return sheets.values();
  }

  @Nullable Sheet sheetOrNull(PaperId paper) {
    return sheets.get(paper);
  }

  Sheet sheet(PaperId paper) {
    return sheets.computeIfAbsent(paper, id -> new Sheet(id, sheets.size() + 1));
  }

  /// The paper that lies before somebody now; null when none does.
  @Nullable Sheet inHandsOf(BadgeId badge) {
    var paper = inHands.get(badge);
    return paper == null || !step.goesRound() ? null : sheets.get(paper);
  }

  boolean isInHands(PaperId paper) {
    return step.goesRound() && inHands.containsValue(paper);
  }

  /// How many papers of this set go round, in hands or resting.
  int papers() {
    return circles.stream().mapToInt(circle -> circle.papers().size()).sum();
  }

  /// How many of them nobody holds just now.
  int papersResting() {
    return step.goesRound() ? papers() - (int) inHands.values().stream().distinct().count() : 0;
  }

  void begin(Step next, int inRound, Instant at) {
    if (!next.goesRound()) {
      circles.forEach(
          circle -> circle.papers().forEach(paper -> sheet(paper).layers().forEach(Layer::pass)));
      inHands.clear();
    }
    if (inRound != round || next.compareTo(step) < 0) {
      pauseAsked.clear();
    }
    if (next == Step.OPEN) {
      circles.clear();
    }
    step = next;
    round = inRound;
    clock.forgetStandingStill();
    goOnAsked.clear();
    if (next != Step.GRACE) {
      seats.values().forEach(seat -> seat.done = false);
    }
    if (next == Step.GRACE) {
      clock.begin(at, GRACE, Patience.X1);
    } else if (next.isATurn() && hasClock()) {
      clock.begin(at, Duration.ofSeconds(secondsOf(next, inRound)), patience());
    } else {
      clock.beginWithout(at);
    }
  }

  /// Whether a round that begins now runs against a clock.
  boolean hasClock() {
    return pace == Pace.TOGETHER && patience() != Patience.NONE;
  }

  /// How long a step usually takes; 0 for one that is left out.
  int secondsOf(Step of, int inRound) {
    return switch (of) {
      case LOOK -> inRound == 1 ? 0 : lookSeconds;
      case THINK -> thinkSeconds;
      case DRAW -> inRound == 1 && firstSeconds > 0 ? firstSeconds : drawSeconds;
      case OPEN, GRACE, NAME, WALL, DONE -> 0;
    };
  }

  void setPace(Pace to, int seconds) {
    pace = to;
    drawSeconds = seconds;
    if (to == Pace.ONE_LINE && step.isATurn()) {
      clock.stop();
    }
  }

  int moreSeconds() {
    return Math.max(MORE_SECONDS_MIN, drawSeconds);
  }

  void giveMore(int seconds, Instant at) {
    if (step == Step.GRACE) {
      step = Step.DRAW;
      clock.begin(at, Duration.ofSeconds(seconds), Patience.X1);
    } else {
      clock.giveMore(at, Duration.ofSeconds(seconds));
    }
  }

  void say(BadgeId badge, boolean done) {
    var seat = seats.get(badge);
    if (seat != null) {
      seat.done = done;
    }
  }

  // ---- standing still

  Set<BadgeId> pauseAsked() {
    return pauseAsked;
  }

  Set<BadgeId> goOnAsked() {
    return goOnAsked;
  }

  void pause(Instant at) {
    pauseAsked.clear();
    goOnAsked.clear();
    clock.standStill(at);
  }

  void goOn(Instant at) {
    pauseAsked.clear();
    goOnAsked.clear();
    clock.goOn(at);
  }

  // ---- what people made

  /// Whether something was given here under this id.
  boolean knows(ContributionId id) {
    return layers.containsKey(id) || named.containsKey(id) || feelings.containsKey(id);
  }

  @Nullable Layer layer(ContributionId id) {
    return layers.get(id);
  }

  Collection<Layer> layers() {
    return layers.values();
  }

  void add(Layer layer) {
    layers.put(layer.id, layer);
    sheet(layer.paper).add(layer);
  }

  void remove(Layer layer) {
    layers.remove(layer.id);
    sheet(layer.paper).remove(layer);
  }

  /// Whether a round of this paper is over, so that what is on it stays.
  boolean hasPassed(Layer layer) {
    var circle = circleOf(layer.paper);
    return circle == null || !step.goesRound() || layer.round < round;
  }

  /// The paper for which a name was proposed.
  @Nullable Sheet sheetNamedBy(ContributionId name) {
    return named.get(name);
  }

  @Nullable Name name(ContributionId id) {
    var sheet = named.get(id);
    return sheet == null
        ? null
        : sheet.names().stream().filter(name -> name.id.equals(id)).findFirst().orElse(null);
  }

  void propose(PaperId paper, Name name) {
    var sheet = sheet(paper);
    sheet.propose(name);
    named.put(name.id, sheet);
  }

  void removeName(ContributionId name) {
    var sheet = named.remove(name);
    if (sheet != null) {
      sheet.removeName(name);
    }
  }

  Collection<Feeling> feelings() {
    return feelings.values();
  }

  @Nullable Feeling feeling(ContributionId id) {
    return feelings.get(id);
  }

  void add(Feeling feeling) {
    feelings.put(feeling.id, feeling);
  }

  void remove(Feeling feeling) {
    feelings.remove(feeling.id);
  }
}
