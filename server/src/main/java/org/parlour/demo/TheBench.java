package org.parlour.demo;

import java.util.Map;
import java.util.UUID;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.lookingback.LookingBackCommand.LookBack;
import org.parlour.lookingback.LookingBackStation;
import tools.jackson.databind.JsonNode;

/// The bench outside: what two people take from the day, and a host.
final class TheBench implements Part {

  /// Whoever hosts the demo has a badge like everybody else, without a name.
  private static final int HOST = 30;

  @Override
  public StationPlan plan(JsonNode content) {
    return new StationPlan(
        new StationKind(LookingBackStation.KIND),
        Words.of("The bench"),
        Afternoon.words(content.path("extras").path("check_out"), "ask"),
        Words.of("A sentence or two, in your own words. Nobody has to."),
        StationSettings.of(Map.of()),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    afternoon.say(
        afternoon.person(2),
        lookBack(
            "I said one thing out loud and nobody hurried me. I will say more next time.",
            false,
            Permission.SHARE_BADGE));
    afternoon.hostSays(
        afternoon.person(HOST),
        lookBack(
            "I came with a plan for the day. The best hour began when I put it away.",
            true,
            Permission.SHARE));
    afternoon.say(
        afternoon.person(8),
        lookBack(
            "We drew one face together, and it looked like all of us. I laughed so much.",
            false,
            Permission.SHARE));
  }

  private static LookBack lookBack(String words, boolean asHost, Permission permission) {
    return new LookBack(
        new ContributionId(UUID.randomUUID()), Words.of(words), asHost, permission, null);
  }
}
