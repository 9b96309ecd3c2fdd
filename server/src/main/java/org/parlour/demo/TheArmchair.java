package org.parlour.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.stories.StoriesCommand.AnswerChoice;
import org.parlour.stories.StoriesCommand.ChooseStory;
import org.parlour.stories.StoriesCommand.SayWhatItMeans;
import org.parlour.stories.StoriesCommand.TellStory;
import org.parlour.stories.StoriesStation;
import tools.jackson.databind.JsonNode;

/// The armchair: the stories of the file, as words. Most tellers have said what theirs means, and
/// two have said yes to being chosen.
final class TheArmchair implements Part {

  private static final int ARMCHAIR = 1;

  /// Every third teller leaves it at the story.
  private static final int LEAVES_IT_AT_THE_STORY = 3;

  @Override
  public StationPlan plan(JsonNode content) {
    var armchair = content.path("stations").get(ARMCHAIR);
    return new StationPlan(
        new StationKind(StoriesStation.KIND),
        Afternoon.words(armchair, "name"),
        Afternoon.words(armchair, "ask"),
        Afternoon.words(armchair, "help"),
        StationSettings.of(
            Map.of(
                "helpline",
                    "In this demo nobody answers. Samaritans: 116 123, day and night, free.",
                "someone", "Ask for Ruth at the tea table. She has time.")),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var stories = content.path("stories");
    for (int n = 0; n < stories.size(); n++) {
      tell(afternoon, n, stories.get(n));
    }
    for (var chosen : content.path("stories").valueStream().limit(2).toList()) {
      choose(afternoon, chosen);
    }
  }

  private static void tell(Afternoon afternoon, int n, JsonNode story) {
    var teller = afternoon.person(n);
    var permission = permission(story);
    boolean nameless = permission == Permission.NAMELESS;
    afternoon.say(
        teller,
        new TellStory(
            Afternoon.idOf(story),
            Afternoon.words(story, "title"),
            Afternoon.words(story, "text"),
            null,
            null,
            null,
            permission,
            nameless ? SecretHash.of(secretOf(story)) : null));
    if (n % LEAVES_IT_AT_THE_STORY != LEAVES_IT_AT_THE_STORY - 1) {
      afternoon.say(teller, meaning(story, nameless ? secretOf(story) : null));
    }
  }

  private static SayWhatItMeans meaning(JsonNode story, @Nullable String secret) {
    var meaning = story.path("meaning");
    var mattered = meaning.path("mattered_most");
    return new SayWhatItMeans(
        Afternoon.idOf(story),
        meaning.path("pace").intValue(),
        Afternoon.words(meaning, "feeling"),
        Afternoon.words(meaning, "who_should_hear"),
        mattered.get(0).intValue(),
        mattered.get(1).intValue(),
        mattered.get(2).intValue(),
        List.of(),
        secret);
  }

  private static void choose(Afternoon afternoon, JsonNode story) {
    var choice = new ContributionId(UUID.randomUUID());
    int n = Integer.parseInt(story.path("id").stringValue("s01").substring(1)) - 1;
    var why =
        n == 0
            ? "It was one tin of paint, and it made a home."
            : "Somebody kept a list. We should count what changing faces costs.";
    afternoon.say(
        afternoon.person(n + 3),
        new ChooseStory(
            choice,
            Afternoon.idOf(story),
            Words.of("The table by the window"),
            Words.of(why),
            Permission.SHARE));
    afternoon.say(afternoon.person(n), new AnswerChoice(choice, true));
  }

  private static String secretOf(JsonNode story) {
    return "canal teapot " + story.path("id").stringValue("");
  }

  private static Permission permission(JsonNode story) {
    return switch (story.path("consent").stringValue("room")) {
      case "share" -> Permission.SHARE;
      case "share-badge" -> Permission.SHARE_BADGE;
      case "nameless" -> Permission.NAMELESS;
      default -> Permission.ROOM;
    };
  }
}
