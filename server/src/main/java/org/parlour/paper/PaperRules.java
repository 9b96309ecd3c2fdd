package org.parlour.paper;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperCommand.AgreeToName;
import org.parlour.paper.PaperCommand.AskGoOn;
import org.parlour.paper.PaperCommand.AskPause;
import org.parlour.paper.PaperCommand.ChooseTime;
import org.parlour.paper.PaperCommand.Done;
import org.parlour.paper.PaperCommand.Feel;
import org.parlour.paper.PaperCommand.GoOn;
import org.parlour.paper.PaperCommand.LayPhoto;
import org.parlour.paper.PaperCommand.Mark;
import org.parlour.paper.PaperCommand.MoreTime;
import org.parlour.paper.PaperCommand.MoveOn;
import org.parlour.paper.PaperCommand.NamePaper;
import org.parlour.paper.PaperCommand.NotDone;
import org.parlour.paper.PaperCommand.Pause;
import org.parlour.paper.PaperCommand.PutsOnPaper;
import org.parlour.paper.PaperCommand.SetPace;
import org.parlour.paper.PaperCommand.ShowMine;
import org.parlour.paper.PaperCommand.SitDown;
import org.parlour.paper.PaperCommand.StandUp;
import org.parlour.paper.PaperCommand.Start;
import org.parlour.paper.PaperEvent.*;
import org.parlour.paper.PaperRefusal.*;
import org.parlour.paper.Sheet.Layer;
import org.parlour.paper.Table.Seat;

/// The rules of the paper table, one method per command, and what the time brings. No clock, no
/// store, no luck.
///
/// Who is here is asked in three places only: when papers move, when a round without a clock may
/// end, and when a name needs everybody's yes. While people draw, a hole in the wifi changes
/// nothing.
final class PaperRules {

  private static final int NAMES_MAX = 20;

  /// How many people together make everything stand still, or go on.
  private static final int PAUSE_PEOPLE = 2;

  private final Table table;
  private final Surroundings gathering;

  private PaperRules(Table table, Surroundings gathering) {
    this.table = table;
    this.gathering = gathering;
  }

  static Decision<PaperEvent> decide(
      Table table, PaperCommand command, Asking asking, Surroundings gathering) {
    return new PaperRules(table, gathering).decide(command, asking);
  }

  /// What the time brings once [#due] has come.
  static List<PaperEvent> onTime(Table table, Instant at, Surroundings gathering) {
    var rules = new PaperRules(table, gathering);
    var due = due(table);
    if (due == null || at.isBefore(due)) {
      return List.of();
    }
    return switch (table.step()) {
      case LOOK, THINK, DRAW ->
          table.clock().runs() ? List.of(Passing.after(table)) : rules.onceAllAreReady(null);
      case GRACE -> rules.passIfAnybodyIsHere();
      case NAME, WALL -> rules.namesAllAgreeOn(null);
      case OPEN, DONE -> List.of();
    };
  }

  /// When the table goes on by itself. Where it waits for people and not for a clock, somebody who
  /// leaves may be the last it waited for; so it looks again every little while.
  static @Nullable Instant due(Table table) {
    var clock = table.clock();
    if (clock.standsStill()) {
      return null;
    }
    if (clock.runs()) {
      return clock.ends();
    }
    boolean waits =
        table.step().isATurn()
            ? table.seats().stream().anyMatch(seat -> seat.taken && seat.done)
            : table.sheets().stream()
                .anyMatch(sheet -> sheet.name() == null && !sheet.names().isEmpty());
    return waits && table.step() != Step.DONE ? clock.begun() : null;
  }

  private Decision<PaperEvent> decide(PaperCommand command, Asking asking) {
    return switch (command) {
      case SitDown(var helped) -> sitDown(asking.by(), helped);
      case StandUp() ->
          table.seat(asking.by()) == null ? nothingNew() : accept(new StoodUp(asking.by()));
      case ChooseTime(var time) -> chooseTime(asking.by(), time);
      case Mark mark -> put(mark, asking.by());
      case LayPhoto photo -> put(photo, asking.by());
      case Done(var round) -> done(asking.by(), round);
      case NotDone(var round) -> notDone(asking.by(), round);
      case MoreTime(var round) -> moreTime(round);
      case AskPause() -> askPause(asking.by());
      case AskGoOn() -> askGoOn(asking.by());
      case NamePaper name -> namePaper(name, asking.by());
      case AgreeToName(var name, var yes) -> agreeToName(name, yes, asking.by());
      case ShowMine(var contribution, var shown) -> showMine(contribution, shown, asking.by());
      case Feel feel -> feel(feel, asking.by());
      case Start() -> start(asking);
      case MoveOn(var step) -> moveOn(step);
      case SetPace(var pace, var seconds) -> setPace(pace, seconds);
      case Pause() -> canPause() ? accept(new Paused()) : nothingNew();
      case GoOn() -> table.clock().standsStill() ? accept(new WentOn()) : nothingNew();
    };
  }

