package org.parlour.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;

/// What must be known of promises and of what changed, to judge a command and to show them. Folded
/// from events in one thread.
final class Promises {

  /// After how many months people are asked, each time anew. 0: from the day the change was said.
  static final List<Integer> ROUNDS = List.of(0, 1, 3, 12);

  private final Map<ContributionId, Promise> promises = new LinkedHashMap<>();
  private final Map<ContributionId, WeCannot> cannots = new LinkedHashMap<>();
  private final Map<ContributionId, Change> changes = new LinkedHashMap<>();

  /// Also those about a change that is gone: their tellers still find them among their things.
  private final Map<ContributionId, Story> stories = new LinkedHashMap<>();

  private final Set<ContributionId> faceDown = new HashSet<>();

  /// What a promise says, from some day on.
  record Version(Words words, Words team, LocalDate by, LocalDate on) {}

  /// How a promise stands, from some day on.
  record Step(PromiseState state, @Nullable Words why, LocalDate on) {}

  /// One promise, with all it ever said and how it ever stood: oldest first, the last one holds.
  static final class Promise {
    final ContributionId id;
    final List<Version> versions = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    List<ContributionId> answers;

    Promise(ContributionId id, Version first, List<ContributionId> answers) {
      this.id = id;
      this.answers = answers;
      versions.add(first);
      steps.add(new Step(PromiseState.PROMISED, null, first.on()));
    }

    Version now() {
      return versions.getLast();
    }

    Step step() {
      return steps.getLast();
    }

    /// The first day on which it is late.
    LocalDate lateOn() {
      return now().by().plusDays(1);
    }

    boolean isLateBy(LocalDate day) {
      return step().state().isUnderWay() && !day.isBefore(lateOn());
    }

    /// With another date, a late promise is on the way again.
    void change(Version version, List<ContributionId> answering) {
      boolean otherDate = !version.by().equals(now().by());
      versions.add(version);
      answers = answering;
      if (otherDate && step().state() == PromiseState.LATE) {
        steps.add(new Step(PromiseState.ON_THE_WAY, null, version.on()));
      }
    }
  }

  /// A reasoned "we can't".
  static final class WeCannot {
    final ContributionId id;
    final Words words;
    final LocalDate on;
    List<ContributionId> answers;

    WeCannot(ContributionId id, Words words, List<ContributionId> answers, LocalDate on) {
      this.id = id;
      this.words = words;
      this.answers = answers;
      this.on = on;
    }
  }

  /// What changed, and how people judge it. Their judgements and that of the people who promised
  /// are never in one number.
  static final class Change {
    final ContributionId id;
    final ContributionId promise;
    final Words words;
    final Judgement ours;
    final LocalDate on;
    final boolean elsewhere;
    final Map<Integer, Round> rounds = new TreeMap<>();

    Change(
        ContributionId id,
        ContributionId promise,
        Words words,
        Judgement ours,
        LocalDate on,
        boolean elsewhere) {
      this.id = id;
      this.promise = promise;
      this.words = words;
      this.ours = ours;
      this.on = on;
      this.elsewhere = elsewhere;
    }

    LocalDate asksOn(int months) {
      return on.plusMonths(months);
    }

    /// The rounds that have not begun, soonest first.
    Stream<Integer> roundsToCome() {
      return elsewhere
          ? Stream.empty()
          : ROUNDS.stream().filter(months -> !rounds.containsKey(months));
    }
  }

  /// One time that people were asked.
  static final class Round {
    final int asked;
    final Map<BadgeId, Judgement> judgements = new HashMap<>();
    final Map<Judgement, Integer> broughtSplit = new EnumMap<>(Judgement.class);
    int broughtJudged;

    Round(int asked) {
      this.asked = asked;
    }

    int judged() {
      return broughtJudged + judgements.size();
    }

    /// Whoever came later and judged was asked too: the page did it.
    int asked() {
      return Math.max(asked, judged());
    }

