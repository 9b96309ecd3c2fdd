package org.parlour.insights;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.insights.Insight.Source;
import org.parlour.insights.InsightsCommand.AnswerInsight;
import org.parlour.insights.InsightsCommand.GatherSource;
import org.parlour.insights.InsightsCommand.LetGoOfSource;
import org.parlour.insights.InsightsCommand.PrintBoth;
import org.parlour.insights.InsightsCommand.RewordInsight;
import org.parlour.insights.InsightsCommand.WriteInsight;
import org.parlour.insights.InsightsEvent.AnswerSaid;
import org.parlour.insights.InsightsEvent.BothPrinted;
import org.parlour.insights.InsightsEvent.InsightAnswered;
import org.parlour.insights.InsightsEvent.InsightReworded;
import org.parlour.insights.InsightsEvent.InsightWritten;
import org.parlour.insights.InsightsEvent.SourceGathered;
import org.parlour.insights.InsightsEvent.SourceLetGo;
import org.parlour.insights.InsightsRefusal.InsightNotThere;
import org.parlour.insights.InsightsRefusal.NoOtherView;
import org.parlour.insights.InsightsRefusal.NoSource;
import org.parlour.insights.InsightsRefusal.NotFromYourWords;
import org.parlour.insights.InsightsRefusal.NotYourSentence;
import org.parlour.insights.InsightsRefusal.SourceNotThere;
import org.parlour.insights.InsightsRefusal.TooManyInsights;
import org.parlour.insights.InsightsRefusal.TooManySources;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Surroundings;

/// The rules of saying what we heard, one method per command. No clock, no store, no luck.
final class InsightsRules {

  static final int INSIGHTS_MAX = 200;
  static final int SOURCES_MAX = 200;

  private final Poster poster;
  private final Surroundings gathering;

  private InsightsRules(Poster poster, Surroundings gathering) {
    this.poster = poster;
    this.gathering = gathering;
  }

  static Decision<InsightsEvent> decide(
      Poster poster, InsightsCommand command, Asking asking, Surroundings gathering) {
    var rules = new InsightsRules(poster, gathering);
    return switch (command) {
      case WriteInsight write -> rules.write(write, asking);
      case RewordInsight reword -> rules.reword(reword, asking.by());
      case GatherSource gather -> rules.gather(gather);
      case LetGoOfSource letGo -> rules.letGo(letGo, asking.by());
      case AnswerInsight answer -> rules.answer(answer, asking);
      case PrintBoth(var insight) -> rules.printBoth(insight);
    };
  }

  private Decision<InsightsEvent> write(WriteInsight write, Asking asking) {
    if (poster.knows(write.contribution())) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (poster.insights().size() >= INSIGHTS_MAX) {
      return refuse(new TooManyInsights(INSIGHTS_MAX));
    }
    var sources = new LinkedHashSet<>(write.sources());
    if (sources.isEmpty()) {
      return refuse(new NoSource());
    }
    if (sources.size() > SOURCES_MAX) {
      return refuse(new TooManySources(SOURCES_MAX));
    }
    if (!sources.stream().allMatch(source -> maySource(source, write.contribution()))) {
      return refuse(new SourceNotThere());
    }
    if (write.beside() != null && poster.insight(write.beside()) == null) {
      return refuse(new InsightNotThere());
    }
    var events = new ArrayList<InsightsEvent>();
    events.add(
        new InsightWritten(
            write.contribution(),
            Provenance.of(asking.by(), write.permission()),
            write.words(),
            firstOf(write.beside())));
    for (var source : sources) {
      events.add(new SourceGathered(write.contribution(), source, 0, 0));
    }
    return accept(List.copyOf(events));
  }

  /// However many stand beside each other, they stand beside the first.
  private @Nullable ContributionId firstOf(@Nullable ContributionId beside) {
    var insight = beside == null ? null : poster.insight(beside);
    return insight == null || insight.beside() == null ? beside : insight.beside();
  }

  private boolean maySource(ContributionId source, ContributionId of) {
    return !source.equals(of) && gathering.isThere(source);
  }

  private Decision<InsightsEvent> reword(RewordInsight reword, BadgeId by) {
    var insight = poster.insight(reword.insight());
    if (insight == null) {
      return refuse(new InsightNotThere());
    }
    if (!by.equals(insight.writer)) {
      return refuse(new NotYourSentence());
    }
    return insight.words().equals(reword.words())
        ? nothingNew()
        : accept(new InsightReworded(insight.id, reword.words()));
  }

  private Decision<InsightsEvent> gather(GatherSource gather) {
    var insight = poster.insight(gather.insight());
    if (insight == null) {
      return refuse(new InsightNotThere());
    }
    var before = insight.source(gather.source());
    boolean whole = gather.to() <= gather.from();
    var now =
        new SourceGathered(
            insight.id, gather.source(), whole ? 0 : gather.from(), whole ? 0 : gather.to());
    if (before != null && before.from() == now.from() && before.to() == now.to()) {
      return nothingNew();
    }
    if (before == null && insight.sources().size() >= SOURCES_MAX) {
      return refuse(new TooManySources(SOURCES_MAX));
    }
    return maySource(gather.source(), insight.id) ? accept(now) : refuse(new SourceNotThere());
  }

  private Decision<InsightsEvent> letGo(LetGoOfSource letGo, BadgeId by) {
    var insight = poster.insight(letGo.insight());
    if (insight == null) {
      return refuse(new InsightNotThere());
    }
    var source = insight.source(letGo.source());
    if (source == null) {
      return nothingNew();
    }
    return by.equals(insight.writer) || isBy(source, by)
        ? accept(new SourceLetGo(insight.id, source.id()))
        : refuse(new NotYourSentence());
  }

  private static boolean isBy(Source source, BadgeId badge) {
    return badge.equals(source.author());
  }

  private Decision<InsightsEvent> answer(AnswerInsight answer, Asking asking) {
    var insight = poster.insight(answer.insight());
    if (insight == null) {
      return refuse(new InsightNotThere());
    }
    var by = asking.by();
    if (!insight.asked().contains(by)) {
      return refuse(new NotFromYourWords());
    }
    var before = insight.answer(by);
    var events = new ArrayList<InsightsEvent>();
    if (before == null || before.verdict() != answer.verdict()) {
      events.add(new InsightAnswered(insight.id, by, answer.verdict()));
    }
    var id = answer.contribution();
    if (id != null && answer.words() != null && !poster.knows(id)) {
      events.add(
          new AnswerSaid(
              id,
              Provenance.of(by, answer.permission()),
              insight.id,
              answer.verdict(),
              answer.words()));
    }
    return accept(List.copyOf(events));
  }

  private Decision<InsightsEvent> printBoth(ContributionId id) {
    var insight = poster.insight(id);
    if (insight == null) {
      return refuse(new InsightNotThere());
    }
    if (insight.bothPrinted()) {
      return nothingNew();
    }
    boolean said =
        insight.counted().stream()
            .anyMatch(
                answer -> answer.verdict() == Verdict.NOT_WHAT_I_MEANT && answer.words() != null);
    return said ? accept(new BothPrinted(id)) : refuse(new NoOtherView());
  }
}
