package org.parlour.perspectives;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;
import org.parlour.perspectives.PerspectivesExport.Answers;
import org.parlour.perspectives.map.LivingMap;

/// What a window must know to judge a command and to show itself. Folded from events in one thread;
/// but for the map, which is worked out from the answers.
final class Window {

  private final Map<ContributionId, Statement> statements = new LinkedHashMap<>();
  private boolean ownStatements = true;

  /// Answers given, changed and taken back so far: tells an older map from a newer one.
  private long changes;

  /// At which number of changes the map was made that is shown.
  private long drawnAt = -1;

  /// Something must not be seen any more, so the map is made anew however little else is new.
  private boolean mustBeDrawn;

  private LivingMap map = LivingMap.ofNobody();
  private PerspectivesView.Seen seen = PerspectivesView.Seen.tooEarly(0);

  /// One statement, and who said what to it.
  static final class Statement {
    final ContributionId id;
    final Words words;
    final @Nullable BadgeId author;
    final @Nullable BadgeName broughtBy;
    final boolean fromHosts;
    final Map<BadgeId, Stance> answers = new HashMap<>();
    Answers brought = new Answers(0, 0, 0);
    boolean hidden;

    Statement(
        ContributionId id,
        Words words,
        @Nullable BadgeId author,
        @Nullable BadgeName broughtBy,
        boolean fromHosts) {
      this.id = id;
      this.words = words;
      this.author = author;
      this.broughtBy = broughtBy;
      this.fromHosts = fromHosts;
    }

    /// All answers, those from elsewhere among them.
    Answers all() {
      int agrees = brought.agrees();
      int disagrees = brought.disagrees();
      int passes = brought.passes();
      for (var stance : answers.values()) {
        switch (stance) {
          case AGREE -> agrees++;
          case DISAGREE -> disagrees++;
          case PASS -> passes++;
        }
      }
      return new Answers(agrees, disagrees, passes);
    }
  }

  boolean ownStatements() {
    return ownStatements;
  }

  void layOut(boolean own) {
    ownStatements = own;
  }

  Collection<Statement> statements() {
    return statements.values();
  }

  @Nullable Statement statement(ContributionId id) {
    return statements.get(id);
  }

  void add(Statement statement) {
    statements.put(statement.id, statement);
    changes++;
  }

  @Nullable Stance answer(ContributionId statement, BadgeId by) {
    var there = statements.get(statement);
    return there == null ? null : there.answers.get(by);
  }

  void answer(ContributionId statement, BadgeId by, Stance stance) {
    var there = statements.get(statement);
    if (there != null) {
      there.answers.put(by, stance);
      changes++;
    }
  }

  void leaveUnanswered(ContributionId statement, BadgeId by) {
    var there = statements.get(statement);
    if (there != null && there.answers.remove(by) != null) {
      changes++;
      mustBeDrawn = true;
    }
  }

  void bring(ContributionId statement, Answers answers) {
    var there = statements.get(statement);
    if (there != null) {
      there.brought = answers;
    }
  }

  boolean remove(ContributionId statement) {
    boolean was = statements.remove(statement) != null;
    if (was) {
      changes++;
      mustBeDrawn = true;
    }
    return was;
  }

  void hide(Statement statement, boolean hidden) {
    if (statement.hidden != hidden) {
      statement.hidden = hidden;
      changes++;
      mustBeDrawn = true;
    }
  }

  long changes() {
    return changes;
  }

  /// How many answers the map that is shown does not know of.
  long newSinceDrawn() {
    return changes - Math.max(0, drawnAt);
  }

  boolean mustBeDrawn() {
    return mustBeDrawn;
  }

  LivingMap map() {
    return map;
  }

  PerspectivesView.Seen seen() {
    return seen;
  }

  /// Takes in a map that was made when there had been so many changes.
  void draw(LivingMap drawn, PerspectivesView.Seen view, long madeAt) {
    map = drawn;
    seen = view;
    drawnAt = madeAt;
    mustBeDrawn = madeAt < changes && mustBeDrawn;
  }

  /// What is shown of the map changes without a new one: a statement in it is gone.
  void show(PerspectivesView.Seen view) {
    seen = view;
  }
}
