package org.parlour.checkin;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;

/// What a check-in must know to judge a command and to show itself.
///
/// A picture shows how many people chose what, and nobody must learn from it what one person chose.
/// One picture of few people would tell it, and so would two pictures that differ by few people:
/// whoever saw the first, saw Mo tap, and sees the second, knows. So:
///
/// - There is no picture while people choose. A host makes it, for all at once, and says so in the
///   log.
/// - It is made of at least five people's choices. "I would rather not say" is not one of them: it
///   is in no picture.
/// - It is made anew only when at least five people chose otherwise than in *each* earlier picture
///   (came, changed, left). Until then the last one stays. Comparing with the last alone is not
///   enough: people who change their mind and back would leave two pictures one person apart.
/// - It is written down as it was shown. When somebody takes their badge back afterwards, it stays:
///   the same picture without them would be the difference again.
///
/// What no rule can hide: a room in which everybody chose the same.
final class CheckIn {

  /// Fewer people than this are never in a picture, nor between two of them.
  static final int PEOPLE_MIN = 5;

  private final Map<Ask, Map<BadgeId, Choice>> answers = new EnumMap<>(Ask.class);
  private final Map<Ask, List<Map<BadgeId, Choice>>> earlier = new EnumMap<>(Ask.class);
  private final Map<Ask, List<Choice>> pictures = new EnumMap<>(Ask.class);
  private final Map<ContributionId, OwnWords> words =
      new TreeMap<>(comparing(ContributionId::value));
  private When when = When.IN;
  private boolean ownWords = true;
  private boolean open = true;

  /// What somebody said in their own words.
  ///
  /// @param author null for nameless and imported ones
  record OwnWords(
      ContributionId id,
      @Nullable BadgeId author,
      Words text,
      @Nullable BadgeName broughtBy,
      boolean fromHosts) {}

  When when() {
    return when;
  }

  boolean asksForWords() {
    return ownWords;
  }

  boolean isOpen() {
    return open;
  }

  void layOut(When leavingOrArriving, boolean withWords) {
    when = leavingOrArriving;
    ownWords = withWords;
  }

  @Nullable Choice answer(Ask ask, BadgeId badge) {
    return answersTo(ask).get(badge);
  }

  /// How many people have chosen anything, "rather not" among it.
  int answered() {
    var badges = new HashSet<BadgeId>();
    answers.values().forEach(each -> badges.addAll(each.keySet()));
    return badges.size();
  }

  void answer(BadgeId badge, Ask ask, Choice choice) {
    answers.computeIfAbsent(ask, _ -> new HashMap<>()).put(badge, choice);
  }

  private Map<BadgeId, Choice> answersTo(Ask ask) {
    return answers.getOrDefault(ask, Map.of());
  }

  /// The new pictures that could be shown now, as [CheckInEvent.LookedTogether] writes them.
  List<Choice> newPictures() {
    var chosen = new ArrayList<Choice>();
    for (var ask : when.asks()) {
      var now = tellable(ask);
      boolean farFromAll =
          earlier.getOrDefault(ask, List.of()).stream()
              .allMatch(before -> apart(before, now) >= PEOPLE_MIN);
      if (now.size() >= PEOPLE_MIN && farFromAll) {
        chosen.addAll(now.values());
      }
    }
    chosen.sort(naturalOrder());
    return chosen;
  }

  private Map<BadgeId, Choice> tellable(Ask ask) {
    var chosen = new HashMap<>(answersTo(ask));
    chosen.values().removeIf(choice -> choice == Choice.RATHER_NOT);
    return chosen;
  }

  /// How many people chose otherwise.
  private static long apart(Map<BadgeId, Choice> before, Map<BadgeId, Choice> now) {
    var badges = new HashSet<>(before.keySet());
    badges.addAll(now.keySet());
    return badges.stream()
        .filter(badge -> !Objects.equals(before.get(badge), now.get(badge)))
        .count();
  }

  void look(List<Choice> picture) {
    open = false;
    hang(picture);
  }

  void askAgain() {
    open = true;
  }

  void bring(boolean stillOpen, List<Choice> picture) {
    open = stillOpen;
    hang(picture);
  }

  private void hang(List<Choice> picture) {
    for (var ask : Ask.values()) {
      var part = picture.stream().filter(ask.choices()::contains).toList();
      if (!part.isEmpty()) {
        pictures.put(ask, part);
        earlier.computeIfAbsent(ask, _ -> new ArrayList<>()).add(tellable(ask));
      }
    }
  }

  /// The picture to look at; empty when there is none.
  List<Choice> picture(Ask ask) {
    return pictures.getOrDefault(ask, List.of());
  }

  /// In the order of their ids, which are luck: it does not say who came when.
  Collection<OwnWords> words() {
    return words.values();
  }

  @Nullable OwnWords words(ContributionId id) {
    return words.get(id);
  }

  void add(OwnWords said) {
    words.put(said.id(), said);
  }

  boolean remove(ContributionId id) {
    return words.remove(id) != null;
  }

  /// Forgets what a badge chose.
  ///
  /// @return whether it had chosen anything
  boolean forget(BadgeId badge) {
    boolean had = false;
    for (var each : answers.values()) {
      had |= each.remove(badge) != null;
    }
    earlier.values().forEach(all -> all.forEach(before -> before.remove(badge)));
    return had;
  }
}
