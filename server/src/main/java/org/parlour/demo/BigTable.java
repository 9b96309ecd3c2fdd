package org.parlour.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parlour.board.BoardCommand;
import org.parlour.board.BoardCommand.DrawCard;
import org.parlour.board.BoardCommand.MoveOn;
import org.parlour.board.BoardCommand.NameGroup;
import org.parlour.board.BoardCommand.OpenGroup;
import org.parlour.board.BoardCommand.PinCard;
import org.parlour.board.BoardCommand.Place;
import org.parlour.board.BoardStation;
import org.parlour.board.GroupId;
import org.parlour.board.Step;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;

/// The pinpoint board: cards pinned in silence, turned over, most of them sorted and named.
final class BigTable implements Part {

  private static final List<Paint> PAINTS = List.of(Paint.values());

  /// The last groups of the file stay unsorted, so that whoever looks has something to do.
  private static final int GROUPS_NAMED = 7;

  @Override
  public StationPlan plan(JsonNode content) {
    var table = content.path("stations").get(0);
    return new StationPlan(
        new StationKind(BoardStation.KIND),
        Afternoon.words(table, "name"),
        Afternoon.words(table, "ask"),
        Words.of("One idea on each card. Words or a drawing."),
        StationSettings.none(),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var cards = pinCards(afternoon, content.path("cards"));
    afternoon.host(new MoveOn(Step.TURNED_OVER));
    afternoon.host(new MoveOn(Step.SORTING));
    sort(afternoon, content.path("clusters"), cards);
  }

  private static Map<String, ContributionId> pinCards(Afternoon afternoon, JsonNode list) {
    var cards = new HashMap<String, ContributionId>();
    for (int n = 0; n < list.size(); n++) {
      var card = list.get(n);
      var id = Afternoon.idOf(card);
      cards.put(card.path("id").stringValue(""), id);
      afternoon.say(afternoon.person(n), given(card, id, PAINTS.get(n % PAINTS.size())));
    }
    return cards;
  }

  private static void sort(
      Afternoon afternoon, JsonNode clusters, Map<String, ContributionId> cards) {
    for (int n = 0; n < Math.min(GROUPS_NAMED, clusters.size()); n++) {
      var cluster = clusters.get(n);
      var person = afternoon.person(n);
      var group = new GroupId(UUID.randomUUID());
      afternoon.say(person, new OpenGroup(group));
      ContributionId last = null;
      for (var card : cluster.path("cards")) {
        var id = Objects.requireNonNull(cards.get(card.stringValue("")));
        afternoon.say(person, new Place(id, group, last));
        last = id;
      }
      afternoon.say(
          person, new NameGroup(group, Afternoon.words(cluster, "title"), Permission.SHARE));
    }
  }

  private static BoardCommand given(JsonNode card, ContributionId id, Paint paint) {
    var strokes = card.path("strokes").stringValue("");
    return strokes.isEmpty()
        ? new PinCard(id, wordsOf(card), permission(card), paint, null)
        : new DrawCard(id, Marks.parse(strokes), wordsOf(card), permission(card), paint, null);
  }

  private static Words wordsOf(JsonNode card) {
    var language = card.path("lang").stringValue("en");
    return new Words(card.path("text").stringValue(""), language.equals("en") ? null : language);
  }

  private static Permission permission(JsonNode card) {
    return card.path("consent").stringValue("room").equals("share")
        ? Permission.SHARE
        : Permission.ROOM;
  }
}
