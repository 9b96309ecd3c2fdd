package org.parlour.demo;

import java.util.Map;
import java.util.UUID;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.listening.CircleId;
import org.parlour.listening.ListeningCommand.OpenCircle;
import org.parlour.listening.ListeningCommand.SitDown;
import org.parlour.listening.ListeningStation;
import tools.jackson.databind.JsonNode;

/// Two chairs: a circle of four waits for a fifth, and nobody speaks yet.
final class TwoChairs implements Part {

  private static final int SIT = 4;

  @Override
  public StationPlan plan(JsonNode content) {
    var round = content.path("extras").path("listening_round");
    return new StationPlan(
        new StationKind(ListeningStation.KIND),
        Words.of("Two chairs"),
        Afternoon.words(round, "ask"),
        Words.of("Speak when it is your turn. Then listen."),
        StationSettings.of(Map.of("minutesEach", round.path("minutes_each").intValue(2))),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var circle = new CircleId(UUID.randomUUID());
    afternoon.say(afternoon.person(0), new OpenCircle(circle));
    for (int n = 1; n < SIT; n++) {
      afternoon.say(afternoon.person(n), new SitDown(circle));
    }
  }
}
