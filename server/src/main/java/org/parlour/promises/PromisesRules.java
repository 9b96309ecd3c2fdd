package org.parlour.promises;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parlour.kernel.Asking;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Surroundings;
import org.parlour.promises.Promises.Promise;
import org.parlour.promises.PromisesCommand.ChangePromise;
import org.parlour.promises.PromisesCommand.Judge;
import org.parlour.promises.PromisesCommand.MakePromise;
import org.parlour.promises.PromisesCommand.MovePromise;
import org.parlour.promises.PromisesCommand.SayWeCannot;
import org.parlour.promises.PromisesCommand.SayWhatChanged;
import org.parlour.promises.PromisesCommand.TellWhatChanged;
import org.parlour.promises.PromisesEvent.ChangeSaid;
import org.parlour.promises.PromisesEvent.HostActed;
import org.parlour.promises.PromisesEvent.Judged;
import org.parlour.promises.PromisesEvent.PeopleAsked;
import org.parlour.promises.PromisesEvent.PromiseChanged;
import org.parlour.promises.PromisesEvent.PromiseLate;
import org.parlour.promises.PromisesEvent.PromiseMade;
import org.parlour.promises.PromisesEvent.PromiseMoved;
import org.parlour.promises.PromisesEvent.StoryTold;
import org.parlour.promises.PromisesEvent.WeCannotSaid;
import org.parlour.promises.PromisesRefusal.AnsweredNotThere;
import org.parlour.promises.PromisesRefusal.AskedElsewhere;
import org.parlour.promises.PromisesRefusal.ChangeNotThere;
import org.parlour.promises.PromisesRefusal.DateInThePast;
import org.parlour.promises.PromisesRefusal.EnoughThere;
import org.parlour.promises.PromisesRefusal.NewDateFirst;
import org.parlour.promises.PromisesRefusal.NotAskedYet;
import org.parlour.promises.PromisesRefusal.NothingAnswered;
import org.parlour.promises.PromisesRefusal.NothingDoneYet;
import org.parlour.promises.PromisesRefusal.PromiseNotThere;
import org.parlour.promises.PromisesRefusal.WhyNeeded;

/// The rules of promises, one method per command. No clock, no store, no luck.
final class PromisesRules {

  /// Promises, and as many times "we can't". Who promises more keeps less.
  static final int PROMISES_MAX = 200;

  /// How often one promise may be reworded, or moved.
  static final int TURNS_MAX = 200;

  static final int CHANGES_PER_PROMISE_MAX = 50;
  static final int STORIES_PER_CHANGE_MAX = 500;

  private final Promises promises;
  private final Asking asking;
  private final Surroundings gathering;
  private final LocalDate today;

  private PromisesRules(Promises promises, Asking asking, Surroundings gathering) {
    this.promises = promises;
    this.asking = asking;
    this.gathering = gathering;
    today = Promises.dayOf(asking.at());
  }

  static Decision<PromisesEvent> decide(
      Promises promises, PromisesCommand command, Asking asking, Surroundings gathering) {
    var rules = new PromisesRules(promises, asking, gathering);
    return switch (command) {
      case MakePromise make -> rules.make(make);
      case ChangePromise change -> rules.change(change);
      case MovePromise move -> rules.move(move);
      case SayWeCannot say -> rules.sayWeCannot(say);
      case SayWhatChanged say -> rules.sayWhatChanged(say);
      case Judge judge -> rules.judge(judge);
      case TellWhatChanged tell -> rules.tell(tell);
    };
  }

  /// What the day brings: what is late now, and who is asked now.
  static List<PromisesEvent> onDay(Promises promises, LocalDate today, Surroundings gathering) {
    var events = new ArrayList<PromisesEvent>();
    for (var promise : promises.promises()) {
      if (promise.isLateBy(today)) {
        events.add(new PromiseLate(promise.id));
      }
    }
    for (var change : promises.changes()) {
      change
          .roundsToCome()
          .filter(months -> !today.isBefore(change.asksOn(months)))
          .forEach(
              months -> events.add(new PeopleAsked(change.id, months, gathering.peopleWhoGave())));
    }
    return events;
  }

  private Decision<PromisesEvent> make(MakePromise make) {
    if (promises.has(make.promise())) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (promises.promises().size() >= PROMISES_MAX) {
      return refuse(new EnoughThere(PROMISES_MAX));
    }
    if (make.by().isBefore(today)) {
      return refuse(new DateInThePast());
    }
    if (!allThere(make.answers())) {
      return refuse(new AnsweredNotThere());
    }
    return done(
        HostAct.MADE_PROMISE,
        new PromiseMade(
            make.promise(),
            fromHosts(),
            make.words(),
            make.team(),
            day(make.by()),
            make.answers(),
            day(today)));
  }