    int judged(Judgement judgement) {
      long here = judgements.values().stream().filter(judgement::equals).count();
      return broughtSplit.getOrDefault(judgement, 0) + (int) here;
    }
  }

  /// What changed for somebody, in their words.
  ///
  /// @param broughtBy the name that was shown with it where it comes from
  record Story(
      ContributionId id, ContributionId change, Words words, @Nullable BadgeName broughtBy) {}

  /// The day of a moment. A hall whose clock is ahead of UTC is told that something is late an hour
  /// after midnight, and never before it.
  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Collection<Promise> promises() {
    return promises.values();
  }

  Collection<WeCannot> cannots() {
    return cannots.values();
  }

  Collection<Change> changes() {
    return changes.values();
  }

  @Nullable Promise promise(ContributionId id) {
    return promises.get(id);
  }

  @Nullable WeCannot cannot(ContributionId id) {
    return cannots.get(id);
  }

  @Nullable Change change(ContributionId id) {
    return changes.get(id);
  }

  @Nullable Story story(ContributionId id) {
    return stories.get(id);
  }

  boolean has(ContributionId id) {
    return promises.containsKey(id)
        || cannots.containsKey(id)
        || changes.containsKey(id)
        || stories.containsKey(id);
  }

  List<Change> changesOf(Promise promise) {
    return changes.values().stream().filter(one -> one.promise.equals(promise.id)).toList();
  }

  List<Story> storiesOf(Change change) {
    return stories.values().stream().filter(one -> one.change().equals(change.id)).toList();
  }

  void add(Promise promise) {
    promises.put(promise.id, promise);
  }

  void add(WeCannot cannot) {
    cannots.put(cannot.id, cannot);
  }

  void add(Change change) {
    changes.put(change.id, change);
  }

  void add(Story story) {
    stories.put(story.id(), story);
  }

  void turn(ContributionId id, boolean down) {
    if (down) {
      faceDown.add(id);
    } else {
      faceDown.remove(id);
    }
  }

  /// Whether everybody sees the change: neither it nor its promise is turned over.
  boolean isOpen(Change change) {
    return !faceDown.contains(change.id) && !faceDown.contains(change.promise);
  }

  /// Takes a promise away, and with it what was said to have come of it.
  void remove(Promise promise) {
    promises.remove(promise.id);
    changes.values().removeIf(change -> change.promise.equals(promise.id));
  }

  void remove(WeCannot cannot) {
    cannots.remove(cannot.id);
  }

  void remove(Change change) {
    changes.remove(change.id);
  }

  void remove(Story story) {
    stories.remove(story.id());
  }

  /// Forgets that anything answered this.
  ///
  /// @return whether something did
  boolean forgetAnswered(ContributionId gone) {
    boolean had = false;
    for (var promise : promises.values()) {
      had |= promise.answers.contains(gone);
      promise.answers = without(promise.answers, gone);
    }
    for (var cannot : cannots.values()) {
      had |= cannot.answers.contains(gone);
      cannot.answers = without(cannot.answers, gone);
    }
    return had;
  }

  private static List<ContributionId> without(List<ContributionId> all, ContributionId gone) {
    return all.stream().filter(each -> !each.equals(gone)).toList();
  }

  /// Forgets how somebody judged.
  ///
  /// @return the changes that they had judged
  List<Change> forget(BadgeId badge) {
    var judged = new ArrayList<Change>();
    for (var change : changes.values()) {
      boolean had = false;
      for (var round : change.rounds.values()) {
        had |= round.judgements.remove(badge) != null;
      }
      if (had) {
        judged.add(change);
      }
    }
    return judged;
  }

  /// When the next promise is late, or the next round begins; null when nothing waits for a day.
  @Nullable Instant due() {
    var late =
        promises.values().stream()
            .filter(promise -> promise.step().state().isUnderWay())
            .map(Promise::lateOn);
    var asked = changes.values().stream().flatMap(one -> one.roundsToCome().map(one::asksOn));
    return Stream.concat(late, asked).min(LocalDate::compareTo).map(Promises::startOf).orElse(null);
  }
}
