package org.parlour.promises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Also;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Tallied;
import org.parlour.promises.Promises.Change;
import org.parlour.promises.Promises.Promise;
import org.parlour.promises.Promises.Round;
import org.parlour.promises.Promises.Step;
import org.parlour.promises.Promises.Story;
import org.parlour.promises.Promises.Version;
import org.parlour.promises.Promises.WeCannot;
import org.parlour.promises.PromisesExport.ExportedCannot;
import org.parlour.promises.PromisesExport.ExportedChange;
import org.parlour.promises.PromisesExport.ExportedPromise;
import org.parlour.promises.PromisesExport.ExportedStory;
import org.parlour.promises.PromisesView.CannotView;
import org.parlour.promises.PromisesView.ChangeView;
import org.parlour.promises.PromisesView.Part;
import org.parlour.promises.PromisesView.PromiseView;
import org.parlour.promises.PromisesView.RoundView;
import org.parlour.promises.PromisesView.StepView;
import org.parlour.promises.PromisesView.StoryView;
import org.parlour.promises.PromisesView.VersionView;

/// Turns promises into what people may see of them: the page, and what may leave the room.
final class PromisesProjection {

  private final Promises promises;
  private final Surroundings gathering;

  PromisesProjection(Promises promises, Surroundings gathering) {
    this.promises = promises;
    this.gathering = gathering;
  }

  PromisesView view() {
    return new PromisesView(
        promises.promises().stream().map(this::promise).toList(),
        promises.cannots().stream().map(this::cannot).toList());
  }

  PromiseView promise(Promise promise) {
    var hidden = gathering.hidden(promise.id);
    if (hidden != null) {
      return new PromiseView(promise.id, List.of(), List.of(), List.of(), List.of(), hidden);
    }
    return new PromiseView(
        promise.id,
        versions(promise),
        steps(promise),
        promise.answers,
        promises.changesOf(promise).stream().map(this::change).toList(),
        null);
  }

  private static List<VersionView> versions(Promise promise) {
    return promise.versions.stream().map(PromisesProjection::version).toList();
  }

  private static VersionView version(Version version) {
    return new VersionView(version.words(), version.team(), version.by(), version.on());
  }

  private static List<StepView> steps(Promise promise) {
    return promise.steps.stream().map(PromisesProjection::step).toList();
  }

  private static StepView step(Step step) {
    return new StepView(step.state(), step.why(), step.on());
  }

  CannotView cannot(WeCannot cannot) {
    var hidden = gathering.hidden(cannot.id);
    return hidden == null
        ? new CannotView(cannot.id, cannot.words, cannot.answers, cannot.on, null)
        : new CannotView(cannot.id, null, List.of(), cannot.on, hidden);
  }

  private ChangeView change(Change change) {
    var hidden = gathering.hidden(change.id);
    if (hidden != null) {
      return new ChangeView(
          change.id, null, null, change.on, false, null, List.of(), List.of(), hidden);
    }
    return new ChangeView(
        change.id,
        change.words,
        change.ours,
        change.on,
        change.elsewhere,
        askedNext(change),
        rounds(change),
        promises.storiesOf(change).stream().map(this::story).toList(),
        null);
  }

  static @Nullable LocalDate askedNext(Change change) {
    return change.roundsToCome().findFirst().map(change::asksOn).orElse(null);
  }

  static List<RoundView> rounds(Change change) {
    return change.rounds.entrySet().stream()
        .map(each -> round(each.getKey(), each.getValue()))
        .toList();
  }

  private static RoundView round(int months, Round round) {
    return new RoundView(months, round.asked(), round.judged(), split(round));
  }

  private static List<Part> split(Round round) {
    return round.judged() < PromisesView.PEOPLE_MIN
        ? List.of()
        : Arrays.stream(Judgement.values())
            .map(judgement -> new Part(judgement, round.judged(judgement)))
            .toList();
  }

  StoryView story(Story story) {
    var hidden = gathering.hidden(story.id());
    return hidden == null
        ? new StoryView(story.id(), story.words(), nameOf(story), null)
        : new StoryView(story.id(), null, null, hidden);
  }

