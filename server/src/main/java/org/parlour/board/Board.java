package org.parlour.board;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Words;

/// What a board must know to judge a command and to show itself. Folded from events in one thread,
/// never stored.
///
/// Cards lie in lists: one per group, and one for those on their own. A card's place in its list is
/// its rank. Ranks are numbers with room between them, so that putting a card between two others
/// changes one number and pages that hear it twice, or in a burst, end up with the same order. When
/// the room between two neighbours is used up, the whole list is ranked anew.
final class Board {

  /// The space left between neighbours in a freshly ranked list.
  private static final double RANK_SPACE = 1024;

  private static final int DOTS_EACH_MIN = 2;
  private static final int DOTS_EACH_MAX = 5;
  private static final double GROUPS_PER_DOT = 4;

  private final Map<ContributionId, Card> cards = new LinkedHashMap<>();
  private final Map<GroupId, Group> groups = new LinkedHashMap<>();
  private final Map<ContributionId, GroupId> names = new HashMap<>();
  private Step step = Step.WRITING;
  private int dotsEach;
  private int writingSeconds;
  private @Nullable Instant endsAt;
  private double lastRank;

  /// One card. `words` or `strokes` is there, never both.
  static final class Card {
    final ContributionId id;
    final @Nullable BadgeId author;
    final @Nullable Marks strokes;
    final @Nullable Words described;
    final @Nullable Paint paint;
    final @Nullable BadgeName broughtBy;
    final boolean fromHosts;
    boolean onPaper;
    @Nullable BadgeName nameOnPaper;
    @Nullable Words words;
    @Nullable GroupId group;
    double rank;
    boolean held;
    boolean reworded;

    Card(
        ContributionId id,
        @Nullable BadgeId author,
        @Nullable Words words,
        @Nullable Marks strokes,
        @Nullable Words described,
        @Nullable Paint paint,
        @Nullable BadgeName broughtBy,
        boolean fromHosts) {
      this.id = id;
      this.author = author;
      this.words = words;
      this.strokes = strokes;
      this.described = described;
      this.paint = paint;
      this.broughtBy = broughtBy;
      this.fromHosts = fromHosts;
    }
  }

  /// One group of cards.
  static final class Group {
    final GroupId id;
    final double rank;
    private final Set<BadgeId> dots = new HashSet<>();
    private int dotsBrought;
    @Nullable ContributionId nameId;
    @Nullable Words name;

    Group(GroupId id, double rank) {
      this.id = id;
      this.rank = rank;
    }

    int dots() {
      return dots.size() + dotsBrought;
    }
  }

  Step step() {
    return step;
  }

  int dotsEach() {
    return dotsEach;
  }

  @Nullable Instant endsAt() {
    return endsAt;
  }

  int writingSeconds() {
    return writingSeconds;
  }

  @Nullable Card card(ContributionId id) {
    return cards.get(id);
  }

  Collection<Card> cards() {
    return cards.values();
  }

  @Nullable Group group(GroupId id) {
    return groups.get(id);
  }

  Collection<Group> groups() {
    return groups.values();
  }

  @Nullable Group groupNamedBy(ContributionId name) {
    var id = names.get(name);
    return id == null ? null : groups.get(id);
  }

  boolean hasDot(GroupId group, BadgeId badge) {
    var there = groups.get(group);
    return there != null && there.dots.contains(badge);
  }

  long dotsOutOf(BadgeId badge) {
    return groups.values().stream().filter(group -> group.dots.contains(badge)).count();
  }

  List<GroupId> groupsWithDotsOf(BadgeId badge) {
    return groups.values().stream()
        .filter(group -> group.dots.contains(badge))
        .map(group -> group.id)
        .toList();
  }

  /// How many dots everybody gets when dots begin: one for every four groups, at least two and at
  /// most five. Never fewer than before, so that nobody has more than the others.
  int dotsForGroups() {
    long fair = Math.round(groups.size() / GROUPS_PER_DOT);
    return Math.max(dotsEach, Math.clamp(fair, DOTS_EACH_MIN, DOTS_EACH_MAX));
  }

  /// A group's cards in their order, or with null those on their own.
  List<Card> in(@Nullable GroupId group) {
    return cards.values().stream()
        .filter(card -> Objects.equals(card.group, group))
        .sorted(byRank())
        .toList();
  }