  // ---- the table

  private Decision<PaperEvent> sitDown(BadgeId by, boolean helped) {
    var seat = table.seat(by);
    return seat != null && seat.helped == helped ? nothingNew() : accept(new SatDown(by, helped));
  }

  private Decision<PaperEvent> chooseTime(BadgeId by, Patience time) {
    var seat = table.seat(by);
    if (seat == null) {
      return refuse(new NotSeated());
    }
    return seat.time == time ? nothingNew() : accept(new TimeChosen(by, time));
  }

  private Decision<PaperEvent> start(Asking asking) {
    if (table.step() != Step.OPEN) {
      return table.step().goesRound() ? nothingNew() : notInThisStep();
    }
    var people =
        table.seats().stream()
            .filter(seat -> seat.taken && isHere(seat))
            .map(seat -> seat.badge)
            .toList();
    return people.isEmpty()
        ? refuse(new NobodySeated())
        : accept(Passing.begin(table, people, asking.command()));
  }

  /// Whoever has a page open, or a helper.
  private boolean isHere(Seat seat) {
    return seat.helped || gathering.isHere(seat.badge);
  }

  private Decision<PaperEvent> moveOn(Step to) {
    var step = table.step();
    if (to == step) {
      return nothingNew();
    }
    boolean may =
        switch (to) {
          case GRACE -> step.isATurn();
          case NAME -> step.goesRound() || step == Step.WALL;
          case WALL -> step == Step.NAME || step == Step.DONE;
          case DONE -> step == Step.WALL;
          case OPEN -> step == Step.DONE || step == Step.WALL;
          case LOOK, THINK, DRAW -> false;
        };
    return may
        ? accept(List.of(new MovedOn(to), new StepBegan(to, to == Step.OPEN ? 0 : table.round())))
        : notInThisStep();
  }

  private Decision<PaperEvent> setPace(Pace pace, int seconds) {
    var now = table.laid();
    return now.pace() == pace && now.drawSeconds() == seconds
        ? nothingNew()
        : accept(new PaceSet(pace, seconds));
  }

  // ---- a turn

  private Decision<PaperEvent> put(PutsOnPaper what, BadgeId by) {
    var sheet = table.sheetOrNull(what.paper());
    if (sheet == null) {
      return refuse(new PaperNotThere());
    }
    if (!sheet.wasHeldBy(by, what.round())) {
      return refuse(new NotYourPaper());
    }
    return switch (what) {
      case Mark mark -> mark(mark, sheet, by);
      case LayPhoto photo -> layPhoto(photo, sheet, by);
    };
  }

  private Decision<PaperEvent> mark(Mark mark, Sheet sheet, BadgeId by) {
    var layer = sheet.layerOf(by);
    boolean nothing = mark.strokes() == null && mark.words() == null;
    if ((layer == null || layer.picture != null) ? nothing : isTheSame(layer, mark)) {
      return nothingNew();
    }
    var wrong = mayNot(mark, sheet, by);
    if (wrong != null) {
      return refuse(wrong);
    }
    if (layer == null) {
      return firstMark(mark, by);
    }
    return layer.picture == null ? remark(layer, mark) : refuse(new OneOrTheOther());
  }

  /// Why somebody may not put anything on this paper for this round; null when they may.
  private @Nullable PaperRefusal mayNot(PutsOnPaper mark, Sheet sheet, BadgeId by) {
    if (mark.helped() && mark.permission() != Permission.ROOM) {
      return new HelpersKeepItHere();
    }
    var layer = sheet.layerOf(by);
    if (layer == null && table.knows(mark.contribution())) {
      return new NotYourMark();
    }
    if (sheet.name() != null || table.step() == Step.DONE) {
      return new PaperFinished();
    }
    return layer == null && isPenAway(mark) ? new NotInThisStep(table.step()) : null;
  }

  /// While people look and think, nobody begins to draw.
  private boolean isPenAway(PutsOnPaper mark) {
    return mark.round() == table.round()
        && (table.step() == Step.LOOK || table.step() == Step.THINK)
        && table.isInHands(mark.paper());
  }

  private static boolean isTheSame(Layer layer, Mark mark) {
    return Objects.equals(layer.strokes, mark.strokes())
        && Objects.equals(layer.words, mark.words())
        && Objects.equals(layer.described, mark.described());
  }

  private Decision<PaperEvent> firstMark(Mark mark, BadgeId by) {
    return accept(marked(mark, by, mark.strokes(), mark.words(), mark.described()));
  }

