package org.parlour.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Hanging;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.News;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.kernel.YoursChanged;
import org.parlour.paper.PaperEvent.*;
import org.parlour.paper.PaperExport.ExportedSheet;
import org.parlour.paper.PaperNews.FeelingGone;
import org.parlour.paper.PaperNews.FeelingShown;
import org.parlour.paper.PaperNews.LaidOut;
import org.parlour.paper.PaperNews.LayerGone;
import org.parlour.paper.PaperNews.MakerGone;
import org.parlour.paper.PaperNews.NamesTold;
import org.parlour.paper.PaperNews.SheetGone;
import org.parlour.paper.PaperNews.SheetShown;
import org.parlour.paper.PaperNews.TableTold;
import org.parlour.paper.Sheet.Layer;
import org.parlour.paper.Sheet.Name;
import org.parlour.paper.Table.Feeling;

/// Pass the paper, as the room sees it: a state to fold, rules to ask, news to tell.
public final class PaperStation implements Station<Table, PaperCommand, PaperEvent, PaperExport> {

  /// The slug of this kind of station.
  public static final String KIND = "paper";

  private static final int PROMPTS_MAX = 20;
  private static final int PROMPT_CODE_POINTS_MAX = 140;
  private static final int ROUNDS_MAX = 12;
  private static final int SECONDS_MIN = 3;
  private static final int SECONDS_MAX = 60;

  /// Everybody wants the next paper at the same moment, and a table is small.
  private static final int PASS_WITHIN_MILLIS = 300;

  /// Ink that came late is no hurry.
  private static final int LATE_INK_WITHIN_MILLIS = 1_500;

  private static final List<Words> FACE =
      List.of(
          Words.of("The shape of a face. Nothing else."),
          Words.of("Look. Think. Then add one detail."));

  private static final List<Words> SENTENCE =
      List.of(
          Words.of("Begin with half a sentence. A good day is…"),
          Words.of("Read. Think. Then add one thing."));

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<PaperCommand> commands() {
    return PaperCommand.class;
  }

  @Override
  public Class<PaperEvent> events() {
    return PaperEvent.class;
  }

  @Override
  public Class<PaperExport> exported() {
    return PaperExport.class;
  }

  @Override
  public Table begin() {
    return new Table();
  }

  @Override
  public List<PaperEvent> layOut(StationPlan plan) {
    var settings = plan.settings();
    settings.knowOnly(
        "mode",
        "pace",
        "prompts",
        "rounds",
        "seconds",
        "firstSeconds",
        "lookSeconds",
        "thinkSeconds");
    var mode = settings.oneOf("mode", Mode.DRAWING);
    var prompts = settings.list("prompts", PROMPT_CODE_POINTS_MAX, PROMPTS_MAX);
    int seconds = settings.whole("seconds", 15, SECONDS_MIN, SECONDS_MAX);
    return List.of(
        new TableLaid(
            mode,
            settings.oneOf("pace", Pace.ONE_LINE),
            prompts.isEmpty() ? usualPrompts(mode) : prompts,
            settings.whole("rounds", 8, 1, ROUNDS_MAX),
            settings.whole("lookSeconds", 5, 0, SECONDS_MAX),
            settings.whole("thinkSeconds", 3, 0, SECONDS_MAX),
            settings.whole("firstSeconds", seconds, SECONDS_MIN, SECONDS_MAX),
            seconds));
  }

  private static List<Words> usualPrompts(Mode mode) {
    return mode == Mode.DRAWING ? FACE : SENTENCE;
  }

  @Override
  public Decision<PaperEvent> decide(
      Table table, PaperCommand command, Asking asking, Surroundings gathering) {
    return PaperRules.decide(table, command, asking, gathering);
  }

  @Override
  public @Nullable Instant due(Table table) {
    return PaperRules.due(table);
  }

  @Override
  public List<PaperEvent> onTime(Table table, Instant at, Surroundings gathering) {
    return PaperRules.onTime(table, at, gathering);
  }

