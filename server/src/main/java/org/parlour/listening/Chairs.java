package org.parlour.listening;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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
import org.parlour.kernel.Words;

/// What the circles must know to judge a command and to show themselves. Folded from events in one
/// thread.
final class Chairs {

  private final Map<CircleId, Circle> circles = new LinkedHashMap<>();
  private final Map<BadgeId, Circle> circleOf = new HashMap<>();
  private final Set<BadgeId> needTwice = new HashSet<>();
  private final Map<ContributionId, Card> cards = new LinkedHashMap<>();

  /// How many rounds each person has listened to till the end.
  private final Map<BadgeId, Integer> roundsOf = new HashMap<>();

  private int secondsEach;
  private int circlesOpened;

  /// One circle. A chair keeps its number when somebody gets up.
  static final class Circle {
    final CircleId id;
    final int number;
    final Map<BadgeId, Integer> chairs = new LinkedHashMap<>();
    Phase phase = Phase.SITTING_DOWN;
    int turn;
    @Nullable BadgeId speaker;
    @Nullable Instant began;
    @Nullable Instant endsAt;

    /// Who has not had their turn, in the order of the chairs.
    final Deque<BadgeId> toSpeak = new ArrayDeque<>();

    /// Who passed, and is asked again at the end, once.
    final Deque<BadgeId> passed = new ArrayDeque<>();

    boolean askedAgain;
    private int chairsTaken;

    Circle(CircleId id, int number) {
      this.id = id;
      this.number = number;
    }
  }

  /// A card that somebody wrote afterwards.
  ///
  /// @param author null for nameless and brought ones
  record Card(
      ContributionId id,
      Words words,
      @Nullable BadgeId author,
      boolean nameless,
      @Nullable BadgeName broughtBy,
      boolean fromHosts) {}

  void putOut(int seconds) {
    secondsEach = seconds;
  }

  int secondsEach() {
    return secondsEach;
  }

  Collection<Circle> circles() {
    return circles.values();
  }

  @Nullable Circle circle(CircleId id) {
    return circles.get(id);
  }

  @Nullable Circle circleOf(BadgeId badge) {
    return circleOf.get(badge);
  }

  boolean needsTwice(BadgeId badge) {
    return needTwice.contains(badge);
  }

  void askForTwice(BadgeId badge, boolean twice) {
    if (twice) {
      needTwice.add(badge);
    } else {
      needTwice.remove(badge);
    }
  }

  Circle open(CircleId id) {
    var circle = new Circle(id, ++circlesOpened);
    circles.put(id, circle);
    return circle;
  }

  void sitDown(Circle circle, BadgeId badge) {
    circle.chairs.put(badge, ++circle.chairsTaken);
    circleOf.put(badge, circle);
  }

  /// Their chair is empty; if it was their turn, it goes on.
  void getUp(Circle circle, BadgeId badge, Instant at) {
    circle.chairs.remove(badge);
    circleOf.remove(badge);
    circle.toSpeak.remove(badge);
    circle.passed.remove(badge);
    if (circle.chairs.isEmpty()) {
      circles.remove(circle.id);
    } else if (badge.equals(circle.speaker)) {
      goOn(circle, at);
    }
  }

  void begin(Circle circle, Instant at) {
    circle.phase = Phase.SPEAKING;
    circle.askedAgain = false;
    circle.passed.clear();
    circle.toSpeak.clear();
    circle.toSpeak.addAll(circle.chairs.keySet());
    goOn(circle, at);
  }

  void pass(Circle circle, Instant at) {
    if (!circle.askedAgain && circle.speaker != null) {
      circle.passed.add(circle.speaker);
    }
    goOn(circle, at);
  }

  /// The next turn. When all have had theirs, whoever passed is asked again; then it is over.
  void goOn(Circle circle, Instant at) {
    if (circle.toSpeak.isEmpty() && !circle.askedAgain) {
      circle.askedAgain = true;
      circle.toSpeak.addAll(circle.passed);
      circle.passed.clear();
    }
    circle.turn++;
    circle.speaker = circle.toSpeak.poll();
    circle.began = null;
    circle.endsAt = null;
    if (circle.speaker == null) {
      circle.phase = Phase.OVER;
      circle.chairs.keySet().forEach(badge -> roundsOf.merge(badge, 1, Integer::sum));
    } else if (secondsEach > 0) {
      circle.began = at;
      circle.endsAt = at.plusSeconds(seconds(circle.speaker));
    }
  }

  /// As long again, from now if the lamp is full already.
  void giveLonger(Circle circle, Instant at) {
    if (circle.speaker != null && circle.endsAt != null) {
      var from = circle.endsAt.isAfter(at) ? circle.endsAt : at;
      circle.endsAt = from.plusSeconds(seconds(circle.speaker));
    }
  }

  private long seconds(BadgeId speaker) {
    return needTwice.contains(speaker) ? 2L * secondsEach : secondsEach;
  }

  /// When the next lamp is full.
  @Nullable Instant due() {
    return circles.values().stream()
        .map(circle -> circle.endsAt)
        .filter(Objects::nonNull)
        .min(Comparator.<Instant>naturalOrder())
        .orElse(null);
  }

  List<Circle> full(Instant at) {
    var full = new ArrayList<Circle>();
    for (var circle : circles.values()) {
      if (circle.endsAt != null && !circle.endsAt.isAfter(at)) {
        full.add(circle);
      }
    }
    return full;
  }

  Collection<Card> cards() {
    return cards.values();
  }

  @Nullable Card card(ContributionId id) {
    return cards.get(id);
  }

  void add(Card card) {
    cards.put(card.id(), card);
  }

  boolean remove(ContributionId id) {
    return cards.remove(id) != null;
  }

  /// Whether somebody may add a card: one for each round they listened to. Nameless cards know
  /// nobody, so only their number is held to that.
  boolean mayAdd(BadgeId badge, boolean nameless) {
    int rounds = roundsOf.getOrDefault(badge, 0);
    if (nameless) {
      int all = roundsOf.values().stream().mapToInt(Integer::intValue).sum();
      return rounds > 0 && cards.values().stream().filter(Card::nameless).count() < all;
    }
    return cards.values().stream().filter(card -> badge.equals(card.author())).count() < rounds;
  }
}
