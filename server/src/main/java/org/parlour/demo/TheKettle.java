package org.parlour.demo;

import java.util.List;
import org.parlour.checkin.Ask;
import org.parlour.checkin.CheckInCommand.Answer;
import org.parlour.checkin.CheckInCommand.LookTogether;
import org.parlour.checkin.CheckInStation;
import org.parlour.checkin.Choice;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;

/// The kettle: how everybody arrived, as one mixed picture.
final class TheKettle implements Part {

  private static final List<Choice> WEATHERS =
      List.of(
          Choice.SUNNY,
          Choice.A_BIT_CLOUDY,
          Choice.SUNNY,
          Choice.FOGGY,
          Choice.RATHER_NOT,
          Choice.A_BIT_CLOUDY,
          Choice.STORMY,
          Choice.SUNNY,
          Choice.RAINY);

  @Override
  public StationPlan plan(JsonNode content) {
    return new StationPlan(
        new StationKind(CheckInStation.KIND),
        Words.of("The kettle"),
        Afternoon.words(content.path("extras").path("check_in"), "ask"),
        Words.of("One picture. Nobody sees whose it is."),
        StationSettings.none(),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    for (int n = 0; n < afternoon.people(); n++) {
      var weather = WEATHERS.get(n % WEATHERS.size());
      afternoon.say(afternoon.person(n), new Answer(Ask.WEATHER, weather));
    }
    afternoon.host(new LookTogether());
  }
}