  @Override
  public Told apply(Table table, PaperEvent event, Recorded recorded, Surroundings gathering) {
    var at = recorded.at();
    return switch (event) {
      case TableLaid laid -> {
        table.lay(laid);
        yield laidOut(table, gathering);
      }
      case PromptsBrought(var prompts) -> {
        table.bringPrompts(prompts);
        yield tableTold(table);
      }
      case SatDown(var seat, var helped) -> {
        table.sitDown(seat, helped);
        yield tableTold(table);
      }
      case StoodUp(var seat) -> {
        table.standUp(seat);
        yield tableTold(table);
      }
      case TimeChosen(var seat, var time) -> chooseTime(table, seat, time);
      case Started(var rounds) -> {
        table.start(rounds);
        yield Told.nothing();
      }
      case CircleFormed(var circle, var seats, var papers) -> {
        table.formCircle(circle, seats, papers);
        yield Told.nothing();
      }
      case PapersPassed(var circle, var round, var seats, var papers) -> {
        table.pass(circle, round, seats, papers);
        yield Told.nothing();
      }
      case StepBegan(var step, var round) -> begin(table, step, round, at, gathering);
      case LayerMarked m -> {
        var layer = new Layer(m.contribution(), m.paper(), m.round(), m.seat(), null);
        layer.put(m.strokes(), m.words(), m.described());
        table.add(layer);
        yield inked(table, layer, gathering);
      }
      case LayerRemarked(var id, var strokes, var words, var described) -> {
        var layer = table.layer(id);
        if (layer == null) {
          yield Told.nothing();
        }
        layer.put(strokes, words, described);
        yield inked(table, layer, gathering);
      }
      case PhotoLaid(var id, var picture, var described) -> {
        var layer = table.layer(id);
        if (layer == null) {
          yield Told.nothing();
        }
        layer.lay(picture, described);
        yield inked(table, layer, gathering);
      }
      case LayerShown(var id, var shown) -> show(table, id, shown, gathering);
      case SaidDone(var seat, _) -> {
        table.say(seat, true);
        yield Told.nothing(); // Who is ready, and who is not, is nobody's business.
      }
      case SaidNotDone(var seat, _) -> {
        table.say(seat, false);
        yield Told.nothing();
      }
      case MoreTimeGiven(var seconds) -> {
        table.giveMore(seconds, at);
        yield tableTold(table);
      }
      case PauseAsked(var by) -> {
        table.pauseAsked().add(by);
        yield tableTold(table);
      }
      case PauseTaken() -> pause(table, at);
      case Paused() -> pause(table, at);
      case GoOnAsked(var by) -> {
        table.goOnAsked().add(by);
        yield tableTold(table);
      }
      case PauseEnded() -> goOn(table, at);
      case WentOn() -> goOn(table, at);
      case NameProposed(var id, _, var paper, var words) -> {
        table.propose(paper, new Name(id, words));
        yield namesTold(table, table.sheet(paper));
      }
      case NameAgreed(var name, var by) -> agree(table, name, by, true);
      case NameDoubted(var name, var by) -> agree(table, name, by, false);
      case PaperNamed(var paper, var name) -> {
        table.sheet(paper).agreeOn(name);
        yield namesTold(table, table.sheet(paper));
      }
      case Felt(var id, _, var words) -> feel(table, new Feeling(id, words, null), gathering);
      case MovedOn _ -> Told.nothing(); // The step that begins says it.
      case PaceSet(var pace, var seconds) -> {
        table.setPace(pace, seconds);
        yield tableTold(table);
      }
      case PaperBrought(var paper) -> {
        table.sheet(paper);
        yield Told.nothing();
      }
      case LayerBrought b -> {
        var layer = new Layer(b.contribution(), b.paper(), b.round(), null, b.by());
        layer.put(b.strokes(), b.words(), b.described());
        table.add(layer);
        yield inked(table, layer, gathering);
      }
      case NameBrought(var id, _, var paper, var words) -> {
        table.propose(paper, new Name(id, words));
        table.sheet(paper).agreeOn(id);
        yield namesTold(table, table.sheet(paper));
      }
      case FeelingBrought(var id, _, var words, var by) ->
          feel(table, new Feeling(id, words, by), gathering);
      case StepBrought(var step) -> begin(table, step, 0, at, gathering);
    };
  }

  private static Told laidOut(Table table, Surroundings gathering) {
    return Told.of(new LaidOut(PaperProjection.view(table, gathering)));
  }

  private static Told tableTold(Table table) {
    return Told.of(new TableTold(PaperProjection.table(table)));
  }

  private static Told chooseTime(Table table, BadgeId seat, Patience time) {
    var before = PaperProjection.table(table);
    table.chooseTime(seat, time);
    // Telling that nothing changed would tell that somebody chose.
    return PaperProjection.table(table).equals(before) ? Told.nothing() : tableTold(table);
  }

  private static Told begin(Table table, Step step, int round, Instant at, Surroundings gathering) {
    boolean shown = table.step().showsPapers();
    boolean passes = round != table.round() || step.showsPapers() != shown;
    table.begin(step, round, at);
    var news = new ArrayList<News>();
    boolean changesWhatIsOpen = shown != step.showsPapers();
    news.addAll(changesWhatIsOpen ? laidOut(table, gathering).news() : tableTold(table).news());
    if (passes) {
      news.add(new YoursChanged(PASS_WITHIN_MILLIS));
    }
    var told = Told.of(news);
    return shown && changesWhatIsOpen ? told.forgettingWhatWas() : told;
  }

