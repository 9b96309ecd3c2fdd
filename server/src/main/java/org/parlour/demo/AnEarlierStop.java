package org.parlour.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.insights.InsightsCommand.WriteInsight;
import org.parlour.insights.InsightsStation;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.show.ShowCommand.PutOnShelf;
import org.parlour.show.ShowStation;

/// The stop before the hall: six people in a library, who put a thing on a shelf each. It is over,
/// and its report can be read.
final class AnEarlierStop {

  /// Whoever reads this was not there: six badges are enough for a place to have a name.
  static final int PEOPLE = 6;

  private static final List<String> THINGS =
      List.of(
          "A mug with my name on it. Nobody here asks me if I want sugar. They know.",
          "A bus ticket. I came on my own, and I will go home on my own.",
          "My own front door key, on a red string.",
          "A library card. I may stay as long as I like.",
          "A photo of Pat, who has come on Tuesdays for three years.",
          "A form. I brought it to show how often it asks the same thing.");

  /// Each with the places of the things it comes from.
  private static final Map<String, List<Integer>> HEARD =
      Map.of(
          "A good day has people in it who know us.", List.of(0, 4),
          "We come and go when we want to, and that matters.", List.of(1, 2, 3));

  private AnEarlierStop() {}

  static GatheringMade made(Words question) {
    return new GatheringMade(
        Words.of("Good Days at Fernley Library"),
        question,
        Words.of("What we ask first. How long a visit is."),
        Words.of("The law about assessments."),
        null,
        Words.of("Fernley Library, two weeks ago"),
        null,
        null);
  }

  static List<StationPlan> plans() {
    return List.of(
        plan(ShowStation.KIND, "The shelf", "Show us a thing from a good day."),
        plan(InsightsStation.KIND, "What we heard", "What did we hear today?"));
  }

  private static StationPlan plan(String kind, String name, String question) {
    return new StationPlan(
        new StationKind(kind),
        Words.of(name),
        Words.of(question),
        Words.of(""),
        StationSettings.none(),
        false);
  }

  static void live(Afternoon shelf, Afternoon wall) {
    var things = new ArrayList<ContributionId>();
    for (var thing : THINGS) {
      var id = new ContributionId(UUID.randomUUID());
      shelf.say(
          shelf.person(things.size()),
          new PutOnShelf(id, Words.of(thing), null, Permission.SHARE, null));
      things.add(id);
    }
    HEARD.forEach((words, from) ->
        wall.say(
            wall.person(PEOPLE - 1),
            new WriteInsight(
                new ContributionId(UUID.randomUUID()),
                Words.of(words),
                null,
                from.stream().map(things::get).toList(),
                Permission.SHARE)));
  }
}
