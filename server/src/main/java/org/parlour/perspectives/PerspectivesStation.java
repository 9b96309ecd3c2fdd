package org.parlour.perspectives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Reckoning;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.kernel.YoursChanged;
import org.parlour.perspectives.PerspectivesEvent.AnswerGone;
import org.parlour.perspectives.PerspectivesEvent.AnswersBrought;
import org.parlour.perspectives.PerspectivesEvent.StatementAnswered;
import org.parlour.perspectives.PerspectivesEvent.StatementBrought;
import org.parlour.perspectives.PerspectivesEvent.StatementOffered;
import org.parlour.perspectives.PerspectivesEvent.WindowLaidOut;
import org.parlour.perspectives.PerspectivesExport.Answers;
import org.parlour.perspectives.PerspectivesExport.ExportedStatement;
import org.parlour.perspectives.PerspectivesNews.LaidOut;
import org.parlour.perspectives.PerspectivesNews.SeenAnew;
import org.parlour.perspectives.PerspectivesNews.StatementGone;
import org.parlour.perspectives.PerspectivesNews.StatementShown;
import org.parlour.perspectives.PerspectivesView.Seen;
import org.parlour.perspectives.PerspectivesView.Shared;
import org.parlour.perspectives.PerspectivesView.StatementView;
import org.parlour.perspectives.Window.Statement;
import org.parlour.perspectives.map.NextStatement;
import org.parlour.perspectives.map.PerspectiveMap.Person;

