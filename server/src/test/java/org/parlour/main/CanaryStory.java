package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parlour.main.OpenHall.Gathering;
import org.parlour.media.Shots;
import tools.jackson.databind.JsonNode;

/// A gathering from its first card to what people say of what changed, in which everything that may
/// leave the room has a canary in it.
final class CanaryStory {

  static final String SENTENCE = "a sentence of what we heard";
  static final String CARD = "a card";
  static final String DRAWING = "what a drawing shows";
  static final String NAME = "a name";
  static final String ANSWER = "an answer in own words";
  static final String POSTER = "what a photo of a poster shows";
  static final String PART = "what a part of a poster is";
  static final String OPTION = "an option";
  static final String PROMISE = "a promise";
  static final String CHANGE = "what changed";
  static final String STORY = "a story about what changed";
  static final String CHECKER = "the name of somebody who checked the easy words";
  static final String LOOK_BACK = "what a host takes from it";

  private static final String LINE = "AAEBA6wCrALIAQAAkAM=";

  private final Canaries canaries;
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Map<String, Phone> people = new LinkedHashMap<>();
  private final String lamp = Phone.id();
  private final String rail = Phone.id();

  private Gathering board = new Gathering(new Phone(0), "", "");
  private Gathering wall = board;
  private Gathering jar = board;
  private Gathering calendar = board;
  private Gathering bench = board;

  CanaryStory(Canaries canaries) {
    this.canaries = canaries;
  }

  /// Something with a canary in it.
  ///
  /// @param what what it is, for whoever reads that it was found
  /// @param heardOf what an open page hears of when it goes: of a name, what it stood on
  record Given(String what, String canary, String id, String heardOf, Phone maker) {}

  /// All that has a canary in it, what was given first first.
  Collection<Given> given() {
    return given.values();
  }

  Given given(String what) {
    return Objects.requireNonNull(given.get(what));
  }

  Gathering board() {
    return board;
  }

  /// What Bea gave, which stays when everything else is gone.
  String rail() {
    return rail;
  }

  void asks(Phone phone, String command) {
    var answer = phone.ask(board.code(), command);
    assertThat(answer.path("outcome").stringValue(""))
        .as("%s: %s", command, answer)
        .isEqualTo("accepted");
  }

  private void host(Gathering at, String kind, String rest) {
    asks(board.host(), at.command(kind, rest));
  }

  Phone person(String name) {
    return Objects.requireNonNull(people.get(name));
  }

  private Gathering place(String kind, String settings) {
    var placed = Phone.id();
    var own = "{\"id\":\"%s\",\"kind\":\"%s\",%s}";
    var words =
        "\"placed\":\"%s\",\"stationKind\":\"%s\",\"name\":\"Our %s\",\"question\":\"\",\"help\":\"\",\"settings\":%s"
            .formatted(placed, kind, kind, settings);
    asks(board.host(), own.formatted(Phone.id(), "place-station", words));
    asks(board.host(), own.formatted(Phone.id(), "open-station", "\"of\":\"" + placed + "\""));
    return new Gathering(board.host(), board.code(), placed);
  }

  /// Notes down that somebody gives something, and says how: its words go where `{canary}` stands,
  /// its id where `{id}` does.
  private String gives(String what, Phone maker, Gathering at, String kind, String rest) {
    var canary = canaries.next();
    var id = Phone.id();
    asks(maker, at.command(kind, rest.replace("{canary}", canary).replace("{id}", id)));
    given.put(what, new Given(what, canary, id, id, maker));
    return id;
  }

  /// A gathering from its first card to what people say of what changed.
  void tell(OpenHall hall) {
    board = hall.gathering(hall.host());
    wall = place("insights", "{}");
    jar = place("matters", "{\"shares\":\"money\",\"total\":1000}");
    calendar = place("promises", "{}");
    bench = place("lookingback", "{}");
    for (var name : List.of("Mo", "Bea", "Gwen", "Yusuf", "Elsie", "Ray")) {
      people.put(name, hall.person(board, name));
    }
    peopleThink(hall);
    var heard = peopleHear();
    peopleDraw();
    var chosen = peopleChoose(heard);
    hostsPromise(chosen);
    aHostLooksBack();
    asks(board.host(), "{\"id\":\"" + Phone.id() + "\",\"kind\":\"publish-report\"}");
    twoCheckTheEasyWords();
  }

  private void peopleThink(OpenHall hall) {
    gives(
        CARD,
        person("Mo"),
        board,
        "pin-card",
        ",\"card\":\"{id}\",\"words\":\"A bench {canary}\",\"permission\":\"share\"");
    gives(
        DRAWING,
        person("Ray"),
        board,
        "draw-card",
        ",\"card\":\"{id}\",\"strokes\":\"%s\",\"described\":\"A hill {canary}\",\"permission\":\"share\""
            .formatted(LINE));
    var canary = canaries.next();
    var named = hall.person(board, canary);
    var badge = named.get("/api/gatherings/" + board.code() + "/mine").body().at("/badge/badge");
    given.put(NAME, new Given(NAME, canary, badge.stringValue(""), lamp, named));
    asks(named, board.pin(lamp, "A lamp that stays", "share-badge"));
    asks(person("Bea"), board.pin(rail, "A rail that stays", "share"));
    asks(board.host(), board.moveOn("turned-over"));
  }

