package org.parlour.questions;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.questions.Form.Question;
import org.parlour.questions.QuestionsCommand.GiveReason;
import org.parlour.questions.QuestionsCommand.LiftSupport;
import org.parlour.questions.QuestionsCommand.MarkQuestion;
import org.parlour.questions.QuestionsCommand.NewQuestion;
import org.parlour.questions.QuestionsCommand.PutQuestions;
import org.parlour.questions.QuestionsCommand.RewordQuestion;
import org.parlour.questions.QuestionsCommand.SayHowItFelt;
import org.parlour.questions.QuestionsCommand.SayWhyAsked;
import org.parlour.questions.QuestionsCommand.SupportWording;
import org.parlour.questions.QuestionsCommand.UnmarkQuestion;
import org.parlour.questions.QuestionsCommand.UnsayHowItFelt;
import org.parlour.questions.QuestionsCommand.WarnBefore;
import org.parlour.questions.QuestionsEvent.HowItFeltSaid;
import org.parlour.questions.QuestionsEvent.HowItFeltUnsaid;
import org.parlour.questions.QuestionsEvent.QuestionMarked;
import org.parlour.questions.QuestionsEvent.QuestionPut;
import org.parlour.questions.QuestionsEvent.QuestionReworded;
import org.parlour.questions.QuestionsEvent.QuestionUnmarked;
import org.parlour.questions.QuestionsEvent.QuestionsPut;
import org.parlour.questions.QuestionsEvent.ReasonGiven;
import org.parlour.questions.QuestionsEvent.SupportLifted;
import org.parlour.questions.QuestionsEvent.WarningSet;
import org.parlour.questions.QuestionsEvent.WhyAskedSaid;
import org.parlour.questions.QuestionsEvent.WordingSupported;
import org.parlour.questions.QuestionsRefusal.FormFull;
import org.parlour.questions.QuestionsRefusal.QuestionFull;
import org.parlour.questions.QuestionsRefusal.QuestionNotThere;
import org.parlour.questions.QuestionsRefusal.WordingNotThere;

/// The rules of the form, one method per command. No clock, no store, no luck.
final class QuestionsRules {

  /// The longest forms we have seen have some eighty.
  static final int QUESTIONS_MAX = 200;

  /// Reasons on one question, and new words for it.
  static final int THINGS_PER_QUESTION_MAX = 500;

  private final Form form;
  private final Asking asking;

  private QuestionsRules(Form form, Asking asking) {
    this.form = form;
    this.asking = asking;
  }

  static Decision<QuestionsEvent> decide(Form form, QuestionsCommand command, Asking asking) {
    var rules = new QuestionsRules(form, asking);
    return switch (command) {
      case MarkQuestion mark -> rules.mark(mark);
      case UnmarkQuestion unmark -> rules.unmark(unmark);
      case GiveReason give -> rules.giveReason(give);
      case RewordQuestion reword -> rules.reword(reword);
      case SupportWording support -> rules.support(support);
      case LiftSupport lift -> rules.lift(lift);
      case SayHowItFelt say -> rules.sayHowItFelt(say);
      case UnsayHowItFelt unsay -> rules.unsayHowItFelt(unsay);
      case PutQuestions put -> rules.put(put);
      case WarnBefore warn -> rules.warn(warn);
      case SayWhyAsked say -> rules.sayWhy(say);
    };
  }

  private @Nullable Question seen(ContributionId id) {
    var question = form.question(id);
    return question == null || question.hidden ? null : question;
  }

  private Decision<QuestionsEvent> mark(MarkQuestion mark) {
    var question = form.question(mark.question());
    if (question != null && question.isMarked(asking.by(), mark.mark())) {
      return nothingNew(); // Phones repeat themselves.
    }
    return seen(mark.question()) == null
        ? refuse(new QuestionNotThere())
        : accept(new QuestionMarked(mark.question(), asking.by(), mark.mark()));
  }

  private Decision<QuestionsEvent> unmark(UnmarkQuestion unmark) {
    var question = form.question(unmark.question());
    return question == null || !question.isMarked(asking.by(), unmark.mark())
        ? nothingNew()
        : accept(new QuestionUnmarked(unmark.question(), asking.by(), unmark.mark()));
  }