/// The window, as the room sees it: statements to answer, and how the room sees them.
public final class PerspectivesStation
    implements Station<Window, PerspectivesCommand, PerspectivesEvent, PerspectivesExport> {

  /// The slug of this kind of station.
  public static final String KIND = "perspectives";

  private static final int STATEMENT_CODE_POINTS_MAX = 140;

  /// What is shown changes only when so many answers are new: after a single one, whoever sat
  /// beside the person would know what they said.
  private static final int NEW_ANSWERS_MIN = 5;

  /// Over how long the pages spread their asking which group they are in.
  private static final int GROUPS_ASKED_MILLIS = 5_000;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<PerspectivesCommand> commands() {
    return PerspectivesCommand.class;
  }

  @Override
  public Class<PerspectivesEvent> events() {
    return PerspectivesEvent.class;
  }

  @Override
  public Class<PerspectivesExport> exported() {
    return PerspectivesExport.class;
  }

  @Override
  public Window begin() {
    return new Window();
  }

  @Override
  public List<PerspectivesEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly("statements", "own");
    var events = new ArrayList<PerspectivesEvent>();
    var statements =
        plan.settings()
            .list("statements", STATEMENT_CODE_POINTS_MAX, PerspectivesRules.STATEMENTS_MAX);
    statements.forEach(
        words -> events.add(fromHosts(new ContributionId(UUID.randomUUID()), words)));
    events.add(new WindowLaidOut(plan.settings().is("own", true)));
    return events;
  }

  private static StatementBrought fromHosts(ContributionId id, Words words) {
    return new StatementBrought(id, Provenance.imported(Permission.SHARE), words, null, true);
  }

  @Override
  public Decision<PerspectivesEvent> decide(
      Window window, PerspectivesCommand command, Asking asking, Surroundings gathering) {
    return PerspectivesRules.decide(window, command, asking);
  }

  @Override
  public Told apply(
      Window window, PerspectivesEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case WindowLaidOut(var own) -> {
        window.layOut(own);
        yield Told.of(new LaidOut(view(window, gathering)));
      }
      case StatementOffered(var id, var from, var words) ->
          add(window, new Statement(id, words, from.author(), null, false), gathering);
      case StatementBrought(var id, var from, var words, var by, var fromHosts) ->
          add(window, new Statement(id, words, from.author(), by, fromHosts), gathering);
      case StatementAnswered(var id, var by, var stance) -> {
        window.answer(id, by, stance);
        yield Told
            .nothing(); // Who answered what is not lost on the way to the page: it is never told.
      }
      case AnswerGone(var id, var by) -> {
        window.leaveUnanswered(id, by);
        yield Told.nothing();
      }
      case AnswersBrought(var id, var agrees, var disagrees, var passes) -> {
        window.bring(id, new Answers(agrees, disagrees, passes));
        yield Told.nothing();
      }
    };
  }

  private static Told add(Window window, Statement statement, Surroundings gathering) {
    window.add(statement);
    return shown(statement, gathering);
  }

  private static Told shown(Statement statement, Surroundings gathering) {
    return Told.of(new StatementShown(statementView(statement, gathering)));
  }

  @Override
  public @Nullable Reckoning reckoning(Window window) {
    boolean enough = window.mustBeDrawn() || window.newSinceDrawn() >= NEW_ANSWERS_MIN;
    return enough ? Drawing.of(window) : null;
  }

  @Override
  public Told reckoned(Window window, Object result, Surroundings gathering) {
    if (!(result instanceof Drawing.Drawn(var map, var seen, var madeAt)) || map == null) {
      return Told.nothing();
    }
    boolean hides = window.mustBeDrawn();
    window.draw(map, onlyWhatIsThere(window, seen), madeAt);
    var told = Told.of(new SeenAnew(window.seen()), new YoursChanged(GROUPS_ASKED_MILLIS));
    return hides ? told.forgettingWhatWas() : told;
  }

  /// A statement may have gone while the map was being drawn.
  private static Seen onlyWhatIsThere(Window window, Seen seen) {
    return new Seen(
        seen.picture(),
        seen.people(),
        seen.steady(),
        seen.yesSaying(),
        seen.shared().stream().filter(one -> isThere(window, one.statement())).toList(),
        seen.groups().stream()
            .map(group ->
                new PerspectivesView.GroupView(
                    group.shape(),
                    group.people(),
                    group.x(),
                    group.y(),
                    group.wide(),
                    group.tall(),
                    group.knownFor().stream()
                        .filter((Shared one) -> isThere(window, one.statement()))
                        .toList()))
            .toList(),
        seen.differ().stream().filter(one -> isThere(window, one)).toList(),
        seen.tallies().stream().filter(one -> isThere(window, one.statement())).toList());
  }

  private static boolean isThere(Window window, ContributionId statement) {
    var there = window.statement(statement);
    return there != null && !there.hidden;
  }

  @Override
  public Told takenBack(Window window, ContributionId contribution) {
    if (!window.remove(contribution)) {
      return Told.nothing();
    }
    window.show(onlyWhatIsThere(window, window.seen()));
    return Told.of(new StatementGone(contribution), new SeenAnew(window.seen()))
        .forgettingWhatWas();
  }

  @Override
  public Told hidden(
      Window window, ContributionId contribution, boolean hidden, Surroundings gathering) {
    var statement = window.statement(contribution);
    if (statement == null) {
      return Told.nothing();
    }
    window.hide(statement, hidden);
    window.show(onlyWhatIsThere(window, window.seen()));
    var told =
        Told.of(
            new StatementShown(statementView(statement, gathering)), new SeenAnew(window.seen()));
    return hidden ? told.forgettingWhatWas() : told;
  }

  @Override
  public Told toldAgain(Window window, ContributionId contribution, Surroundings gathering) {
    var statement = window.statement(contribution);
    return statement == null ? Told.nothing() : shown(statement, gathering);
  }

  @Override
  public Arrangement arranged(Window window, List<ContributionId> given, Surroundings gathering) {
    return PerspectivesArranged.of(window);
  }

  @Override
  public PerspectivesView view(Window window, Surroundings gathering) {
    return new PerspectivesView(
        window.ownStatements(),
        window.statements().stream().map(statement -> statementView(statement, gathering)).toList(),
        window.seen());
  }

  private static StatementView statementView(Statement statement, Surroundings gathering) {
    var hidden = gathering.hidden(statement.id);
    var by = statement.broughtBy == null ? gathering.nameToShow(statement.id) : statement.broughtBy;
    return new StatementView(
        statement.id,
        hidden == null ? statement.words : null,
        hidden == null ? by : null,
        statement.fromHosts,
        hidden);
  }

  @Override
  public PerspectivesMine mine(Window window, BadgeId badge) {
    var answers = new HashMap<ContributionId, Stance>();
    var open = new ArrayList<String>();
    for (var statement : window.statements()) {
      var answer = statement.answers.get(badge);
      if (answer != null) {
        answers.put(statement.id, answer);
      } else if (!statement.hidden) {
        open.add(statement.id.toString());
      }
    }
    var own = whereAmI(window, badge);
    return new PerspectivesMine(
        answers,
        next(window, badge, open),
        own == null ? null : Drawing.shape(window.map().map().groups().get(own.group()).letter()),
        own != null
            && Objects.requireNonNullElse(own.confidence(), 0.0) >= Person.CONFIDENCE_HOLLOW);
  }

  /// The badge's own place; null while nobody is shown groups.
  private static @Nullable Person whereAmI(Window window, BadgeId badge) {
    if (window.seen().groups().isEmpty()) {
      return null;
    }
    return window.map().map().people().stream()
        .filter(person -> person.id().equals(badge.toString()) && person.group() >= 0)
        .findFirst()
        .orElse(null);
  }

  /// The order stays as long as nothing happens: luck is drawn from who asks and what is asked.
  private static List<ContributionId> next(Window window, BadgeId badge, List<String> open) {
    return NextStatement.order(
            window.map().map(),
            open,
            id -> answers(window, id),
            id -> new SplittableRandom(31L * badge.hashCode() + id.hashCode()).nextDouble())
        .stream()
        .map(id -> new ContributionId(UUID.fromString(id)))
        .toList();
  }

  private static int answers(Window window, String id) {
    var statement = window.statement(new ContributionId(UUID.fromString(id)));
    return statement == null ? 0 : statement.answers.size();
  }

  @Override
  public MyThing myThing(Window window, ContributionId contribution) {
    var statement = window.statement(contribution);
    return new MyThing(
        "statement", statement == null ? null : statement.words, null, null, null, true);
  }

  @Override
  public PerspectivesExport export(Window window, Surroundings gathering) {
    var statements = new ArrayList<ExportedStatement>();
    for (var statement : window.statements()) {
      if (gathering.mayLeave(statement.id)) {
        statements.add(exported(statement, gathering));
      }
    }
    return new PerspectivesExport(window.ownStatements(), statements);
  }

  private static ExportedStatement exported(Statement statement, Surroundings gathering) {
    var answers = statement.all();
    return new ExportedStatement(
        statement.id,
        statement.words,
        gathering.permissionElsewhere(statement.id),
        statement.broughtBy == null ? gathering.nameToShow(statement.id) : statement.broughtBy,
        statement.fromHosts,
        answers.all() >= Drawing.TOGETHER_MIN ? answers : null);
  }

  @Override
  public List<PerspectivesEvent> bring(PerspectivesExport exported) {
    var events = new ArrayList<PerspectivesEvent>();
    events.add(new WindowLaidOut(exported.ownStatements()));
    for (var one : exported.statements()) {
      events.add(
          new StatementBrought(
              one.statement(),
              Provenance.imported(one.permission()),
              one.words(),
              one.by(),
              one.fromHosts()));
      var answers = one.answers();
      if (answers != null) {
        events.add(
            new AnswersBrought(
                one.statement(), answers.agrees(), answers.disagrees(), answers.passes()));
      }
    }
    return events;
  }

  @Override
  public List<PerspectivesEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream()
        .<PerspectivesEvent>map(entry -> fromHosts(entry.getKey(), entry.getValue()))
        .toList();
  }
}