  /// Ink on an open paper is for everybody; on a paper that went on, for whoever holds it now.
  private static Told inked(Table table, Layer layer, Surroundings gathering) {
    if (table.step().showsPapers()) {
      return sheetTold(table, layer.paper, gathering);
    }
    return table.hasPassed(layer) && table.isInHands(layer.paper)
        ? Told.of(new YoursChanged(LATE_INK_WITHIN_MILLIS))
        : Told.nothing();
  }

  private static Told sheetTold(Table table, PaperId paper, Surroundings gathering) {
    if (!table.step().showsPapers()) {
      return Told.nothing();
    }
    var sheet = table.sheet(paper);
    return Told.of(
        sheet.isEmpty()
            ? new SheetGone(paper)
            : new SheetShown(PaperProjection.sheet(sheet, gathering)));
  }

  private static Told namesTold(Table table, Sheet sheet) {
    return table.step().showsPapers() && !sheet.isEmpty()
        ? Told.of(
            new NamesTold(
                sheet.id, PaperProjection.nameWords(sheet), PaperProjection.proposals(sheet)))
        : Told.nothing();
  }

  private static Told show(Table table, ContributionId id, boolean shown, Surroundings gathering) {
    var layer = table.layer(id);
    if (layer == null) {
      return Told.nothing();
    }
    layer.shown = shown;
    var told = sheetTold(table, layer.paper, gathering);
    return shown ? told : told.forgettingWhatWas();
  }

  private static Told pause(Table table, Instant at) {
    table.pause(at);
    return tableTold(table);
  }

  private static Told goOn(Table table, Instant at) {
    table.goOn(at);
    return tableTold(table);
  }

  private static Told agree(Table table, ContributionId name, BadgeId by, boolean yes) {
    var there = table.name(name);
    if (there != null) {
      there.yes(by, yes);
    }
    return Told.nothing();
  }

  private static Told feel(Table table, Feeling feeling, Surroundings gathering) {
    table.add(feeling);
    return feelingTold(table, feeling, gathering);
  }

  private static Told feelingTold(Table table, Feeling feeling, Surroundings gathering) {
    if (!table.step().showsPapers()) {
      return Told.nothing();
    }
    return Told.of(
        feeling.hidden
            ? new FeelingGone(feeling.id)
            : new FeelingShown(PaperProjection.feeling(feeling, gathering)));
  }

  @Override
  public Told takenBack(Table table, ContributionId contribution) {
    var layer = table.layer(contribution);
    if (layer != null) {
      table.remove(layer);
      return gone(table, layer);
    }
    var sheet = table.sheetNamedBy(contribution);
    if (sheet != null) {
      table.removeName(contribution);
      return namesTold(table, sheet).forgettingWhatWas();
    }
    var feeling = table.feeling(contribution);
    if (feeling != null) {
      table.remove(feeling);
      return table.step().showsPapers()
          ? Told.of(new FeelingGone(contribution)).forgettingWhatWas()
          : Told.nothing();
    }
    return makerGone(table, contribution);
  }

  /// What is gone from a paper is gone from the hands that hold it, too.
  private static Told gone(Table table, Layer layer) {
    if (table.step().showsPapers()) {
      return Told.of(new LayerGone(layer.paper, layer.id)).forgettingWhatWas();
    }
    return table.isInHands(layer.paper)
        ? Told.of(new YoursChanged(PASS_WITHIN_MILLIS))
        : Told.nothing();
  }

  /// If it was somebody's badge, its name may stand beside marks.
  private static Told makerGone(Table table, ContributionId badge) {
    var maker = new BadgeId(badge.value());
    var theirs =
        table.layers().stream()
            .filter(layer -> layer.shown && maker.equals(layer.seat))
            .map(layer -> layer.id)
            .toList();
    return theirs.isEmpty() || !table.step().showsPapers()
        ? Told.nothing()
        : Told.of(new MakerGone(theirs)).forgettingWhatWas();
  }

  /// If it was somebody's badge, its name may stand beside marks.
  private static Told namesToldAgain(Table table, ContributionId badge, Surroundings gathering) {
    var maker = new BadgeId(badge.value());
    var news = new ArrayList<News>();
    table.layers().stream()
        .filter(layer -> layer.shown && maker.equals(layer.seat))
        .forEach(layer -> news.addAll(sheetTold(table, layer.paper, gathering).news()));
    return Told.of(news);
  }

  @Override
  public Told hidden(
      Table table, ContributionId contribution, boolean hidden, Surroundings gathering) {
    var layer = table.layer(contribution);
    var name = table.name(contribution);
    var feeling = table.feeling(contribution);
    if (layer != null) {
      layer.hidden = hidden;
      return hidden ? gone(table, layer) : inked(table, layer, gathering);
    }
    if (name != null) {
      name.hidden = hidden;
    }
    if (feeling != null) {
      feeling.hidden = hidden;
    }
    var told =
        name == null && feeling == null
            ? namesToldAgain(table, contribution, gathering)
            : toldAgain(table, contribution, gathering);
    return hidden ? told.forgettingWhatWas() : told;
  }

