package org.parlour.demo;

import java.util.List;
import java.util.UUID;
import org.parlour.insights.InsightsCommand.AnswerInsight;
import org.parlour.insights.InsightsCommand.RewordInsight;
import org.parlour.insights.InsightsCommand.WriteInsight;
import org.parlour.insights.InsightsMine;
import org.parlour.insights.InsightsStation;
import org.parlour.insights.Verdict;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;

/// What we heard: five sentences. One was not what somebody meant, and has other words now; most of
/// those who were asked have answered.
final class TheNotice implements Part {

  /// Every fifth of those who are asked says nothing, as in any hall.
  private static final int SAYS_NOTHING = 5;

  @Override
  public StationPlan plan(JsonNode content) {
    return new StationPlan(
        new StationKind(InsightsStation.KIND),
        Words.of("What we heard"),
        Words.of("What did we hear today?"),
        Words.of("One sentence at a time, with the words it comes from."),
        StationSettings.none(),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var insights = content.path("insights");
    for (int n = 0; n < insights.size(); n++) {
      write(afternoon, n, insights.get(n));
    }
    for (int n = 0; n < afternoon.people(); n++) {
      if (n % SAYS_NOTHING != SAYS_NOTHING - 1) {
        answer(afternoon, n);
      }
    }
  }

  private static void write(Afternoon afternoon, int n, JsonNode insight) {
    var writer = afternoon.person(n * 2);
    var id = Afternoon.idOf(insight);
    afternoon.say(
        writer,
        new WriteInsight(
            id, Afternoon.words(insight, "words"), null, sources(insight), Permission.SHARE));
    var challenge = insight.path("challenge");
    if (!challenge.isMissingNode()) {
      challenge(afternoon, id, challenge);
      afternoon.say(writer, new RewordInsight(id, Afternoon.words(challenge, "new_words")));
    }
  }

  /// Cards, stories and statements. What is asked on the form is not what people said.
  private static List<ContributionId> sources(JsonNode insight) {
    return insight
        .path("sources")
        .valueStream()
        .map(source -> source.stringValue(""))
        .filter(source -> !source.startsWith("q"))
        .map(Afternoon::idOf)
        .toList();
  }

  private static void challenge(Afternoon afternoon, ContributionId insight, JsonNode challenge) {
    for (int n = 0; n < afternoon.people(); n++) {
      var person = afternoon.person(n);
      var asked =
          ((InsightsMine) afternoon.mine(person))
              .asked().stream().anyMatch(one -> one.insight().equals(insight));
      if (asked) {
        afternoon.say(
            person,
            new AnswerInsight(
                insight,
                Verdict.NOT_WHAT_I_MEANT,
                new ContributionId(UUID.randomUUID()),
                Afternoon.words(challenge, "words"),
                Permission.SHARE));
        return;
      }
    }
  }

  private static void answer(Afternoon afternoon, int n) {
    var person = afternoon.person(n);
    for (var asked : ((InsightsMine) afternoon.mine(person)).asked()) {
      afternoon.say(
          person,
          new AnswerInsight(asked.insight(), Verdict.THAT_IS_RIGHT, null, null, Permission.ROOM));
    }
  }
}