  String idOf(String what) {
    return given(what).id();
  }

  private String peopleHear() {
    var heard =
        gives(
            SENTENCE,
            person("Gwen"),
            wall,
            "write-insight",
            ",\"contribution\":\"{id}\",\"words\":\"People rest {canary}\",\"sources\":[\"%s\",\"%s\"],\"permission\":\"share\""
                .formatted(idOf(CARD), rail));
    asks(
        person("Gwen"),
        wall.command(
            "write-insight",
            ",\"contribution\":\"%s\",\"words\":\"People look.\",\"sources\":[\"%s\",\"%s\"],\"permission\":\"share\""
                .formatted(Phone.id(), idOf(DRAWING), lamp)));
    gives(
        ANSWER,
        person("Bea"),
        wall,
        "answer-insight",
        ",\"insight\":\"%s\",\"verdict\":\"nearly\",\"contribution\":\"{id}\",\"words\":\"Nearly {canary}\",\"permission\":\"share\""
            .formatted(heard));
    return heard;
  }

  private void peopleDraw() {
    var poster = place("handdrawn", "{}");
    var photo = person("Gwen").sendsPicture(board.code(), Shots.withPlace(400, 300, 1));
    var hung =
        gives(
            POSTER,
            person("Gwen"),
            poster,
            "hang-photo",
            ",\"contribution\":\"{id}\",\"picture\":\"%s\",\"described\":\"A wall {canary}\",\"permission\":\"share\""
                .formatted(photo));
    gives(
        PART,
        person("Ray"),
        poster,
        "mark-part",
        (",\"contribution\":\"{id}\",\"photo\":\"%s\",\"words\":\"A rail {canary}\",\"left\":0,\"top\":0,\"width\":300,\"height\":300,"
                + "\"from\":[\"%s\"],\"drawnForThis\":false,\"permission\":\"share\"")
            .formatted(hung, rail));
  }

  private String peopleChoose(String heard) {
    var option =
        gives(
            OPTION,
            person("Yusuf"),
            jar,
            "put-forward",
            ",\"contribution\":\"{id}\",\"words\":\"Benches {canary}\",\"cost\":200,\"standsOn\":[\"%s\"],\"permission\":\"share\""
                .formatted(heard));
    host(jar, "move-on", ",\"step\":\"choosing\"");
    for (var person : people.values()) {
      asks(person, jar.command("choose", ",\"options\":[\"" + option + "\"]"));
    }
    host(jar, "move-on", ",\"step\":\"shown\"");
    return option;
  }

  private void hostsPromise(String chosen) {
    var promise =
        gives(
            PROMISE,
            board.host(),
            calendar,
            "make-promise",
            ",\"promise\":\"{id}\",\"words\":\"We will build it {canary}\",\"team\":\"The team\",\"by\":\"2026-12-24\",\"answers\":[\"%s\"]"
                .formatted(chosen));
    host(calendar, "move-promise", ",\"promise\":\"%s\",\"state\":\"kept\"".formatted(promise));
    var change =
        gives(
            CHANGE,
            board.host(),
            calendar,
            "say-what-changed",
            ",\"change\":\"{id}\",\"promise\":\"%s\",\"words\":\"It stands {canary}\",\"ours\":\"better\""
                .formatted(promise));
    gives(
        STORY,
        person("Elsie"),
        calendar,
        "tell-what-changed",
        ",\"contribution\":\"{id}\",\"change\":\"%s\",\"words\":\"I sat there {canary}\",\"permission\":\"share\""
            .formatted(change));
  }

  private void aHostLooksBack() {
    gives(
        LOOK_BACK,
        OpenHall.person(board.host(), board, "Olwen"),
        bench,
        "look-back",
        ",\"contribution\":\"{id}\",\"words\":\"I listened more {canary}\",\"asHost\":true,\"permission\":\"share\"");
  }

  /// One of them is named. With her name it is not checked any more.
  private void twoCheckTheEasyWords() {
    var canary = canaries.next();
    checks(",\"name\":\"Olive %s\",\"paid\":\"paid\"".formatted(canary));
    checks("");
    var named = easy().path("checkers").get(0).path("checker").stringValue("");
    given.put(
        CHECKER, new Given(CHECKER, canary, named, "room.log.checker-forgotten", board.host()));
  }

  private void checks(String who) {
    var said =
        board
            .host()
            .post(
                "/api/gatherings/" + board.code() + "/easy/checkers",
                "{\"agreed\":true,\"read\":\"%s\"%s}"
                    .formatted(easy().path("read").stringValue(""), who));
    assertThat(said.status()).as(said.text()).isEqualTo(204);
  }

  private JsonNode easy() {
    return board.host().get("/api/gatherings/" + board.code() + "/easy").body();
  }
}
