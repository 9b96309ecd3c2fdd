package org.parlour.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.insights.Insight.Answer;
import org.parlour.insights.Insight.Source;
import org.parlour.insights.InsightsEvent.AnswerSaid;
import org.parlour.insights.InsightsEvent.BothPrinted;
import org.parlour.insights.InsightsEvent.InsightAnswered;
import org.parlour.insights.InsightsEvent.InsightBrought;
import org.parlour.insights.InsightsEvent.InsightReworded;
import org.parlour.insights.InsightsEvent.InsightWritten;
import org.parlour.insights.InsightsEvent.PosterLaidOut;
import org.parlour.insights.InsightsEvent.SourceGathered;
import org.parlour.insights.InsightsEvent.SourceLetGo;
import org.parlour.insights.InsightsNews.InsightGone;
import org.parlour.insights.InsightsNews.InsightShown;
import org.parlour.insights.InsightsNews.LaidOut;
import org.parlour.insights.InsightsNews.SaidGone;
import org.parlour.insights.InsightsNews.SourcesTold;
import org.parlour.insights.Poster.Said;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.News;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Tallied;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;

/// What we heard, as the room sees it: sentences that stand on what people made, and what those say
/// to them who made it.
public final class InsightsStation
    implements Station<Poster, InsightsCommand, InsightsEvent, InsightsExport> {

  /// The slug of this kind of station.
  public static final String KIND = "insights";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<InsightsCommand> commands() {
    return InsightsCommand.class;
  }

  @Override
  public Class<InsightsEvent> events() {
    return InsightsEvent.class;
  }

  @Override
  public Class<InsightsExport> exported() {
    return InsightsExport.class;
  }

  @Override
  public Poster begin() {
    return new Poster();
  }

  @Override
  public List<InsightsEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly();
    return List.of(new PosterLaidOut());
  }

  @Override
  public Decision<InsightsEvent> decide(
      Poster poster, InsightsCommand command, Asking asking, Surroundings gathering) {
    return InsightsRules.decide(poster, command, asking, gathering);
  }

  @Override
  public Told apply(Poster poster, InsightsEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case PosterLaidOut() -> Told.of(new LaidOut(view(poster, gathering)));
      case InsightWritten(var id, var from, var words, var beside) ->
          add(poster, new Insight(id, from.author(), words, beside, null), gathering);
      case InsightBrought(var id, _, var words, var beside, var by) ->
          add(poster, new Insight(id, null, words, beside, by), gathering);
      case InsightReworded(var id, var words) -> {
        var insight = poster.insight(id);
        if (insight == null) {
          yield Told.nothing();
        }
        insight.reword(words);
        yield shown(poster, insight, gathering);
      }
      case SourceGathered(var id, var source, var from, var to) -> {
        var insight = poster.insight(id);
        if (insight == null) {
          yield Told.nothing();
        }
        insight.gather(new Source(source, gathering.makerOf(source), from, to));
        yield shown(poster, insight, gathering);
      }
      case SourceLetGo(var id, var source) -> {
        var insight = poster.insight(id);
        if (insight == null) {
          yield Told.nothing();
        }
        insight.letGoOf(source);
        yield shown(poster, insight, gathering); // What its maker said to it goes, too.
      }
      case InsightAnswered(var id, var by, var verdict) ->
          answer(poster, id, by, new Answer(verdict, null), gathering);
      case AnswerSaid(var id, var from, var to, var verdict, var words) -> {
        poster.add(new Said(id, to, verdict, words));
        var by = from.author();
        yield by == null
            ? Told.nothing()
            : answer(poster, to, by, new Answer(verdict, id), gathering);
      }
      case BothPrinted(var id) -> {
        var insight = poster.insight(id);
        if (insight == null) {
          yield Told.nothing();
        }
        insight.printBoth();
        yield Told.of(sources(insight));
      }
    };
  }

  private static Told add(Poster poster, Insight insight, Surroundings gathering) {
    poster.add(insight);
    return shown(poster, insight, gathering);
  }

  private static Told answer(
      Poster poster, ContributionId id, BadgeId by, Answer answer, Surroundings gathering) {
    var insight = poster.insight(id);
    if (insight == null) {
      return Told.nothing();
    }
    insight.answer(by, answer);
    return shown(poster, insight, gathering);
  }

  private static Told shown(Poster poster, Insight insight, Surroundings gathering) {
    return Told.of(new InsightShown(InsightsProjection.insight(insight, poster, gathering)));
  }

  private static News sources(Insight insight) {
    return new SourcesTold(
        insight.id, InsightsProjection.sources(insight), InsightsProjection.asked(insight));
  }

  @Override
  public Told takenBack(Poster poster, ContributionId contribution) {
    var insight = poster.insight(contribution);
    if (insight != null) {
      poster.remove(insight);
      return withoutSource(poster, contribution)
          .and(new InsightGone(contribution))
          .forgettingWhatWas();
    }
    var said = poster.said(contribution);
    if (said != null) {
      return withoutSource(poster, contribution).and(unsaid(poster, said)).forgettingWhatWas();
    }
    return withoutSource(poster, contribution);
  }

  /// The words go, and what was meant by them stays: whoever said "not what I meant" still means
  /// it.
  private static News unsaid(Poster poster, Said said) {
    poster.removeSaid(said.id());
    var insight = poster.insight(said.insight());
    if (insight != null) {
      insight.unsay(said.id());
    }
    return new SaidGone(said.insight(), said.id());
  }

  /// Whatever came from it comes from it no more. If it was somebody's badge, its answers go.
  private static Told withoutSource(Poster poster, ContributionId gone) {
    var badge = new BadgeId(gone.value());
    var news = new ArrayList<News>();
    for (var insight : poster.insights()) {
      var answer = insight.forgetAnswer(badge);
      if (insight.lose(gone) || answer != null) {
        news.add(sources(insight));
        insight.saidByNobodyAsked().forEach(id -> news.add(new SaidGone(insight.id, id)));
      }
      if (answer != null && answer.words() != null) {
        news.add(new SaidGone(insight.id, answer.words()));
      }
    }
    return Told.of(news);
  }

  @Override
  public Told changedElsewhere(Poster poster, ContributionId contribution, Surroundings gathering) {
    var news = new ArrayList<News>();
    for (var insight : poster.insights()) {
      // A part of the words that were is not a part of the words that are.
      if (insight.quoteAllOf(contribution)) {
        news.add(sources(insight));
      }
    }
    return Told.of(news);
  }

  @Override
  public Told toldAgain(Poster poster, ContributionId contribution, Surroundings gathering) {
    var said = poster.said(contribution);
    var insight = poster.insight(said == null ? contribution : said.insight());
    return insight == null ? Told.nothing() : shown(poster, insight, gathering);
  }

  @Override
  public @Nullable MadeOf madeOf(Poster poster, ContributionId contribution) {
    var insight = poster.insight(contribution);
    return insight == null
        ? null
        : new MadeOf(
            MadeOf.Kind.INSIGHT,
            insight.sources().stream().map(Source::id).toList(),
            insight.standing() != Standing.HELD_BACK,
            InsightsProjection.stands(insight),
            Map.of(
                Tallied.CHALLENGE_RAISED,
                insight.challenges(),
                Tallied.CHALLENGE_SETTLED,
                insight.challenges() - insight.openChallenges()));
  }

  @Override
  public Arrangement arranged(Poster poster, List<ContributionId> given, Surroundings gathering) {
    return InsightsProjection.arranged(poster);
  }

  @Override
  public InsightsView view(Poster poster, Surroundings gathering) {
    return InsightsProjection.view(poster, gathering);
  }

  @Override
  public InsightsMine mine(Poster poster, BadgeId badge) {
    return InsightsProjection.mine(poster, badge);
  }

  @Override
  public boolean canBeHeard(Poster poster, ContributionId contribution) {
    return false;
  }

  @Override
  public MyThing myThing(Poster poster, ContributionId contribution) {
    var said = poster.said(contribution);
    if (said != null) {
      return new MyThing("insight-answer", said.words(), null, null, null, true);
    }
    var insight = poster.insight(contribution);
    return insight == null
        ? new MyThing("insight", null, null, null, null, false)
        : new MyThing("insight", insight.words(), null, null, null, true);
  }

  @Override
  public InsightsExport export(Poster poster, Surroundings gathering) {
    return InsightsProjection.export(poster, gathering);
  }

  @Override
  public List<InsightsEvent> bring(InsightsExport exported) {
    var events = new ArrayList<InsightsEvent>();
    for (var one : exported.insights()) {
      events.add(
          new InsightBrought(
              one.insight(),
              Provenance.imported(one.permission()),
              one.words(),
              one.beside(),
              one.by()));
    }
    for (var one : exported.insights()) {
      for (var source : one.sources()) {
        events.add(new SourceGathered(one.insight(), source.source(), source.from(), source.to()));
      }
    }
    return events;
  }

  /// A list has no sources, and a sentence without them is not what we heard.
  @Override
  public List<InsightsEvent> bringList(Map<ContributionId, Words> list) {
    return List.of();
  }
}
