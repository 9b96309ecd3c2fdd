package org.parlour.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.News;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.promises.Promises.Change;
import org.parlour.promises.Promises.Promise;
import org.parlour.promises.Promises.Round;
import org.parlour.promises.Promises.Step;
import org.parlour.promises.Promises.Story;
import org.parlour.promises.Promises.Version;
import org.parlour.promises.Promises.WeCannot;
import org.parlour.promises.PromisesEvent.ChangeSaid;
import org.parlour.promises.PromisesEvent.HostActed;
import org.parlour.promises.PromisesEvent.Judged;
import org.parlour.promises.PromisesEvent.PeopleAsked;
import org.parlour.promises.PromisesEvent.PromiseChanged;
import org.parlour.promises.PromisesEvent.PromiseLate;
import org.parlour.promises.PromisesEvent.PromiseMade;
import org.parlour.promises.PromisesEvent.PromiseMoved;
import org.parlour.promises.PromisesEvent.PromisesLaidOut;
import org.parlour.promises.PromisesEvent.RoundBrought;
import org.parlour.promises.PromisesEvent.StoryTold;
import org.parlour.promises.PromisesEvent.WeCannotSaid;
import org.parlour.promises.PromisesExport.ExportedChange;
import org.parlour.promises.PromisesExport.ExportedPromise;
import org.parlour.promises.PromisesMine.MyJudgement;
import org.parlour.promises.PromisesNews.AnsweredGone;
import org.parlour.promises.PromisesNews.CannotGone;
import org.parlour.promises.PromisesNews.CannotShown;
import org.parlour.promises.PromisesNews.ChangeGone;
import org.parlour.promises.PromisesNews.Counted;
import org.parlour.promises.PromisesNews.LaidOut;
import org.parlour.promises.PromisesNews.PromiseGone;
import org.parlour.promises.PromisesNews.PromiseShown;
import org.parlour.promises.PromisesNews.StoryGone;
import org.parlour.promises.PromisesNews.StoryShown;
import org.parlour.promises.PromisesView.Part;
import org.parlour.promises.PromisesView.RoundView;

