package org.parlour.questions;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;
import org.parlour.questions.QuestionsView.Counts;

/// What a form must know to judge a command and to show itself. Folded from events in one thread.
final class Form {

  private final Map<ContributionId, Question> questions = new LinkedHashMap<>();

  /// On which question a reason or new words lie.
  private final Map<ContributionId, Question> questionOf = new HashMap<>();

  /// One question, and what people make of it.
  static final class Question {
    final ContributionId id;
    final Words words;
    boolean intimate;
    @Nullable Words whyAsked;
    final Map<BadgeId, Set<Mark>> marks = new HashMap<>();
    final Map<BadgeId, Feeling> feelings = new HashMap<>();
    final Map<ContributionId, Said> reasons = new LinkedHashMap<>();
    final Map<ContributionId, Wording> wordings = new LinkedHashMap<>();
    final Map<Mark, Integer> broughtMarks = new EnumMap<>(Mark.class);
    int broughtPeople;
    boolean hidden;

    /// What every page has been told of the counts.
    Counts told = Counts.NONE;

    Question(ContributionId id, Words words, boolean intimate, @Nullable Words whyAsked) {
      this.id = id;
      this.words = words;
      this.intimate = intimate;
      this.whyAsked = whyAsked;
    }

    boolean isMarked(BadgeId by, Mark mark) {
      return marks.getOrDefault(by, Set.of()).contains(mark);
    }

    int people() {
      return broughtPeople + marks.size();
    }

    int people(Mark mark) {
      return broughtMarks.getOrDefault(mark, 0) + markedBy(mark).size();
    }

    Set<BadgeId> markedBy(Mark mark) {
      var people = new HashSet<BadgeId>();
      marks.forEach((badge, set) -> {
        if (set.contains(mark)) {
          people.add(badge);
        }
      });
      return people;
    }

    boolean isAgreed(Wording wording) {
      return marks.isEmpty()
          ? wording.broughtAgreed
          : Agreement.isReached(marks.keySet(), markedBy(Mark.HURTFUL), wording.supporters);
    }
  }

  /// Somebody's words about a question.
  ///
  /// @param broughtBy the name that was shown with them where they come from
  record Said(Words words, @Nullable BadgeName broughtBy) {}

  /// New words for a question.
  static final class Wording {
    final Said said;
    final Set<BadgeId> supporters = new HashSet<>();
    int broughtPeople;
    boolean broughtAgreed;

    Wording(Said said) {
      this.said = said;
    }

    int people() {
      return broughtPeople + supporters.size();
    }
  }

  Collection<Question> questions() {
    return questions.values();
  }

  @Nullable Question question(ContributionId id) {
    return questions.get(id);
  }

  /// The question on which a reason or new words lie; the question itself for its own id.
  @Nullable Question questionWith(ContributionId id) {
    var own = questions.get(id);
    return own == null ? questionOf.get(id) : own;
  }

  boolean has(ContributionId id) {
    return questionWith(id) != null;
  }

  @Nullable Wording wording(ContributionId id) {
    var question = questionOf.get(id);
    return question == null ? null : question.wordings.get(id);
  }

  /// A reason's or a wording's words.
  static @Nullable Said said(Question question, ContributionId id) {
    var wording = question.wordings.get(id);
    return wording == null ? question.reasons.get(id) : wording.said;
  }

  void add(Question question) {
    questions.put(question.id, question);
  }

  void addReason(Question question, ContributionId id, Said said) {
    question.reasons.put(id, said);
    questionOf.put(id, question);
  }

  void addWording(Question question, ContributionId id, Said said) {
    question.wordings.put(id, new Wording(said));
    questionOf.put(id, question);
  }

  static void mark(Question question, BadgeId by, Mark mark) {
    question.marks.computeIfAbsent(by, _ -> EnumSet.noneOf(Mark.class)).add(mark);
  }

  static void unmark(Question question, BadgeId by, Mark mark) {
    question.marks.computeIfPresent(
        by,
        (_, set) -> {
          set.remove(mark);
          return set.isEmpty() ? null : set;
        });
  }

  void remove(Question question) {
    questions.remove(question.id);
    questionOf.values().removeIf(question::equals);
  }

  void remove(Question question, ContributionId thing) {
    question.reasons.remove(thing);
    question.wordings.remove(thing);
    questionOf.remove(thing);
  }
}
