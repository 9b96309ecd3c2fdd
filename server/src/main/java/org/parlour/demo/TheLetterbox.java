package org.parlour.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parlour.feedback.FeedbackCommand.GiveThought;
import org.parlour.feedback.FeedbackCommand.SayIfLikeThat;
import org.parlour.feedback.FeedbackStation;
import org.parlour.feedback.Like;
import org.parlour.feedback.ThoughtId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;

/// The letterbox by the door: four thoughts, of which two have grown.
final class TheLetterbox implements Part {

  private static final List<List<String>> THOUGHTS =
      List.of(
          List.of(
              "The bus stops at four. My support stops at five. So I leave early.",
              "Same here. In winter I leave at three.",
              "My neighbour drives me. I do not like to ask every week."),
          List.of("I like that somebody rings before they come."),
          List.of(
              "The form comes every year. It asks what it asked last year.", "And before that."),
          List.of("Please put the kettle where I can reach it."));

  private static final int ANSWERS = 6;

  @Override
  public StationPlan plan(JsonNode content) {
    return new StationPlan(
        new StationKind(FeedbackStation.KIND),
        Words.of("The letterbox"),
        Words.of("What should we know that nobody asked?"),
        Words.of("It stays open when the day is over. Come back whenever you like."),
        StationSettings.of(Map.of()),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    int person = 0;
    for (var parts : THOUGHTS) {
      var thought = new ThoughtId(UUID.randomUUID());
      for (int n = 0; n < parts.size(); n++) {
        afternoon.say(afternoon.person(person++), part(thought, n == 0, parts.get(n)));
      }
      for (int n = 0; n < (parts.size() > 1 ? ANSWERS : 1); n++) {
        var like = n % 3 == 2 ? Like.PARTLY : Like.YES;
        afternoon.say(afternoon.person(person + n), new SayIfLikeThat(thought, like));
      }
    }
  }

  private static GiveThought part(ThoughtId thought, boolean begins, String words) {
    return new GiveThought(
        new ContributionId(UUID.randomUUID()),
        thought,
        begins,
        Words.of(words),
        null,
        null,
        null,
        null,
        Permission.SHARE,
        null);
  }
}
