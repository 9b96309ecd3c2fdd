package org.parlour.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.insights.InsightsExport.ExportedInsight;
import org.parlour.insights.InsightsExport.ExportedSource;
import org.parlour.insights.InsightsMine.AskedOfMe;
import org.parlour.insights.InsightsView.AnswersView;
import org.parlour.insights.InsightsView.AskedView;
import org.parlour.insights.InsightsView.InsightView;
import org.parlour.insights.InsightsView.SaidView;
import org.parlour.insights.InsightsView.SourceView;
import org.parlour.insights.Poster.Said;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Also;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Surroundings;

/// Turns what we heard into what people may see of it.
final class InsightsProjection {

  /// Of fewer people, how many said what would say who did.
  private static final int ASKED_MIN = 3;

  private InsightsProjection() {}

  static InsightsView view(Poster poster, Surroundings gathering) {
    return new InsightsView(
        poster.insights().stream().map(insight -> insight(insight, poster, gathering)).toList());
  }

  static InsightView insight(Insight insight, Poster poster, Surroundings gathering) {
    var hidden = gathering.hidden(insight.id);
    return new InsightView(
        insight.id,
        hidden == null ? insight.words() : null,
        insight.beside(),
        hidden == null ? insight.earlier() : List.of(),
        sources(insight),
        asked(insight),
        said(poster, insight).map(said -> said(said, gathering)).toList(),
        hidden == null ? nameOf(insight, gathering) : null,
        hidden);
  }

  private static Stream<Said> said(Poster poster, Insight insight) {
    return insight.counted().stream()
        .map(answer -> answer.words() == null ? null : poster.said(answer.words()))
        .filter(Objects::nonNull);
  }

  private static @Nullable BadgeName nameOf(Insight insight, Surroundings gathering) {
    return insight.broughtBy != null ? insight.broughtBy : gathering.nameToShow(insight.id);
  }

  private static SaidView said(Said said, Surroundings gathering) {
    var hidden = gathering.hidden(said.id());
    return hidden == null
        ? new SaidView(
            said.id(), said.verdict(), said.words(), gathering.nameToShow(said.id()), null)
        : new SaidView(said.id(), said.verdict(), null, null, hidden);
  }

  static List<SourceView> sources(Insight insight) {
    return insight.sources().stream()
        .map(source -> new SourceView(source.id(), source.from(), source.to()))
        .toList();
  }

  static AskedView asked(Insight insight) {
    int asked = insight.asked().size();
    return new AskedView(
        insight.standing(),
        insight.people(),
        asked,
        asked < ASKED_MIN
            ? null
            : new AnswersView(
                count(insight, Verdict.THAT_IS_RIGHT),
                count(insight, Verdict.NEARLY),
                count(insight, Verdict.NOT_WHAT_I_MEANT)),
        insight.bothPrinted());
  }

  private static int count(Insight insight, Verdict verdict) {
    return (int) insight.counted().stream().filter(answer -> answer.verdict() == verdict).count();
  }

  /// How it stands, for a report: from how much it comes, and what those said who were asked.
  static List<Sentence> stands(Insight insight) {
    var asked = asked(insight);
    var stands = new ArrayList<Sentence>();
    stands.add(counted("insights.from", insight.sources().size()));
    if (asked.standing() == Standing.ONE_PERSON || asked.standing() == Standing.LOOK_AGAIN) {
      stands.add(new Sentence("insights.standing." + Kinds.of(asked.standing()), Map.of()));
    }
    if (asked.asked() > 0) {
      stands.add(counted("insights.asked", asked.asked()));
    }
    var answers = asked.answers();
    if (answers != null) {
      stands.add(
          counted("insights.answered", answers.right() + answers.nearly() + answers.notMeant()));
      if (answers.right() > 0) {
        stands.add(counted("insights.right", answers.right()));
      }
    }
    return stands;
  }

  private static Sentence counted(String key, int n) {
    return new Sentence(key, Map.of("n", n));
  }

  // ---- how they hang there

  /// The sentences, oldest first, with what those say to them whose words they come from. One that
  /// is held back hangs nowhere but in the room.
  static Arrangement arranged(Poster poster) {
    return Arrangement.list(
        poster.insights().stream()
            .filter(insight -> insight.standing() != Standing.HELD_BACK)
            .map(insight -> laid(poster, insight))
            .toList());
  }

  private static Laid laid(Poster poster, Insight insight) {
    var before =
        insight.earlier().stream().map(words -> new Also("minutes.says.before", words)).toList();
    return new Laid(
        insight.id,
        before,
        List.of(),
        said(poster, insight).map(one -> new Laid(one.id())).toList());
  }

  // ---- what one badge sees

  static InsightsMine mine(Poster poster, BadgeId badge) {
    return new InsightsMine(
        poster.insights().stream()
            .filter(insight -> badge.equals(insight.writer))
            .map(insight -> insight.id)
            .toList(),
        poster.insights().stream()
            .filter(insight -> insight.asked().contains(badge))
            .map(insight -> askedOf(badge, insight))
            .toList());
  }

  private static AskedOfMe askedOf(BadgeId badge, Insight insight) {
    var answer = insight.answer(badge);
    return new AskedOfMe(
        insight.id,
        insight.sources().stream()
            .filter(source -> badge.equals(source.author()))
            .map(Insight.Source::id)
            .toList(),
        answer == null ? null : answer.verdict());
  }

  // ---- what may leave the room

  static InsightsExport export(Poster poster, Surroundings gathering) {
    return new InsightsExport(
        poster.insights().stream()
            .filter(insight -> mayLeave(insight, gathering))
            .map(insight -> exported(insight, poster, gathering))
            .toList());
  }

  private static boolean mayLeave(Insight insight, Surroundings gathering) {
    return insight.standing() != Standing.HELD_BACK && gathering.mayLeave(insight.id);
  }

  private static ExportedInsight exported(Insight insight, Poster poster, Surroundings gathering) {
    var beside = insight.beside() == null ? null : poster.insight(insight.beside());
    return new ExportedInsight(
        insight.id,
        insight.words(),
        gathering.permissionElsewhere(insight.id),
        beside != null && mayLeave(beside, gathering) ? beside.id : null,
        nameOf(insight, gathering),
        insight.sources().stream()
            .filter(source -> gathering.isThere(source.id()) && gathering.mayLeave(source.id()))
            .map(source -> new ExportedSource(source.id(), source.from(), source.to()))
            .toList());
  }
}