  private static LayerMarked marked(
      PutsOnPaper mark,
      BadgeId by,
      @Nullable Marks strokes,
      @Nullable Words words,
      @Nullable Words described) {
    return new LayerMarked(
        mark.contribution(),
        Provenance.of(by, mark.permission()),
        mark.paper(),
        mark.round(),
        by,
        strokes,
        words,
        described,
        mark.helped());
  }

  /// One layer per paper, round and person: whatever id a second phone of theirs gave it.
  private Decision<PaperEvent> remark(Layer layer, Mark mark) {
    if (layer.hidden) {
      return refuse(new MarkTurnedOver());
    }
    if (table.hasPassed(layer) && !layer.keepsWhatPassed(mark.strokes(), mark.words())) {
      return refuse(new PaperHasPassed());
    }
    return accept(new LayerRemarked(layer.id, mark.strokes(), mark.words(), mark.described()));
  }

  /// A photo is a mark like any other, but not one that grows: another one comes after taking it
  /// back. Its pixels are on their way long before, so one that comes late is late ink.
  private Decision<PaperEvent> layPhoto(LayPhoto photo, Sheet sheet, BadgeId by) {
    var layer = sheet.layerOf(by);
    if (layer != null && layer.picture != null) {
      return nothingNew();
    }
    var wrong = mayNot(photo, sheet, by);
    if (wrong != null) {
      return refuse(wrong);
    }
    if (layer != null && layer.hidden) {
      return refuse(new MarkTurnedOver());
    }
    if (layer != null && !layer.isEmpty()) {
      return refuse(new OneOrTheOther());
    }
    return layer == null
        ? accept(
            List.of(
                marked(photo, by, null, null, null),
                new PhotoLaid(photo.contribution(), photo.picture(), photo.described())))
        : accept(new PhotoLaid(layer.id, photo.picture(), photo.described()));
  }

  private Decision<PaperEvent> done(BadgeId by, int round) {
    var seat = table.seat(by);
    if (seat == null || round != table.round() || !table.step().goesRound()) {
      return nothingNew(); // It was for a round that is over.
    }
    if (seat.done) {
      return nothingNew();
    }
    var events = new ArrayList<PaperEvent>();
    events.add(new SaidDone(by, round));
    if (!table.clock().standsStill()) {
      events.addAll(onceAllAreReady(by));
    }
    return accept(events);
  }

  /// Where the papers go on because nobody needs more time. Against a clock that takes everybody
  /// who has a paper, here or not, so that nobody loses their time to a hole in the wifi; without
  /// one, and in the last moment, everybody who is here.
  ///
  /// @param also somebody who is just saying so
  private List<PaperEvent> onceAllAreReady(@Nullable BadgeId also) {
    boolean againstTheClock = table.clock().runs() && table.step() != Step.GRACE;
    var awaited =
        table.seats().stream()
            .filter(seat -> seat.taken && table.inHandsOf(seat.badge) != null)
            .filter(seat -> againstTheClock || isHere(seat))
            .toList();
    boolean ready =
        !awaited.isEmpty()
            && awaited.stream().allMatch(seat -> seat.done || seat.badge.equals(also));
    if (!ready) {
      return List.of();
    }
    return switch (table.step()) {
      case LOOK, THINK -> List.of(Passing.after(table));
      case DRAW, GRACE -> passIfAnybodyIsHere();
      case OPEN, NAME, WALL, DONE -> List.of();
    };
  }

  /// If nobody at all is here, it is the wifi and not the people: the papers wait for them.
  private List<PaperEvent> passIfAnybodyIsHere() {
    return table.seats().stream().anyMatch(seat -> seat.taken && isHere(seat))
        ? Passing.pass(table, this::isHere)
        : List.of();
  }

  private Decision<PaperEvent> notDone(BadgeId by, int round) {
    var seat = table.seat(by);
    boolean said = seat != null && seat.done && round == table.round();
    return said && table.step().goesRound() ? accept(new SaidNotDone(by, round)) : nothingNew();
  }

  private Decision<PaperEvent> moreTime(int round) {
    boolean runs = table.clock().runs() && table.step().goesRound() && round == table.round();
    return runs ? accept(new MoreTimeGiven(table.moreSeconds())) : nothingNew();
  }

  // ---- standing still

  private boolean canPause() {
    return table.step().goesRound() && !table.clock().standsStill();
  }

  private Decision<PaperEvent> askPause(BadgeId by) {
    return canPause()
        ? asked(table.pauseAsked(), by, new PauseAsked(by), new PauseTaken())
        : nothingNew();
  }