  private Decision<PromisesEvent> change(ChangePromise change) {
    var promise = promises.promise(change.promise());
    if (promise == null) {
      return refuse(new PromiseNotThere());
    }
    if (saysTheSame(promise, change)) {
      return nothingNew();
    }
    if (promise.versions.size() >= TURNS_MAX) {
      return refuse(new EnoughThere(TURNS_MAX));
    }
    if (change.by().isBefore(today) && !change.by().equals(promise.now().by())) {
      return refuse(new DateInThePast());
    }
    if (!allThere(
        change.answers().stream().filter(one -> !promise.answers.contains(one)).toList())) {
      return refuse(new AnsweredNotThere());
    }
    return done(
        HostAct.CHANGED_PROMISE,
        new PromiseChanged(
            promise.id,
            change.words(),
            change.team(),
            day(change.by()),
            change.answers(),
            day(today)));
  }

  private static boolean saysTheSame(Promise promise, ChangePromise change) {
    var now = promise.now();
    return now.words().equals(change.words())
        && now.team().equals(change.team())
        && now.by().equals(change.by())
        && promise.answers.equals(change.answers());
  }

  private Decision<PromisesEvent> move(MovePromise move) {
    var promise = promises.promise(move.promise());
    if (promise == null) {
      return refuse(new PromiseNotThere());
    }
    if (move.state() == promise.step().state() && saysNoOtherWhy(promise, move)) {
      return nothingNew();
    }
    if (move.state().needsWhy() && move.why() == null) {
      return refuse(new WhyNeeded());
    }
    if (move.state().isUnderWay() && !today.isBefore(promise.lateOn())) {
      return refuse(new NewDateFirst());
    }
    if (promise.steps.size() >= TURNS_MAX) {
      return refuse(new EnoughThere(TURNS_MAX));
    }
    return done(
        HostAct.of(move.state()),
        new PromiseMoved(promise.id, move.state(), move.why(), day(today)));
  }

  private static boolean saysNoOtherWhy(Promise promise, MovePromise move) {
    var why = promise.step().why();
    return move.why() == null ? why != null || !move.state().needsWhy() : move.why().equals(why);
  }

  private Decision<PromisesEvent> sayWeCannot(SayWeCannot say) {
    if (promises.has(say.contribution())) {
      return nothingNew();
    }
    if (promises.cannots().size() >= PROMISES_MAX) {
      return refuse(new EnoughThere(PROMISES_MAX));
    }
    if (say.answers().isEmpty()) {
      return refuse(new NothingAnswered());
    }
    if (!allThere(say.answers())) {
      return refuse(new AnsweredNotThere());
    }
    return done(
        HostAct.SAID_WE_CANNOT,
        new WeCannotSaid(say.contribution(), fromHosts(), say.words(), say.answers(), day(today)));
  }

  private Decision<PromisesEvent> sayWhatChanged(SayWhatChanged say) {
    if (promises.has(say.change())) {
      return nothingNew();
    }
    var promise = promises.promise(say.promise());
    if (promise == null) {
      return refuse(new PromiseNotThere());
    }
    if (promise.step().state() == PromiseState.PROMISED) {
      return refuse(new NothingDoneYet());
    }
    if (promises.changesOf(promise).size() >= CHANGES_PER_PROMISE_MAX) {
      return refuse(new EnoughThere(CHANGES_PER_PROMISE_MAX));
    }
    return done(
        HostAct.SAID_WHAT_CHANGED,
        new ChangeSaid(
            say.change(), promise.id, fromHosts(), say.words(), say.ours(), day(today), false),
        new PeopleAsked(say.change(), Promises.ROUNDS.getFirst(), gathering.peopleWhoGave()));
  }

  private Decision<PromisesEvent> judge(Judge judge) {
    var change = promises.change(judge.change());
    if (change == null || !promises.isOpen(change)) {
      return refuse(new ChangeNotThere());
    }
    if (change.elsewhere) {
      return refuse(new AskedElsewhere());
    }
    var round = change.rounds.get(judge.months());
    if (round == null) {
      return refuse(new NotAskedYet());
    }
    return judge.answer() == round.judgements.get(asking.by())
        ? nothingNew()
        : accept(new Judged(change.id, asking.by(), judge.months(), judge.answer()));
  }

  private Decision<PromisesEvent> tell(TellWhatChanged tell) {
    if (promises.has(tell.contribution())) {
      return nothingNew();
    }
    var change = promises.change(tell.change());
    if (change == null || !promises.isOpen(change)) {
      return refuse(new ChangeNotThere());
    }
    if (promises.storiesOf(change).size() >= STORIES_PER_CHANGE_MAX) {
      return refuse(new EnoughThere(STORIES_PER_CHANGE_MAX));
    }
    var from = asking.gives(tell.permission(), tell.secretHash());
    return accept(new StoryTold(tell.contribution(), change.id, from, tell.words(), null));
  }

  private boolean allThere(List<ContributionId> answered) {
    return answered.stream().allMatch(gathering::isThere);
  }

  /// The word of the people who ask, which is there for anybody to hold them to.
  private static Provenance fromHosts() {
    return Provenance.imported(Permission.SHARE);
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private static Decision<PromisesEvent> done(HostAct act, PromisesEvent... events) {
    var all = new ArrayList<>(List.of(events));
    all.add(new HostActed(act));
    return accept(all);
  }
}