  static Comparator<Card> byRank() {
    return comparingDouble((Card card) -> card.rank)
        .thenComparing(comparing(card -> card.id.value()));
  }

  void layOut(int seconds) {
    writingSeconds = seconds;
  }

  void add(Card card) {
    lastRank += RANK_SPACE;
    card.rank = lastRank;
    cards.put(card.id, card);
  }

  boolean remove(ContributionId card) {
    return cards.remove(card) != null;
  }

  /// Puts a card after another one and says whose ranks changed: the card alone, or the whole list
  /// when there was no room left.
  List<Card> place(Card card, @Nullable GroupId group, @Nullable ContributionId after) {
    card.group = group;
    var others = in(group).stream().filter(other -> other != card).toList();
    int at = positionAfter(others, after);
    double before = at == 0 ? roomBefore(others) : others.get(at - 1).rank;
    double behind = at == others.size() ? before + 2 * RANK_SPACE : others.get(at).rank;
    card.rank = before + (behind - before) / 2;
    if (group == null) {
      lastRank = Math.max(lastRank, card.rank);
    }
    return card.rank > before && card.rank < behind ? List.of(card) : rankAnew(group);
  }

  private static int positionAfter(List<Card> others, @Nullable ContributionId after) {
    if (after == null) {
      return 0;
    }
    for (int n = 0; n < others.size(); n++) {
      if (others.get(n).id.equals(after)) {
        return n + 1;
      }
    }
    return others.size(); // Somebody moved it meanwhile: the end is where it is least surprising.
  }

  private static double roomBefore(List<Card> others) {
    return others.isEmpty() ? 0 : others.getFirst().rank - 2 * RANK_SPACE;
  }

  private List<Card> rankAnew(@Nullable GroupId group) {
    var list = in(group);
    for (int n = 0; n < list.size(); n++) {
      list.get(n).rank = (n + 1) * RANK_SPACE;
    }
    if (group == null) {
      lastRank = Math.max(lastRank, list.size() * RANK_SPACE);
    }
    return list;
  }

  Group openGroup(GroupId id) {
    double rank = groups.values().stream().mapToDouble(group -> group.rank).max().orElse(0);
    var group = new Group(id, rank + RANK_SPACE);
    groups.put(id, group);
    return group;
  }

  void name(GroupId id, ContributionId nameId, Words name) {
    var group = groups.get(id);
    if (group == null) {
      return;
    }
    if (group.nameId != null) {
      names.remove(group.nameId);
    }
    group.nameId = nameId;
    group.name = name;
    names.put(nameId, id);
  }

  boolean unname(ContributionId name) {
    var group = groupNamedBy(name);
    names.remove(name);
    if (group == null) {
      return false;
    }
    group.nameId = null;
    group.name = null;
    return true;
  }

  /// Moves a group's cards to the end of another list and takes the group away with its dots.
  List<Card> dissolve(GroupId id, @Nullable GroupId into) {
    var moved = in(id);
    for (var card : moved) {
      var list = in(into);
      place(card, into, list.isEmpty() ? null : list.getLast().id);
    }
    var group = groups.remove(id);
    if (group != null && group.nameId != null) {
      names.remove(group.nameId);
    }
    return moved;
  }

  void placeDot(GroupId group, BadgeId by) {
    var there = groups.get(group);
    if (there != null) {
      there.dots.add(by);
    }
  }

  void liftDot(GroupId group, BadgeId by) {
    var there = groups.get(group);
    if (there != null) {
      there.dots.remove(by);
    }
  }

  void bringDots(GroupId group, int dots) {
    var there = groups.get(group);
    if (there != null) {
      there.dotsBrought = dots;
    }
  }

  void moveOn(Step to, int dots, Instant at) {
    step = to;
    dotsEach = dots;
    startClock(at);
  }

  void startClock(Instant at) {
    endsAt = step == Step.WRITING && writingSeconds > 0 ? at.plusSeconds(writingSeconds) : null;
  }

  void extend(int seconds, Instant at) {
    var from = endsAt == null || endsAt.isBefore(at) ? at : endsAt;
    endsAt = from.plusSeconds(seconds);
  }
}