  private Decision<PaperEvent> askGoOn(BadgeId by) {
    return table.clock().standsStill()
        ? asked(table.goOnAsked(), by, new GoOnAsked(by), new PauseEnded())
        : nothingNew();
  }

  private static Decision<PaperEvent> asked(
      Set<BadgeId> before, BadgeId by, PaperEvent asks, PaperEvent enough) {
    if (before.contains(by)) {
      return nothingNew();
    }
    return before.size() + 1 < PAUSE_PEOPLE ? accept(asks) : accept(List.of(asks, enough));
  }

  // ---- looking at it together

  private Decision<PaperEvent> namePaper(NamePaper name, BadgeId by) {
    if (table.name(name.contribution()) != null) {
      return nothingNew();
    }
    if (!namesAreSought()) {
      return notInThisStep();
    }
    if (table.knows(name.contribution())) {
      return refuse(new NotYourMark());
    }
    var sheet = table.sheetOrNull(name.paper());
    if (sheet == null || sheet.isEmpty()) {
      return refuse(new PaperNotThere());
    }
    if (sheet.name() != null) {
      return refuse(new PaperFinished());
    }
    if (!hasASay(sheet, by)) {
      return refuse(new NotSeated());
    }
    if (sheet.names().size() >= NAMES_MAX) {
      return refuse(new NamesFull(NAMES_MAX));
    }
    var from = Provenance.of(by, name.permission());
    return accept(
        List.of(
            new NameProposed(name.contribution(), from, name.paper(), name.words()),
            new NameAgreed(name.contribution(), by)));
  }

  private boolean namesAreSought() {
    return table.step() == Step.NAME || table.step() == Step.WALL;
  }

  private Decision<PaperEvent> agreeToName(ContributionId id, boolean yes, BadgeId by) {
    var name = table.name(id);
    var sheet = table.sheetNamedBy(id);
    if (name == null || sheet == null) {
      return refuse(new NameNotThere());
    }
    if (name.hasYesOf(by) == yes) {
      return nothingNew();
    }
    if (!namesAreSought()) {
      return notInThisStep();
    }
    if (sheet.name() != null) {
      return refuse(new PaperFinished());
    }
    if (!hasASay(sheet, by)) {
      return refuse(new NotSeated());
    }
    if (!yes) {
      return accept(new NameDoubted(id, by));
    }
    List<PaperEvent> events = new ArrayList<>(List.of(new NameAgreed(id, by)));
    events.addAll(namesAllAgreeOn(new Yes(id, by)));
    return accept(events);
  }

  private record Yes(ContributionId name, BadgeId by) {}

  /// Whose yes a name needs: the circle in which the paper went round.
  private boolean hasASay(Sheet sheet, BadgeId badge) {
    var circle = table.circleOf(sheet.id);
    return table.seat(badge) != null && circle != null && circle.seats().contains(badge);
  }

  /// The names to which everybody who is here has said yes. For one person alone there is nobody to
  /// agree with, so one yes is enough only if one is here.
  ///
  /// @param also a yes that is just being said
  private List<PaperEvent> namesAllAgreeOn(@Nullable Yes also) {
    var events = new ArrayList<PaperEvent>();
    for (var sheet : table.sheets()) {
      if (sheet.name() != null || sheet.names().isEmpty()) {
        continue;
      }
      var present =
          table.seats().stream()
              .filter(seat -> hasASay(sheet, seat.badge) && isHere(seat))
              .map(seat -> seat.badge)
              .toList();
      Predicate<Sheet.Name> agreed =
          name ->
              !name.hidden
                  && present.stream()
                      .allMatch(
                          badge -> name.hasYesOf(badge) || new Yes(name.id, badge).equals(also));
      if (!present.isEmpty()) {
        sheet.names().stream()
            .filter(agreed)
            .findFirst()
            .ifPresent(name -> events.add(new PaperNamed(sheet.id, name.id)));
      }
    }
    return events;
  }

  private Decision<PaperEvent> showMine(ContributionId id, boolean shown, BadgeId by) {
    var layer = table.layer(id);
    if (layer == null || !by.equals(layer.seat)) {
      return refuse(new NotYourMark());
    }
    return layer.shown == shown ? nothingNew() : accept(new LayerShown(id, shown));
  }

  private Decision<PaperEvent> feel(Feel feel, BadgeId by) {
    if (table.feeling(feel.contribution()) != null) {
      return nothingNew();
    }
    if (table.knows(feel.contribution())) {
      return refuse(new NotYourMark());
    }
    var from = Provenance.of(by, feel.permission());
    return table.step().showsPapers()
        ? accept(new Felt(feel.contribution(), from, feel.words()))
        : notInThisStep();
  }

  private Decision<PaperEvent> notInThisStep() {
    return refuse(new NotInThisStep(table.step()));
  }
}
