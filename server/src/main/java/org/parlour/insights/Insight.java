package org.parlour.insights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;

/// One sentence: what it says, what it comes from, and what those say whose words they are. Folded
/// in one thread.
final class Insight {

  final ContributionId id;
  final @Nullable BadgeId writer;
  final @Nullable BadgeName broughtBy;
  private @Nullable ContributionId beside;
  private Words words;
  private final List<Words> earlier = new ArrayList<>();
  private final Map<ContributionId, Source> sources = new LinkedHashMap<>();
  private final Map<BadgeId, Answer> answers = new LinkedHashMap<>();
  private int settled;
  private boolean lostSome;
  private boolean bothPrinted;

  /// Where it comes from.
  ///
  /// @param author whose it is; null for a nameless thing, and for one nobody here made
  /// @param to 0 for all of its words
  record Source(ContributionId id, @Nullable BadgeId author, int from, int to) {}

  /// What somebody says to it.
  ///
  /// @param words the id of their own words; null where they said nothing else
  record Answer(Verdict verdict, @Nullable ContributionId words) {
    boolean challenges() {
      return verdict == Verdict.NOT_WHAT_I_MEANT;
    }
  }

  Insight(
      ContributionId id,
      @Nullable BadgeId writer,
      Words words,
      @Nullable ContributionId beside,
      @Nullable BadgeName broughtBy) {
    this.id = id;
    this.writer = writer;
    this.words = words;
    this.beside = beside;
    this.broughtBy = broughtBy;
  }

  /// The sentence it says in other words; null for one that stands alone, or was there first.
  @Nullable ContributionId beside() {
    return beside;
  }

  void standAlone() {
    beside = null;
  }

  Words words() {
    return words;
  }

  /// What it said before, oldest first.
  List<Words> earlier() {
    return List.copyOf(earlier);
  }

  /// Other words are another sentence, so nobody has said anything to it yet.
  void reword(Words now) {
    earlier.add(words);
    words = now;
    settled += challenging().size();
    answers.clear();
    bothPrinted = false;
  }

  Collection<Source> sources() {
    return sources.values();
  }

  @Nullable Source source(ContributionId source) {
    return sources.get(source);
  }

  void gather(Source source) {
    sources.put(source.id(), source);
  }

  void letGoOf(ContributionId source) {
    sources.remove(source);
  }

  /// Its maker took a source back.
  ///
  /// @return whether it was one
  boolean lose(ContributionId source) {
    boolean lost = sources.remove(source) != null;
    lostSome |= lost;
    return lost;
  }

  /// How many people it comes from. Of nameless things nobody knows whether they are by one person
  /// or by many, so all of them count as one; and so does what was brought in.
  int people() {
    var authors = new HashSet<@Nullable BadgeId>();
    sources.values().forEach(source -> authors.add(source.author()));
    return authors.size();
  }

  /// Who is asked whether it is right: everybody whose words it comes from, and who did not write
  /// it.
  Set<BadgeId> asked() {
    var asked = new HashSet<BadgeId>();
    for (var source : sources.values()) {
      if (source.author() != null && !source.author().equals(writer)) {
        asked.add(source.author());
      }
    }
    return asked;
  }

  @Nullable Answer answer(BadgeId by) {
    return answers.get(by);
  }

  void answer(BadgeId by, Answer answer) {
    var before = answers.put(by, answer);
    if (before != null && before.challenges() && !answer.challenges()) {
      settled++;
    }
  }

  /// Somebody says nothing to it any more. Gives what they said; null if that was nothing.
  @Nullable Answer forgetAnswer(BadgeId by) {
    return answers.remove(by);
  }

  /// Somebody took back what they said to it in their own words.
  void unsay(ContributionId said) {
    answers.replaceAll(
        (_, answer) -> said.equals(answer.words()) ? new Answer(answer.verdict(), null) : answer);
  }

  /// What was said to it by people none of whose words are a source any more.
  List<ContributionId> saidByNobodyAsked() {
    var asked = asked();
    return answers.entrySet().stream()
        .filter(answer -> !asked.contains(answer.getKey()) && answer.getValue().words() != null)
        .map(answer -> answer.getValue().words())
        .toList();
  }

  /// Quotes the whole of a source of which it quoted a part.
  ///
  /// @return whether it did
  boolean quoteAllOf(ContributionId id) {
    var source = sources.get(id);
    if (source == null || source.to() == 0) {
      return false;
    }
    sources.put(id, new Source(id, source.author(), 0, 0));
    return true;
  }

  /// The answers of those who are asked. Somebody none of whose words are a source any more has no
  /// say in it.
  List<Answer> counted() {
    var asked = asked();
    return answers.entrySet().stream()
        .filter(answer -> asked.contains(answer.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  boolean isChallenged() {
    return counted().stream().anyMatch(Answer::challenges);
  }

  private List<Answer> challenging() {
    return answers.values().stream().filter(Answer::challenges).toList();
  }

  /// How often somebody said "that is not what I meant", as far as those people still stand to it.
  int challenges() {
    return settled + challenging().size();
  }

  /// How many of them hold it back now.
  int openChallenges() {
    return bothPrinted ? 0 : (int) counted().stream().filter(Answer::challenges).count();
  }

  boolean bothPrinted() {
    return bothPrinted;
  }

  void printBoth() {
    bothPrinted = true;
  }

  Standing standing() {
    if (isChallenged() && !bothPrinted) {
      return Standing.HELD_BACK;
    }
    if (sources.isEmpty() || (lostSome && sources.size() < 2)) {
      return Standing.LOOK_AGAIN;
    }
    return people() < 2 ? Standing.ONE_PERSON : Standing.STANDS;
  }
}
