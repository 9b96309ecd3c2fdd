package org.parlour.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.promises.Judgement;
import org.parlour.promises.PromiseState;
import org.parlour.promises.PromisesCommand.Judge;
import org.parlour.promises.PromisesCommand.MakePromise;
import org.parlour.promises.PromisesCommand.MovePromise;
import org.parlour.promises.PromisesCommand.SayWhatChanged;
import org.parlour.promises.PromisesCommand.TellWhatChanged;
import org.parlour.promises.PromisesStation;
import tools.jackson.databind.JsonNode;

/// The calendar on the wall: four promises, made twelve weeks ago, and what changed since. The days
/// of the file are moved so that whoever looks today finds one of each state.
final class TheCalendar implements Part {

  private static final int MADE_DAYS_AGO = 84;
  private static final int MOVED_DAYS_AGO = 25;
  private static final int CHANGED_DAYS_AGO = 20;

  /// How people judge, as the file counts them.
  private static final Map<String, Judgement> JUDGEMENTS =
      Map.of(
          "better", Judgement.BETTER,
          "the_same", Judgement.SAME,
          "worse", Judgement.WORSE,
          "do_not_know", Judgement.DONT_KNOW);

  private static final List<String> STORIES =
      List.of(
          "I did the form on my own this year. It took one pot of tea.",
          "My card had a photo. The person at the door was somebody else.");

  @Override
  public StationPlan plan(JsonNode content) {
    return new StationPlan(
        new StationKind(PromisesStation.KIND),
        Words.of("The calendar"),
        Words.of("What will we do?"),
        Words.of("Each promise has a team and a day. Nothing here is rubbed out."),
        StationSettings.of(Map.of()),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var promises = new HashMap<String, ContributionId>();
    for (var one : content.path("promises")) {
      promises.put(one.path("id").stringValue(""), promise(afternoon, one));
    }
    int teller = 0;
    for (var outcome : content.path("outcomes")) {
      var promise = promises.get(outcome.path("promise").stringValue(""));
      if (promise != null) {
        changed(afternoon, promise, outcome, STORIES.get(teller), teller++);
      }
    }
  }

  private static ContributionId promise(Afternoon afternoon, JsonNode one) {
    var id = new ContributionId(UUID.randomUUID());
    var state = stateOf(one.path("state").stringValue(""));
    afternoon.hostAt(
        daysAgo(MADE_DAYS_AGO),
        new MakePromise(
            id,
            Afternoon.words(one, "words"),
            Afternoon.words(one, "who"),
            LocalDate.ofInstant(daysAgo(-daysLeft(state)), ZoneOffset.UTC),
            answers(one)));
    afternoon.hostAt(daysAgo(MOVED_DAYS_AGO), new MovePromise(id, state, why(one)));
    return id;
  }

  /// What people chose, and the sentences it stands on.
  private static List<ContributionId> answers(JsonNode promise) {
    return promise
        .path("from")
        .valueStream()
        .map(from -> from.stringValue(""))
        .flatMap(from ->
            Stream.concat(TheJar.putForwardFrom(from).stream(), Stream.of(Afternoon.idOf(from))))
        .toList();
  }

  private static PromiseState stateOf(String state) {
    return switch (state) {
      case "kept" -> PromiseState.KEPT;
      case "on the way" -> PromiseState.ON_THE_WAY;
      case "late" -> PromiseState.LATE;
      default -> PromiseState.CANNOT_DO;
    };
  }

  private static int daysLeft(PromiseState state) {
    return switch (state) {
      case LATE -> -MOVED_DAYS_AGO - 2;
      case PROMISED, ON_THE_WAY, KEPT, CANNOT_DO -> 60;
    };
  }

  private static @Nullable Words why(JsonNode one) {
    return one.has("why") ? Afternoon.words(one, "why") : null;
  }

  /// Everybody judges once, and one of them tells.
  private static void changed(
      Afternoon afternoon, ContributionId promise, JsonNode outcome, String story, int teller) {
    var change = new ContributionId(UUID.randomUUID());
    afternoon.hostAt(
        daysAgo(CHANGED_DAYS_AGO),
        new SayWhatChanged(change, promise, Afternoon.words(outcome, "words"), Judgement.BETTER));
    int person = 0;
    for (var counted : outcome.path("judged_by_contributors").properties()) {
      var judgement = JUDGEMENTS.get(counted.getKey());
      for (int n = 0; judgement != null && n < counted.getValue().intValue(0); n++) {
        afternoon.say(afternoon.person(person++), new Judge(change, judgement, 0));
      }
    }
    afternoon.say(
        afternoon.person(teller),
        new TellWhatChanged(
            new ContributionId(UUID.randomUUID()),
            change,
            Words.of(story),
            Permission.SHARE,
            null));
  }

  private static Instant daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }
}
