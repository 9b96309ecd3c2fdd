package org.parlour.perspectives;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import org.parlour.kernel.Asking;
import org.parlour.kernel.Decision;
import org.parlour.perspectives.PerspectivesCommand.AnswerStatement;
import org.parlour.perspectives.PerspectivesCommand.LeaveUnanswered;
import org.parlour.perspectives.PerspectivesCommand.OfferStatement;
import org.parlour.perspectives.PerspectivesEvent.AnswerGone;
import org.parlour.perspectives.PerspectivesEvent.StatementAnswered;
import org.parlour.perspectives.PerspectivesEvent.StatementOffered;
import org.parlour.perspectives.PerspectivesRefusal.NoMoreStatements;
import org.parlour.perspectives.PerspectivesRefusal.StatementNotThere;
import org.parlour.perspectives.PerspectivesRefusal.WindowFull;

/// The rules of the window, one method per command. No clock, no store, no luck.
final class PerspectivesRules {

  /// A few hundred are too many for anybody; this is where a window ends.
  static final int STATEMENTS_MAX = 500;

  private final Window window;
  private final Asking asking;

  private PerspectivesRules(Window window, Asking asking) {
    this.window = window;
    this.asking = asking;
  }

  static Decision<PerspectivesEvent> decide(
      Window window, PerspectivesCommand command, Asking asking) {
    var rules = new PerspectivesRules(window, asking);
    return switch (command) {
      case OfferStatement offer -> rules.offer(offer);
      case AnswerStatement answer -> rules.answer(answer);
      case LeaveUnanswered leave -> rules.leaveUnanswered(leave);
    };
  }

  private Decision<PerspectivesEvent> offer(OfferStatement offer) {
    if (window.statement(offer.contribution()) != null) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (!window.ownStatements()) {
      return refuse(new NoMoreStatements());
    }
    if (window.statements().size() >= STATEMENTS_MAX) {
      return refuse(new WindowFull(STATEMENTS_MAX));
    }
    var provenance = asking.gives(offer.permission(), offer.secretHash());
    return accept(new StatementOffered(offer.contribution(), provenance, offer.words()));
  }

  private Decision<PerspectivesEvent> answer(AnswerStatement answer) {
    var statement = window.statement(answer.statement());
    if (answer.stance() == window.answer(answer.statement(), asking.by())) {
      return nothingNew();
    }
    return statement == null || statement.hidden
        ? refuse(new StatementNotThere())
        : accept(new StatementAnswered(answer.statement(), asking.by(), answer.stance()));
  }

  private Decision<PerspectivesEvent> leaveUnanswered(LeaveUnanswered leave) {
    return window.answer(leave.statement(), asking.by()) == null
        ? nothingNew()
        : accept(new AnswerGone(leave.statement(), asking.by()));
  }
}
