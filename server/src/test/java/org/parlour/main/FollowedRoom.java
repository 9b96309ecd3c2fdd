package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parlour.main.OpenHall.Gathering;

/// A room in tests where Mo gives a card that comes into a sentence, and the hosts promise
/// something because of it.
final class FollowedRoom {

  static final String WORDS = "A bench halfway up";
  static final String HEARD = "People need to rest on the hill.";
  static final String PROMISED = "We will build a bench.";

  final Gathering board;
  final String card = Phone.id();
  final String other = Phone.id();
  final String sentence = Phone.id();
  final String promise = Phone.id();
  private final Gathering wall;
  private final Gathering calendar;
  private final Map<String, Phone> people = new TreeMap<>();

  FollowedRoom(OpenHall hall) {
    board = hall.gathering(hall.host());
    wall = place("insights");
    calendar = place("promises");
    for (var name : List.of("Mo", "Bea", "Gwen")) {
      people.put(name, hall.person(board, name));
    }
  }

  Phone person(String name) {
    return java.util.Objects.requireNonNull(people.get(name));
  }

  private Gathering place(String kind) {
    var placed = Phone.id();
    asks(
        board.host(),
        own(
            "place-station",
            ",\"placed\":\"%s\",\"stationKind\":\"%s\",\"name\":\"Our %s\",\"question\":\"\",\"help\":\"\""
                .formatted(placed, kind, kind)));
    asks(board.host(), own("open-station", ",\"of\":\"" + placed + "\""));
    return new Gathering(board.host(), board.code(), placed);
  }

  static String own(String kind, String rest) {
    return "{\"id\":\"" + Phone.id() + "\",\"kind\":\"" + kind + "\"" + rest + "}";
  }

  void asks(Phone phone, String command) {
    var answer = phone.ask(board.code(), command);
    assertThat(answer.path("outcome").stringValue(""))
        .as("%s: %s", command, answer)
        .isEqualTo("accepted");
  }

  void peopleThink() {
    asks(person("Mo"), board.pin(card, WORDS, "share"));
    asks(person("Bea"), board.pin(other, "A rail", "share"));
    asks(board.host(), board.moveOn("turned-over"));
  }

  void gwenWritesASentence() {
    asks(
        person("Gwen"),
        wall.command(
            "write-insight",
            ",\"contribution\":\"%s\",\"words\":\"%s\",\"sources\":[\"%s\",\"%s\"],\"permission\":\"share\""
                .formatted(sentence, HEARD, card, other)));
  }

  void says(String name, String verdict) {
    asks(
        person(name),
        wall.command(
            "answer-insight",
            ",\"insight\":\"%s\",\"verdict\":\"%s\",\"permission\":\"share\""
                .formatted(sentence, verdict)));
  }

  void hostsPromise() {
    asks(
        board.host(),
        calendar.command(
            "make-promise",
            ",\"promise\":\"%s\",\"words\":\"%s\",\"team\":\"The team\",\"by\":\"2026-12-24\",\"answers\":[\"%s\"]"
                .formatted(promise, PROMISED, sentence)));
  }

  void promiseIs(String state) {
    asks(
        board.host(),
        calendar.command(
            "move-promise", ",\"promise\":\"%s\",\"state\":\"%s\"".formatted(promise, state)));
  }

  void publish() {
    asks(board.host(), own("publish-report", ""));
  }

  String path(String rest) {
    return "/api/gatherings/" + board.code() + "/" + rest;
  }
}