/// What we will do and what changed, as the room sees it.
public final class PromisesStation
    implements Station<Promises, PromisesCommand, PromisesEvent, PromisesExport> {

  /// The slug of this kind of station.
  public static final String KIND = "promises";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<PromisesCommand> commands() {
    return PromisesCommand.class;
  }

  @Override
  public Class<PromisesEvent> events() {
    return PromisesEvent.class;
  }

  @Override
  public Class<PromisesExport> exported() {
    return PromisesExport.class;
  }

  @Override
  public Promises begin() {
    return new Promises();
  }

  @Override
  public List<PromisesEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly();
    return List.of(new PromisesLaidOut());
  }

  @Override
  public Decision<PromisesEvent> decide(
      Promises promises, PromisesCommand command, Asking asking, Surroundings gathering) {
    return PromisesRules.decide(promises, command, asking, gathering);
  }

  @Override
  public @Nullable Instant due(Promises promises) {
    return promises.due();
  }

  @Override
  public List<PromisesEvent> onTime(Promises promises, Instant at, Surroundings gathering) {
    return PromisesRules.onDay(promises, Promises.dayOf(at), gathering);
  }

  @Override
  public Told apply(
      Promises promises, PromisesEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case PromisesLaidOut() -> Told.of(new LaidOut(view(promises, gathering)));
      case PromiseMade(var id, _, var words, var team, var by, var answers, var on) -> {
        promises.add(new Promise(id, new Version(words, team, day(by), day(on)), answers));
        yield shown(promises, id, gathering);
      }
      case PromiseChanged(var id, var words, var team, var by, var answers, var on) -> {
        var promise = promises.promise(id);
        if (promise != null) {
          promise.change(new Version(words, team, day(by), day(on)), answers);
        }
        yield shown(promises, id, gathering);
      }
      case PromiseMoved(var id, var state, var why, var on) -> {
        var promise = promises.promise(id);
        if (promise != null) {
          promise.steps.add(new Step(state, why, day(on)));
        }
        yield shown(promises, id, gathering);
      }
      case PromiseLate(var id) -> {
        var promise = promises.promise(id);
        if (promise != null) {
          promise.steps.add(new Step(PromiseState.LATE, null, promise.lateOn()));
        }
        yield shown(promises, id, gathering);
      }
      case WeCannotSaid(var id, _, var words, var answers, var on) -> {
        var cannot = new WeCannot(id, words, answers, day(on));
        promises.add(cannot);
        yield Told.of(new CannotShown(new PromisesProjection(promises, gathering).cannot(cannot)));
      }
      case ChangeSaid(var id, var promise, _, var words, var ours, var on, var elsewhere) -> {
        promises.add(new Change(id, promise, words, ours, day(on), elsewhere));
        yield shown(promises, promise, gathering);
      }
      case PeopleAsked(var id, var months, var people) ->
          counting(promises, id, change -> change.rounds.put(months, new Round(people)));
      case Judged(var id, var by, var months, var judgement) ->
          counting(promises, id, change -> judge(change, months, by, judgement));
      case RoundBrought brought ->
          counting(
              promises,
              brought.change(),
              change -> change.rounds.put(brought.months(), round(brought)));
      case StoryTold(var id, var change, _, var words, var by) -> {
        var story = new Story(id, change, words, by);
        promises.add(story);
        yield told(promises, story, gathering);
      }
      case HostActed(_) -> Told.nothing(); // What came of it was told by itself.
    };
  }

  private static LocalDate day(int sinceEpoch) {
    return LocalDate.ofEpochDay(sinceEpoch);
  }

  private static void judge(Change change, int months, BadgeId by, Judgement judgement) {
    var round = change.rounds.get(months);
    if (round != null) {
      round.judgements.put(by, judgement);
    }
  }

  private static Round round(RoundBrought brought) {
    var round = new Round(brought.asked());
    round.broughtJudged = brought.judged();
    for (var judgement : Judgement.values()) {
      round.broughtSplit.put(
          judgement,
          switch (judgement) {
            case BETTER -> brought.better();
            case SAME -> brought.same();
            case WORSE -> brought.worse();
            case DONT_KNOW -> brought.dontKnow();
          });
    }
    return round;
  }

  private static Told shown(Promises promises, ContributionId id, Surroundings gathering) {
    var promise = promises.promise(id);
    return promise == null
        ? Told.nothing()
        : Told.of(new PromiseShown(new PromisesProjection(promises, gathering).promise(promise)));
  }

  /// Something that changes how a change is judged.
  private interface Counting {
    void to(Change change);
  }

  private static Told counting(Promises promises, ContributionId id, Counting counting) {
    var change = promises.change(id);
    if (change == null) {
      return Told.nothing();
    }
    counting.to(change);
    return Told.of(counted(promises, change));
  }

  /// Who judged is not lost on the way to the page: it is never told.
  private static List<News> counted(Promises promises, Change change) {
    return promises.isOpen(change)
        ? List.of(
            new Counted(
                change.id, PromisesProjection.askedNext(change), PromisesProjection.rounds(change)))
        : List.of();
  }

  private static Told told(Promises promises, Story story, Surroundings gathering) {
    var change = promises.change(story.change());
    return change == null || !promises.isOpen(change)
        ? Told.nothing()
        : Told.of(
            new StoryShown(change.id, new PromisesProjection(promises, gathering).story(story)));
  }

  @Override
  public Told takenBack(Promises promises, ContributionId gone) {
    var news = new ArrayList<News>();
    var own = removed(promises, gone);
    if (own != null) {
      news.add(own);
    }
    if (promises.forgetAnswered(gone)) {
      news.add(new AnsweredGone(gone));
    }
    // A badge is a contribution too, and how it judged goes with it.
    for (var change : promises.forget(new BadgeId(gone.value()))) {
      news.addAll(counted(promises, change));
    }
    return own == null ? Told.of(news) : Told.of(news).forgettingWhatWas();
  }

  /// Takes away what was given here.
  ///
  /// @return what the room must hear; null when nothing was
  private static @Nullable News removed(Promises promises, ContributionId gone) {
    var promise = promises.promise(gone);
    if (promise != null) {
      promises.remove(promise);
      return new PromiseGone(gone);
    }
    var cannot = promises.cannot(gone);
    if (cannot != null) {
      promises.remove(cannot);
      return new CannotGone(gone);
    }
    var change = promises.change(gone);
    if (change != null) {
      promises.remove(change);
      return new ChangeGone(gone);
    }
    var story = promises.story(gone);
    if (story != null) {
      promises.remove(story);
      return new StoryGone(gone);
    }
    return null;
  }

  @Override
  public Told hidden(
      Promises promises, ContributionId contribution, boolean hidden, Surroundings gathering) {
    if (promises.has(contribution)) {
      promises.turn(contribution, hidden);
    }
    return Station.super.hidden(promises, contribution, hidden, gathering);
  }

  @Override
  public Told toldAgain(Promises promises, ContributionId contribution, Surroundings gathering) {
    var cannot = promises.cannot(contribution);
    if (cannot != null) {
      return Told.of(new CannotShown(new PromisesProjection(promises, gathering).cannot(cannot)));
    }
    var change = promises.change(contribution);
    if (change != null) {
      return shown(promises, change.promise, gathering);
    }
    var story = promises.story(contribution);
    return story == null
        ? shown(promises, contribution, gathering)
        : told(promises, story, gathering);
  }

  @Override
  public Arrangement arranged(
      Promises promises, List<ContributionId> given, Surroundings gathering) {
    return PromisesProjection.arranged(promises);
  }

  @Override
  public PromisesView view(Promises promises, Surroundings gathering) {
    return new PromisesProjection(promises, gathering).view();
  }

  @Override
  public PromisesMine mine(Promises promises, BadgeId badge) {
    var judgements = new ArrayList<MyJudgement>();
    for (var change : promises.changes()) {
      change.rounds.forEach((months, round) -> {
        var judgement = round.judgements.get(badge);
        if (judgement != null) {
          judgements.add(new MyJudgement(change.id, months, judgement));
        }
      });
    }
    return new PromisesMine(List.copyOf(judgements));
  }

  @Override
  public MyThing myThing(Promises promises, ContributionId contribution) {
    var story = promises.story(contribution);
    if (story != null) {
      var change = promises.change(story.change());
      boolean shown = change != null && promises.isOpen(change);
      return new MyThing("what-changed", story.words(), null, null, null, shown);
    }
    var promise = promises.promise(contribution);
    if (promise != null) {
      return new MyThing("promise", promise.now().words(), null, null, null, true);
    }
    var cannot = promises.cannot(contribution);
    if (cannot != null) {
      return new MyThing("we-cannot", cannot.words, null, null, null, true);
    }
    var change = promises.change(contribution);
    return new MyThing(
        "change",
        change == null ? null : change.words,
        null,
        null,
        null,
        change != null && promises.isOpen(change));
  }

  @Override
  public @Nullable MadeOf madeOf(Promises promises, ContributionId contribution) {
    return PromisesProjection.madeOf(promises, contribution);
  }

  @Override
  public PromisesExport export(Promises promises, Surroundings gathering) {
    return new PromisesProjection(promises, gathering).export();
  }

  @Override
  public List<PromisesEvent> bring(PromisesExport exported) {
    var events = new ArrayList<PromisesEvent>();
    exported.promises().forEach(promise -> events.addAll(brought(promise)));
    for (var cannot : exported.cannots()) {
      events.add(
          new WeCannotSaid(
              cannot.contribution(),
              Provenance.imported(Permission.SHARE),
              cannot.words(),
              cannot.answers(),
              number(cannot.on())));
    }
    events.add(new PromisesLaidOut());
    return events;
  }

  /// First all it ever said and then how it ever stood: a step that came of another date stands
  /// among its steps already.
  private static List<PromisesEvent> brought(ExportedPromise promise) {
    if (promise.versions().isEmpty()
        || promise.steps().isEmpty()
        || promise.steps().getFirst().state() != PromiseState.PROMISED) {
      throw new IllegalArgumentException(
          "A promise says something, and begins with being promised.");
    }
    var events = new ArrayList<PromisesEvent>();
    var first = promise.versions().getFirst();
    events.add(
        new PromiseMade(
            promise.promise(),
            Provenance.imported(Permission.SHARE),
            first.words(),
            first.team(),
            number(first.by()),
            promise.answers(),
            number(first.on())));
    for (var later : promise.versions().subList(1, promise.versions().size())) {
      events.add(
          new PromiseChanged(
              promise.promise(),
              later.words(),
              later.team(),
              number(later.by()),
              promise.answers(),
              number(later.on())));
    }
    for (var step : promise.steps().subList(1, promise.steps().size())) {
      events.add(new PromiseMoved(promise.promise(), step.state(), step.why(), number(step.on())));
    }
    promise.changes().forEach(change -> events.addAll(brought(promise.promise(), change)));
    return events;
  }

  private static List<PromisesEvent> brought(ContributionId promise, ExportedChange change) {
    var events = new ArrayList<PromisesEvent>();
    events.add(
        new ChangeSaid(
            change.change(),
            promise,
            Provenance.imported(Permission.SHARE),
            change.words(),
            change.ours(),
            number(change.on()),
            true));
    change.rounds().forEach(round -> events.add(brought(change.change(), round)));
    for (var story : change.stories()) {
      events.add(
          new StoryTold(
              story.contribution(),
              change.change(),
              Provenance.imported(story.permission()),
              story.words(),
              story.by()));
    }
    return events;
  }

  private static RoundBrought brought(ContributionId change, RoundView round) {
    int split = round.split().stream().mapToInt(Part::people).sum();
    boolean fits = round.judged() < PromisesView.PEOPLE_MIN ? split == 0 : split == round.judged();
    if (!fits || round.asked() < round.judged()) {
      throw new IllegalArgumentException(
          "The parts of a judgement are as many people as judged, and none of fewer than five.");
    }
    return new RoundBrought(
        change,
        round.months(),
        round.asked(),
        round.judged(),
        people(round, Judgement.BETTER),
        people(round, Judgement.SAME),
        people(round, Judgement.WORSE),
        people(round, Judgement.DONT_KNOW));
  }

  private static int people(RoundView round, Judgement judgement) {
    return round.split().stream()
        .filter(part -> part.judgement() == judgement)
        .mapToInt(Part::people)
        .sum();
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /// Words without a team and a date are no promise, so a list brings none.
  @Override
  public List<PromisesEvent> bringList(Map<ContributionId, Words> list) {
    return List.of();
  }
}