  @Override
  public Told toldAgain(Table table, ContributionId contribution, Surroundings gathering) {
    var layer = table.layer(contribution);
    var named = table.sheetNamedBy(contribution);
    var feeling = table.feeling(contribution);
    if (layer != null) {
      return sheetTold(table, layer.paper, gathering);
    }
    if (named != null) {
      return namesTold(table, named);
    }
    return feeling == null ? Told.nothing() : feelingTold(table, feeling, gathering);
  }

  @Override
  public Arrangement arranged(Table table, List<ContributionId> given, Surroundings gathering) {
    return PaperProjection.arranged(table);
  }

  @Override
  public PaperView view(Table table, Surroundings gathering) {
    return PaperProjection.view(table, gathering);
  }

  @Override
  public PaperMine mine(Table table, BadgeId badge) {
    return PaperProjection.mine(table, badge);
  }

  @Override
  public boolean canBeHeard(Table table, ContributionId contribution) {
    return table.name(contribution) == null;
  }

  @Override
  public MyThing myThing(Table table, ContributionId contribution) {
    boolean open = table.step().showsPapers();
    var layer = table.layer(contribution);
    if (layer != null) {
      return new MyThing(
          "paper-mark",
          layer.words,
          layer.strokes,
          layer.described,
          null,
          layer.picture,
          null,
          open);
    }
    var name = table.name(contribution);
    if (name != null) {
      return new MyThing("paper-name", name.words, null, null, null, open);
    }
    var feeling = table.feeling(contribution);
    return feeling == null
        ? new MyThing("paper-mark", null, null, null, null, false)
        : new MyThing("paper-feeling", feeling.words, null, null, null, open);
  }

  @Override
  public Optional<Picture> picture(Table table, ContributionId contribution) {
    return Optional.ofNullable(table.layer(contribution))
        .filter(layer -> table.step().showsPapers())
        .map(layer -> layer.picture);
  }

  @Override
  public boolean liesBefore(Table table, ContributionId contribution, BadgeId badge) {
    var layer = table.layer(contribution);
    var inHand = table.inHandsOf(badge);
    return layer != null
        && inHand != null
        && inHand.id.equals(layer.paper)
        && layer.round < table.round();
  }

  @Override
  public List<Hanging> hangs(Table table, Surroundings gathering) {
    return PaperProjection.hangs(table, gathering);
  }

  @Override
  public PaperExport export(Table table, Surroundings gathering) {
    return PaperProjection.export(table, gathering);
  }

  @Override
  public List<PaperEvent> bring(PaperExport exported) {
    var events = new ArrayList<PaperEvent>();
    events.add(
        new TableLaid(
            exported.mode(),
            exported.pace(),
            exported.prompts(),
            exported.rounds(),
            exported.lookSeconds(),
            exported.thinkSeconds(),
            exported.firstSeconds(),
            exported.drawSeconds()));
    if (exported.step() != Step.OPEN) {
      events.add(new StepBrought(exported.step()));
    }
    for (var sheet : exported.sheets()) {
      bring(sheet, events);
    }
    for (var feeling : exported.feelings()) {
      var from = Provenance.imported(feeling.permission());
      events.add(new FeelingBrought(feeling.contribution(), from, feeling.words(), feeling.by()));
    }
    return events;
  }

  private static void bring(ExportedSheet sheet, List<PaperEvent> events) {
    events.add(new PaperBrought(sheet.paper()));
    for (var layer : sheet.layers()) {
      boolean both = layer.words() != null && layer.strokes() != null;
      boolean neither =
          layer.words() == null && layer.strokes() == null && layer.described() == null;
      if (both || neither) {
        throw new IllegalArgumentException(
            "Mark "
                + layer.contribution()
                + " must have either words or strokes, or say what its photo showed.");
      }
      events.add(
          new LayerBrought(
              layer.contribution(),
              Provenance.imported(layer.permission()),
              sheet.paper(),
              layer.round(),
              layer.strokes(),
              layer.words(),
              layer.described(),
              layer.by()));
    }
    if (sheet.name() != null && sheet.nameId() != null && sheet.permission() != null) {
      events.add(
          new NameBrought(
              sheet.nameId(),
              Provenance.imported(sheet.permission()),
              sheet.paper(),
              sheet.name()));
    }
  }

  /// A list becomes what the rounds ask for, one line each.
  @Override
  public List<PaperEvent> bringList(Map<ContributionId, Words> list) {
    return list.isEmpty()
        ? List.of()
        : List.of(new PromptsBrought(list.values().stream().limit(PROMPTS_MAX).toList()));
  }
}
