package org.parlour.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.News;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.questions.Form.Question;
import org.parlour.questions.Form.Said;
import org.parlour.questions.QuestionsEvent.FormLaidOut;
import org.parlour.questions.QuestionsEvent.HowItFeltSaid;
import org.parlour.questions.QuestionsEvent.HowItFeltUnsaid;
import org.parlour.questions.QuestionsEvent.MarksBrought;
import org.parlour.questions.QuestionsEvent.QuestionMarked;
import org.parlour.questions.QuestionsEvent.QuestionPut;
import org.parlour.questions.QuestionsEvent.QuestionReworded;
import org.parlour.questions.QuestionsEvent.QuestionUnmarked;
import org.parlour.questions.QuestionsEvent.QuestionsPut;
import org.parlour.questions.QuestionsEvent.ReasonGiven;
import org.parlour.questions.QuestionsEvent.SupportBrought;
import org.parlour.questions.QuestionsEvent.SupportLifted;
import org.parlour.questions.QuestionsEvent.WarningSet;
import org.parlour.questions.QuestionsEvent.WhyAskedSaid;
import org.parlour.questions.QuestionsEvent.WordingSupported;
import org.parlour.questions.QuestionsExport.ExportedQuestion;
import org.parlour.questions.QuestionsExport.ExportedReason;
import org.parlour.questions.QuestionsExport.ExportedWording;
import org.parlour.questions.QuestionsNews.Counted;
import org.parlour.questions.QuestionsNews.LaidOut;
import org.parlour.questions.QuestionsNews.QuestionGone;
import org.parlour.questions.QuestionsNews.QuestionShown;
import org.parlour.questions.QuestionsNews.ReasonShown;
import org.parlour.questions.QuestionsNews.SaidGone;
import org.parlour.questions.QuestionsNews.WordingShown;
import org.parlour.questions.QuestionsView.Counts;
import org.parlour.questions.QuestionsView.QuestionView;
import org.parlour.questions.QuestionsView.SaidView;

