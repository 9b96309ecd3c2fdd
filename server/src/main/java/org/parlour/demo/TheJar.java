package org.parlour.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import org.parlour.matters.MattersCommand.Choose;
import org.parlour.matters.MattersCommand.MoveOn;
import org.parlour.matters.MattersCommand.PutForward;
import org.parlour.matters.MattersStation;
import org.parlour.matters.Step;
import tools.jackson.databind.JsonNode;

/// The jar: four thousand pounds, six things to spend them on, and twenty-six people who chose.
/// Most want the evening and longer visits, which would take it all; the others have a share, too.
final class TheJar implements Part {

  private static final int PEOPLE = 26;

  /// What is put forward, and who wants it.
  ///
  /// @param from the sentence it stands on, as the file calls it; empty for none
  /// @param first the first of those who want it
  /// @param end the one after the last
  private record Wish(String words, String from, int cost, int first, int end) {
    ContributionId id() {
      return Afternoon.idOf("wish " + words);
    }

    List<ContributionId> standsOn() {
      return from.isEmpty() ? List.of() : List.of(Afternoon.idOf(from));
    }
  }

  private static final List<Wish> WISHES =
      List.of(
          new Wish("One evening worker, 5 to midnight, for a month.", "i02", 2_400, 0, 15),
          new Wish("Longer visits where people are always rushed.", "i05", 1_500, 0, 12),
          new Wish("A photo on a card before someone new comes.", "i01", 600, 12, 20),
          new Wish("A shorter form, written with the people it is about.", "i03", 900, 15, 22),
          new Wish("A swap of skills: everybody has something to give.", "i04", 500, 19, 25),
          new Wish("New chairs for the hall.", "", 1_500, 21, 26));

  @Override
  public StationPlan plan(JsonNode content) {
    return new StationPlan(
        new StationKind(MattersStation.KIND),
        Words.of("The jar"),
        Words.of("What matters most?"),
        Words.of("Everybody’s share counts the same."),
        StationSettings.of(Map.of("shares", "money", "total", 4_000)),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var ids = new ArrayList<ContributionId>();
    for (var wish : WISHES) {
      ids.add(wish.id());
      afternoon.say(
          afternoon.person(wish.first()),
          new PutForward(
              wish.id(),
              Words.of(wish.words()),
              wish.cost(),
              wish.standsOn(),
              Permission.SHARE,
              null));
    }
    afternoon.host(new MoveOn(Step.CHOOSING));
    for (int n = 0; n < PEOPLE; n++) {
      afternoon.say(afternoon.person(n), new Choose(wantedBy(n, ids)));
    }
    afternoon.host(new MoveOn(Step.SHOWN));
  }

  /// What was put forward from a sentence of the file.
  static List<ContributionId> putForwardFrom(String insight) {
    return WISHES.stream().filter(wish -> wish.from().equals(insight)).map(Wish::id).toList();
  }

  private static List<ContributionId> wantedBy(int person, List<ContributionId> ids) {
    return IntStream.range(0, ids.size())
        .filter(n -> person >= WISHES.get(n).first() && person < WISHES.get(n).end())
        .mapToObj(ids::get)
        .toList();
  }
}