  private Decision<QuestionsEvent> giveReason(GiveReason give) {
    if (form.has(give.contribution())) {
      return nothingNew();
    }
    var question = seen(give.question());
    if (question == null) {
      return refuse(new QuestionNotThere());
    }
    if (question.reasons.size() >= THINGS_PER_QUESTION_MAX) {
      return refuse(new QuestionFull(THINGS_PER_QUESTION_MAX));
    }
    var from = asking.gives(give.permission(), give.secretHash());
    return accept(new ReasonGiven(give.contribution(), give.question(), from, give.words(), null));
  }

  private Decision<QuestionsEvent> reword(RewordQuestion reword) {
    if (form.has(reword.contribution())) {
      return nothingNew();
    }
    var question = seen(reword.question());
    if (question == null) {
      return refuse(new QuestionNotThere());
    }
    if (question.wordings.size() >= THINGS_PER_QUESTION_MAX) {
      return refuse(new QuestionFull(THINGS_PER_QUESTION_MAX));
    }
    var from = asking.gives(reword.permission(), reword.secretHash());
    return accept(
        new QuestionReworded(reword.contribution(), reword.question(), from, reword.words(), null));
  }

  private Decision<QuestionsEvent> support(SupportWording support) {
    var wording = form.wording(support.wording());
    var question = form.questionWith(support.wording());
    if (wording == null || question == null || question.hidden) {
      return refuse(new WordingNotThere());
    }
    return wording.supporters.contains(asking.by())
        ? nothingNew()
        : accept(new WordingSupported(support.wording(), asking.by()));
  }

  private Decision<QuestionsEvent> lift(LiftSupport lift) {
    var wording = form.wording(lift.wording());
    return wording == null || !wording.supporters.contains(asking.by())
        ? nothingNew()
        : accept(new SupportLifted(lift.wording(), asking.by()));
  }

  private Decision<QuestionsEvent> sayHowItFelt(SayHowItFelt say) {
    var question = seen(say.question());
    if (question == null) {
      return refuse(new QuestionNotThere());
    }
    return say.feeling() == question.feelings.get(asking.by())
        ? nothingNew()
        : accept(new HowItFeltSaid(say.question(), asking.by(), say.feeling()));
  }

  private Decision<QuestionsEvent> unsayHowItFelt(UnsayHowItFelt unsay) {
    var question = form.question(unsay.question());
    return question == null || !question.feelings.containsKey(asking.by())
        ? nothingNew()
        : accept(new HowItFeltUnsaid(unsay.question(), asking.by()));
  }

  private Decision<QuestionsEvent> put(PutQuestions put) {
    var fresh = put.questions().stream().filter(one -> !form.has(one.question())).toList();
    if (fresh.isEmpty()) {
      return nothingNew();
    }
    if (form.questions().size() + fresh.size() > QUESTIONS_MAX) {
      return refuse(new FormFull(QUESTIONS_MAX));
    }
    var events = new ArrayList<QuestionsEvent>();
    for (NewQuestion one : fresh) {
      events.add(
          new QuestionPut(
              one.question(),
              Provenance.imported(Permission.SHARE),
              one.words(),
              one.intimate(),
              null));
    }
    events.add(new QuestionsPut(fresh.size()));
    return accept(events);
  }

  private Decision<QuestionsEvent> warn(WarnBefore warn) {
    var question = form.question(warn.question());
    if (question == null) {
      return refuse(new QuestionNotThere());
    }
    return question.intimate == warn.intimate()
        ? nothingNew()
        : accept(new WarningSet(warn.question(), warn.intimate()));
  }

  private Decision<QuestionsEvent> sayWhy(SayWhyAsked say) {
    var question = form.question(say.question());
    if (question == null) {
      return refuse(new QuestionNotThere());
    }
    return Objects.equals(question.whyAsked, say.words())
        ? nothingNew()
        : accept(new WhyAskedSaid(say.question(), say.words()));
  }
}