  private @Nullable BadgeName nameOf(Story story) {
    return story.broughtBy() == null ? gathering.nameToShow(story.id()) : story.broughtBy();
  }

  PromisesExport export() {
    return new PromisesExport(
        promises.promises().stream()
            .filter(promise -> gathering.mayLeave(promise.id))
            .map(this::exported)
            .toList(),
        promises.cannots().stream()
            .filter(cannot -> gathering.mayLeave(cannot.id))
            .map(one -> new ExportedCannot(one.id, one.words, one.answers, one.on))
            .toList());
  }

  private ExportedPromise exported(Promise promise) {
    return new ExportedPromise(
        promise.id,
        versions(promise),
        steps(promise),
        promise.answers,
        promises.changesOf(promise).stream()
            .filter(change -> gathering.mayLeave(change.id))
            .map(this::exported)
            .toList());
  }

  private ExportedChange exported(Change change) {
    return new ExportedChange(
        change.id,
        change.words,
        change.ours,
        change.on,
        rounds(change),
        promises.storiesOf(change).stream()
            .filter(story -> gathering.mayLeave(story.id()))
            .map(this::exported)
            .toList());
  }

  private ExportedStory exported(Story story) {
    return new ExportedStory(
        story.id(), story.words(), gathering.permissionElsewhere(story.id()), nameOf(story));
  }

  // ---- how it hangs there

  /// The promises, oldest first, each with what it said before and what changed; then what gets
  /// none.
  static Arrangement arranged(Promises promises) {
    var laid = new ArrayList<Laid>();
    for (var promise : promises.promises()) {
      var changes = promises.changesOf(promise).stream().map(change -> laid(promises, change));
      laid.add(new Laid(promise.id, also(promise), List.of(), changes.toList()));
    }
    promises.cannots().forEach(cannot -> laid.add(new Laid(cannot.id)));
    return Arrangement.list(laid);
  }

  private static Laid laid(Promises promises, Change change) {
    var stories = promises.storiesOf(change).stream().map(story -> new Laid(story.id()));
    return new Laid(change.id, List.of(), List.of(), stories.toList());
  }

  private static List<Also> also(Promise promise) {
    var also = new ArrayList<Also>();
    also.add(new Also("minutes.says.team", promise.now().team()));
    promise.versions.stream()
        .limit(promise.versions.size() - 1L)
        .forEach(version -> also.add(new Also("minutes.says.before", version.words())));
    for (var step : promise.steps) {
      if (step.why() != null) {
        also.add(new Also("minutes.says.why", step.why()));
      }
    }
    return also;
  }

  // ---- what it was made of

  static @Nullable MadeOf madeOf(Promises promises, ContributionId id) {
    var promise = promises.promise(id);
    if (promise != null) {
      return new MadeOf(
          MadeOf.Kind.PROMISE,
          promise.answers,
          true,
          List.of(stands(promise)),
          Map.of(tallied(promise.step().state()), 1));
    }
    var cannot = promises.cannot(id);
    if (cannot != null) {
      var stands = new Sentence("promises.we-cannot", Map.of());
      return new MadeOf(MadeOf.Kind.PROMISE, cannot.answers, true, List.of(stands));
    }
    var change = promises.change(id);
    return change == null
        ? null
        : new MadeOf(
            MadeOf.Kind.CHANGE, List.of(change.promise), promises.isOpen(change), judged(change));
  }

  private static Tallied tallied(PromiseState state) {
    return switch (state) {
      case PROMISED, ON_THE_WAY -> Tallied.PROMISE_ON_THE_WAY;
      case KEPT -> Tallied.PROMISE_KEPT;
      case LATE -> Tallied.PROMISE_LATE;
      case CANNOT_DO -> Tallied.PROMISE_BROKEN;
    };
  }

  private static Sentence stands(Promise promise) {
    return new Sentence(
        "promises.report.stands",
        Map.of("state", Kinds.of(promise.step().state()), "by", promise.now().by().toString()));
  }

  /// How many have judged it, each time they were asked. The split stays in the room.
  private static List<Sentence> judged(Change change) {
    return change.rounds.values().stream()
        .map(round ->
            new Sentence(
                "promises.report.judged", Map.of("judged", round.judged(), "asked", round.asked())))
        .toList();
  }
}
