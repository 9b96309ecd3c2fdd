package org.parlour.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.perspectives.PerspectivesCommand.AnswerStatement;
import org.parlour.perspectives.PerspectivesCommand.OfferStatement;
import org.parlour.perspectives.PerspectivesStation;
import org.parlour.perspectives.Stance;
import tools.jackson.databind.JsonNode;

/// The window: everybody has answered most statements, by the leanings the file pretends.
final class TheWindow implements Part {

  private static final long SEED = 14;
  private static final List<String> LEANINGS = List.of("A", "B", "C");
  private static final double SEEN = 0.9;
  private static final double PASSES = 0.06;

  @Override
  public StationPlan plan(JsonNode content) {
    var window = content.path("stations").get(2);
    return new StationPlan(
        new StationKind(PerspectivesStation.KIND),
        Afternoon.words(window, "name"),
        Afternoon.words(window, "ask"),
        Afternoon.words(window, "help"),
        StationSettings.of(Map.of()),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var luck = new SplittableRandom(SEED);
    var statements = content.path("perspectives");
    var ids = new ArrayList<ContributionId>();
    for (int n = 0; n < statements.size(); n++) {
      var id = Afternoon.idOf(statements.get(n));
      ids.add(id);
      var words = Afternoon.words(statements.get(n), "text");
      afternoon.say(afternoon.person(n), new OfferStatement(id, words, Permission.SHARE, null));
    }
    for (int person = 0; person < afternoon.people(); person++) {
      var leaning = LEANINGS.get(person % LEANINGS.size());
      for (int n = 0; n < ids.size(); n++) {
        double agrees = statements.get(n).path("demo_agree").path(leaning).doubleValue(0.5);
        if (luck.nextDouble() < SEEN) {
          var stance =
              luck.nextDouble() < PASSES
                  ? Stance.PASS
                  : luck.nextDouble() < agrees ? Stance.AGREE : Stance.DISAGREE;
          afternoon.say(afternoon.person(person), new AnswerStatement(ids.get(n), stance));
        }
      }
    }
  }
}
