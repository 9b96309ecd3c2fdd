package org.parlour.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.show.ShowCommand.PutOnShelf;
import org.parlour.show.ShowStation;
import tools.jackson.databind.JsonNode;

/// The shelf: three things in words. Nobody has taken a photo yet.
final class TheShelf implements Part {

  private static final List<String> THINGS =
      List.of(
          "A front door of red bricks. It is open, and somebody stands in it.",
          "A clock without hands, because nobody is in a hurry on a good day.",
          "A cat on a chair. She has the best chair. That is a good day too.");

  @Override
  public StationPlan plan(JsonNode content) {
    var show = content.path("extras").path("show_and_tell");
    return new StationPlan(
        new StationKind(ShowStation.KIND),
        Words.of("The shelf"),
        Words.of(firstSentence(show.path("ask").stringValue(""))),
        Afternoon.words(show, "help"),
        StationSettings.of(Map.of()),
        false);
  }

  /// A label on the wall has room for one.
  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    for (int n = 0; n < THINGS.size(); n++) {
      var id = new ContributionId(UUID.randomUUID());
      var words = Words.of(THINGS.get(n));
      afternoon.say(
          afternoon.person(n), new PutOnShelf(id, words, null, Permission.SHARE_BADGE, null));
    }
  }
}