/// The form, as the room sees it: its questions, and what people make of each.
public final class QuestionsStation
    implements Station<Form, QuestionsCommand, QuestionsEvent, QuestionsExport> {

  /// The slug of this kind of station.
  public static final String KIND = "questions";

  private static final int QUESTION_CODE_POINTS_MAX = 280;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<QuestionsCommand> commands() {
    return QuestionsCommand.class;
  }

  @Override
  public Class<QuestionsEvent> events() {
    return QuestionsEvent.class;
  }

  @Override
  public Class<QuestionsExport> exported() {
    return QuestionsExport.class;
  }

  @Override
  public Form begin() {
    return new Form();
  }

  @Override
  public List<QuestionsEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly("questions");
    var events = new ArrayList<QuestionsEvent>();
    plan.settings()
        .list("questions", QUESTION_CODE_POINTS_MAX, QuestionsRules.QUESTIONS_MAX)
        .forEach(words -> events.add(fromHosts(new ContributionId(UUID.randomUUID()), words)));
    events.add(new FormLaidOut());
    return events;
  }

  private static QuestionPut fromHosts(ContributionId id, Words words) {
    return new QuestionPut(id, Provenance.imported(Permission.SHARE), words, false, null);
  }

  @Override
  public Decision<QuestionsEvent> decide(
      Form form, QuestionsCommand command, Asking asking, Surroundings gathering) {
    return QuestionsRules.decide(form, command, asking);
  }

  @Override
  public Told apply(Form form, QuestionsEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case FormLaidOut() -> Told.of(new LaidOut(view(form, gathering)));
      case QuestionPut(var id, _, var words, var intimate, var why) -> {
        var question = new Question(id, words, intimate, why);
        form.add(question);
        yield shown(question, gathering);
      }
      case QuestionsPut(_) -> Told.nothing(); // Each was told by itself.
      case WarningSet(var id, var intimate) -> {
        var question = form.question(id);
        if (question == null) {
          yield Told.nothing();
        }
        question.intimate = intimate;
        yield shown(question, gathering);
      }
      case WhyAskedSaid(var id, var words) -> {
        var question = form.question(id);
        if (question == null) {
          yield Told.nothing();
        }
        question.whyAsked = words;
        yield shown(question, gathering);
      }
      case ReasonGiven(var id, var question, _, var words, var by) ->
          addReason(form, form.question(question), id, new Said(words, by), gathering);
      case QuestionReworded(var id, var question, _, var words, var by) ->
          addWording(form, form.question(question), id, new Said(words, by), gathering);
      case QuestionMarked(var id, var by, var mark) ->
          counting(form.question(id), question -> Form.mark(question, by, mark));
      case QuestionUnmarked(var id, var by, var mark) ->
          counting(form.question(id), question -> Form.unmark(question, by, mark));
      case HowItFeltSaid(var id, var by, var feeling) ->
          counting(form.question(id), question -> question.feelings.put(by, feeling));
      case HowItFeltUnsaid(var id, var by) ->
          counting(form.question(id), question -> question.feelings.remove(by));
      case WordingSupported(var id, var by) ->
          supporting(form, id, wording -> wording.supporters.add(by));
      case SupportLifted(var id, var by) ->
          supporting(form, id, wording -> wording.supporters.remove(by));
      case MarksBrought brought ->
          counting(form.question(brought.question()), question -> bring(question, brought));
      case SupportBrought(var id, var people, var agreed) ->
          supporting(
              form,
              id,
              wording -> {
                wording.broughtPeople = people;
                wording.broughtAgreed = agreed;
              });
    };
  }

  private static void bring(Question question, MarksBrought brought) {
    question.broughtPeople = brought.people();
    for (var mark : Mark.values()) {
      question.broughtMarks.put(
          mark,
          switch (mark) {
            case KEEP -> brought.keep();
            case UNCLEAR -> brought.unclear();
            case TOO_PERSONAL -> brought.tooPersonal();
            case NOT_NEEDED -> brought.notNeeded();
            case HURTFUL -> brought.hurtful();
          });
    }
  }

  /// Something that changes what is counted.
  private interface Change<T> {
    void to(T what);
  }

  private static Told counting(@Nullable Question question, Change<Question> change) {
    if (question == null) {
      return Told.nothing();
    }
    change.to(question);
    return Told.of(counted(question));
  }

  private static Told supporting(Form form, ContributionId id, Change<Form.Wording> change) {
    var wording = form.wording(id);
    if (wording == null) {
      return Told.nothing();
    }
    change.to(wording);
    return Told.of(counted(form.questionWith(id)));
  }

  /// Who marked what is not lost on the way to the page: it is never told. Nor is that somebody
  /// did, until it shows.
  private static List<News> counted(@Nullable Question question) {
    if (question == null) {
      return List.of();
    }
    var counts = Counts.of(question);
    if (counts.equals(question.told)) {
      return List.of();
    }
    question.told = counts;
    return List.of(new Counted(question.id, counts));
  }

  private static Told addReason(
      Form form,
      @Nullable Question question,
      ContributionId id,
      Said said,
      Surroundings gathering) {
    if (question == null) {
      return Told.nothing();
    }
    form.addReason(question, id, said);
    return said(question, id, gathering);
  }

  private static Told addWording(
      Form form,
      @Nullable Question question,
      ContributionId id,
      Said said,
      Surroundings gathering) {
    if (question == null) {
      return Told.nothing();
    }
    form.addWording(question, id, said);
    return said(question, id, gathering);
  }

  private static Told shown(Question question, Surroundings gathering) {
    var seen = questionView(question, gathering);
    question.told = seen.counts();
    return Told.of(new QuestionShown(seen));
  }

  private static Told said(Question question, ContributionId id, Surroundings gathering) {
    var said = Form.said(question, id);
    if (said == null || question.hidden) {
      return Told.nothing();
    }
    var seen = saidView(id, said, gathering);
    return Told.of(
        question.wordings.containsKey(id)
            ? new WordingShown(question.id, seen)
            : new ReasonShown(question.id, seen));
  }

  @Override
  public Told takenBack(Form form, ContributionId contribution) {
    var question = form.questionWith(contribution);
    if (question == null) {
      return Told.nothing();
    }
    if (question.id.equals(contribution)) {
      form.remove(question);
      return Told.of(new QuestionGone(contribution)).forgettingWhatWas();
    }
    form.remove(question, contribution);
    var news = new ArrayList<News>();
    news.add(new SaidGone(question.id, contribution));
    news.addAll(counted(question));
    return Told.of(news).forgettingWhatWas();
  }

  @Override
  public Told hidden(
      Form form, ContributionId contribution, boolean hidden, Surroundings gathering) {
    var question = form.question(contribution);
    if (question != null) {
      question.hidden = hidden;
    }
    return Station.super.hidden(form, contribution, hidden, gathering);
  }

  @Override
  public Told toldAgain(Form form, ContributionId contribution, Surroundings gathering) {
    var question = form.questionWith(contribution);
    if (question == null) {
      return Told.nothing();
    }
    return question.id.equals(contribution)
        ? shown(question, gathering)
        : said(question, contribution, gathering);
  }

  @Override
  public Arrangement arranged(Form form, List<ContributionId> given, Surroundings gathering) {
    return QuestionsArranged.of(form);
  }

  @Override
  public QuestionsView view(Form form, Surroundings gathering) {
    return new QuestionsView(
        form.questions().stream().map(question -> questionView(question, gathering)).toList());
  }

  private static QuestionView questionView(Question question, Surroundings gathering) {
    var hidden = gathering.hidden(question.id);
    if (hidden != null) {
      return new QuestionView(
          question.id, null, false, null, hidden, Counts.NONE, List.of(), List.of());
    }
    var reasons = new ArrayList<SaidView>();
    question.reasons.forEach((id, said) -> reasons.add(saidView(id, said, gathering)));
    var wordings = new ArrayList<SaidView>();
    question.wordings.forEach((id, wording) -> wordings.add(saidView(id, wording.said, gathering)));
    return new QuestionView(
        question.id,
        question.words,
        question.intimate,
        question.whyAsked,
        null,
        Counts.of(question),
        reasons,
        wordings);
  }

  private static SaidView saidView(ContributionId id, Said said, Surroundings gathering) {
    var hidden = gathering.hidden(id);
    return hidden == null
        ? new SaidView(id, said.words(), nameOf(id, said, gathering), null)
        : new SaidView(id, null, null, hidden);
  }

  private static @Nullable BadgeName nameOf(ContributionId id, Said said, Surroundings gathering) {
    return said.broughtBy() == null ? gathering.nameToShow(id) : said.broughtBy();
  }

  @Override
  public QuestionsMine mine(Form form, BadgeId badge) {
    var marks = new HashMap<ContributionId, List<Mark>>();
    var felt = new HashMap<ContributionId, Feeling>();
    var supports = new ArrayList<ContributionId>();
    for (var question : form.questions()) {
      var set = question.marks.get(badge);
      if (set != null) {
        marks.put(question.id, List.copyOf(set));
      }
      var feeling = question.feelings.get(badge);
      if (feeling != null) {
        felt.put(question.id, feeling);
      }
      question.wordings.forEach((id, wording) -> {
        if (wording.supporters.contains(badge)) {
          supports.add(id);
        }
      });
    }
    return new QuestionsMine(marks, felt, supports);
  }

  @Override
  public boolean canBeHeard(Form form, ContributionId contribution) {
    return form.question(contribution) == null;
  }

  @Override
  public MyThing myThing(Form form, ContributionId contribution) {
    var question = form.questionWith(contribution);
    var said = question == null ? null : Form.said(question, contribution);
    boolean isWording = question != null && question.wordings.containsKey(contribution);
    boolean seen = question != null && !question.hidden;
    if (question != null && question.id.equals(contribution)) {
      return new MyThing("question", question.words, null, null, null, seen);
    }
    return new MyThing(
        isWording ? "new-words" : "reason",
        said == null ? null : said.words(),
        null,
        null,
        null,
        seen);
  }

  @Override
  public QuestionsExport export(Form form, Surroundings gathering) {
    return new QuestionsExport(
        form.questions().stream()
            .filter(question -> gathering.mayLeave(question.id))
            .map(question -> exported(question, gathering))
            .toList());
  }

  private static ExportedQuestion exported(Question question, Surroundings gathering) {
    var reasons = new ArrayList<ExportedReason>();
    question.reasons.forEach((id, said) -> {
      if (gathering.mayLeave(id)) {
        reasons.add(
            new ExportedReason(
                id, said.words(), gathering.permissionElsewhere(id), nameOf(id, said, gathering)));
      }
    });
    var wordings = new ArrayList<ExportedWording>();
    question.wordings.forEach((id, wording) -> {
      if (gathering.mayLeave(id)) {
        wordings.add(
            new ExportedWording(
                id,
                wording.said.words(),
                gathering.permissionElsewhere(id),
                nameOf(id, wording.said, gathering),
                QuestionsView.shown(wording.people()),
                question.isAgreed(wording)));
      }
    });
    var counts = Counts.of(question);
    return new ExportedQuestion(
        question.id,
        question.words,
        question.intimate,
        question.whyAsked,
        counts.people(),
        counts.marks(),
        reasons,
        wordings);
  }

  @Override
  public List<QuestionsEvent> bring(QuestionsExport exported) {
    var events = new ArrayList<QuestionsEvent>();
    for (var one : exported.questions()) {
      events.add(
          new QuestionPut(
              one.question(),
              Provenance.imported(Permission.SHARE),
              one.words(),
              one.intimate(),
              one.whyAsked()));
      events.add(marksOf(one));
      for (var reason : one.reasons()) {
        events.add(
            new ReasonGiven(
                reason.contribution(),
                one.question(),
                Provenance.imported(reason.permission()),
                reason.words(),
                reason.by()));
      }
      for (var wording : one.wordings()) {
        events.addAll(bringWording(one.question(), wording));
      }
    }
    events.add(new FormLaidOut());
    return events;
  }

  private static MarksBrought marksOf(ExportedQuestion one) {
    return new MarksBrought(
        one.question(),
        one.people() == null ? 0 : one.people(),
        people(one, Mark.KEEP),
        people(one, Mark.UNCLEAR),
        people(one, Mark.TOO_PERSONAL),
        people(one, Mark.NOT_NEEDED),
        people(one, Mark.HURTFUL));
  }

  private static int people(ExportedQuestion one, Mark mark) {
    return one.marks().stream()
        .filter(marked -> marked.mark() == mark)
        .mapToInt(QuestionsView.Marked::people)
        .sum();
  }

  private static List<QuestionsEvent> bringWording(
      ContributionId question, ExportedWording wording) {
    return List.of(
        new QuestionReworded(
            wording.contribution(),
            question,
            Provenance.imported(wording.permission()),
            wording.words(),
            wording.by()),
        new SupportBrought(
            wording.contribution(),
            wording.people() == null ? 0 : wording.people(),
            wording.agreed()));
  }

  @Override
  public List<QuestionsEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream()
        .<QuestionsEvent>map(entry -> fromHosts(entry.getKey(), entry.getValue()))
        .toList();
  }
}
