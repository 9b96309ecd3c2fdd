package org.parlour.main;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlour.main.OpenHall.Gathering;
import org.parlour.media.Shots;
import tools.jackson.databind.JsonNode;

/// A photo of a poster that people drew by hand: on the wall, in the report, and gone together with
/// whatever can be seen on it.
class DrawnPosterThroughTheDoorsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Gathering NOT_YET = new Gathering(new Phone(0), "", "");
  private static final Phone NOBODY = new Phone(0);

  @TempDir Path data;

  private Gathering shelf = NOT_YET;
  private Gathering wall = NOT_YET;
  private Phone mo = NOBODY;
  private Phone gwen = NOBODY;
  private final String kettle = Phone.id();
  private final String photo = Phone.id();
  private final String part = Phone.id();
  private final String border = Phone.id();

  @BeforeEach
  void aRecipe() throws IOException {
    Files.createDirectories(data.resolve("recipes"));
    Files.writeString(
        data.resolve("recipes").resolve("drawn.yaml"),
        """
        id: drawn
        title: A shelf and a poster
        about: To draw what was shown.
        stations:
          - kind: show
            name: The shelf
            help: Put something on it.
          - kind: handdrawn
            name: The drawn poster
            help: Take a photo of it.
          - kind: insights
            name: What we heard
            help: Say it in one sentence.
        """);
  }

  private OpenHall hall() {
    return new OpenHall(data, House.Furnishing.OURS, () -> NOW);
  }

  /// Mo shows a kettle. Gwen hangs a photo of a poster, and says what two parts of it are.
  private void tell(OpenHall hall, String permission) {
    var host = hall.host();
    shelf = OpenHall.gatheringOf(host, "drawn");
    mo = hall.person(shelf, "Mo");
    gwen = hall.person(shelf, "Gwen");
    var stations = room(mo).path("stations");
    wall = new Gathering(host, shelf.code(), stations.get(1).path("station").stringValue(""));
    asks(
        mo,
        shelf.command(
            "put-on-shelf",
            ",\"contribution\":\"%s\",\"words\":\"My kettle.\",\"permission\":\"%s\""
                .formatted(kettle, permission)));
    asks(gwen, hang(photo, permission));
    asks(gwen, mark(part, "A kettle on a hill.", "\"" + kettle + "\"", permission));
    asks(gwen, mark(border, "A border of flowers.", "", permission));
  }

  private String hang(String contribution, String permission) {
    var upload = gwen.sendsPicture(shelf.code(), Shots.withPlace(900, 600, 6));
    return wall.command(
        "hang-photo",
        ",\"contribution\":\"%s\",\"picture\":\"%s\",\"described\":\"A hill, drawn by us.\",\"permission\":\"%s\""
            .formatted(contribution, upload, permission));
  }

  private String mark(String contribution, String words, String from, String permission) {
    return wall.command(
        "mark-part",
        (",\"contribution\":\"%s\",\"photo\":\"%s\",\"words\":\"%s\",\"left\":0,\"top\":%d,\"width\":400,\"height\":300,"
                + "\"from\":[%s],\"drawnForThis\":%s,\"permission\":\"%s\"")
            .formatted(
                contribution,
                photo,
                words,
                from.isEmpty() ? 600 : 0,
                from,
                from.isEmpty(),
                permission));
  }

  private void asks(Phone phone, String command) {
    var answer = phone.ask(shelf.code(), command);
    assertThat(answer.path("outcome").stringValue(""))
        .as("%s: %s", command, answer)
        .isEqualTo("accepted");
  }

  private void isRefused(Phone phone, String command, String why) {
    assertThat(phone.ask(shelf.code(), command).at("/reason/key").stringValue("")).isEqualTo(why);
  }

  private static String own(String kind, String rest) {
    return "{\"id\":\"%s\",\"kind\":\"%s\"%s}".formatted(Phone.id(), kind, rest);
  }

  private static String of(String contribution, String permission) {
    return ",\"contribution\":\"%s\",\"permission\":\"%s\"".formatted(contribution, permission);
  }

  private void isPublished() {
    asks(shelf.host(), own("publish-report", ""));
  }

  private Phone.Answer at(Phone phone, String door) {
    return phone.get("/api/gatherings/" + shelf.code() + "/" + door);
  }

  private JsonNode room(Phone phone) {
    try (var page = phone.listen(shelf.code(), null)) {
      return page.next().data();
    }
  }

  private String inReport() {
    return "report/pictures/" + photo;
  }

  private String inRoom() {
    return "things/" + photo + "/picture";
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void POS_3_the_photo_hangs_in_the_report_with_its_parts_and_the_words_they_came_from()
      throws IOException {
    try (var hall = hall()) {
      tell(hall, "share");
      var anybody = hall.phone();
      assertThat(at(anybody, inReport()).status()).as("before it is published").isEqualTo(404);
      assertThat(at(shelf.host(), inReport()).status()).as("its host may look").isEqualTo(200);
      isPublished();

      for (var door : new String[] {inReport(), inReport() + "?small"}) {
        var answer = at(anybody, door);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(new String(answer.response().body(), ISO_8859_1))
            .doesNotContain(Shots.PLACE)
            .doesNotContain("Exif");
      }
      var report = at(anybody, "report").body();
      var parts = report.at("/drawn/0/parts");
      assertThat(Phone.ids(parts, "contribution")).containsExactly(part, border);
      assertThat(parts.get(0).at("/from/0").stringValue("")).isEqualTo(kettle);
      assertThat(Phone.ids(report.path("things"), "contribution")).containsExactly(kettle);
      assertThat(textOf(at(anybody, "report.pdf").response().body()))
          .containsSubsequence(
              "My kettle.", "A hill, drawn by us.", "A kettle on a hill.", "A border of flowers.");
      assertThat(at(anybody, "minutes").text())
          .contains("A hill, drawn by us.", "minutes.says.drawn");
      assertThat(at(shelf.host(), "export.json").text()).contains("A border of flowers.");

      for (var wrong : new String[] {kettle, part, Phone.id(), "nonsense"}) {
        assertThat(at(anybody, "report/pictures/" + wrong).status()).isEqualTo(404);
      }
      asks(shelf.host(), own("take-report-down", ""));
      assertThat(at(anybody, inReport()).status()).as("taken down").isEqualTo(404);
    }
  }

  @Test
  void a_photo_for_people_here_hangs_in_no_report() {
    try (var hall = hall()) {
      tell(hall, "room");
      isPublished();
      assertThat(at(hall.phone(), inReport()).status()).isEqualTo(404);
      assertThat(at(hall.phone(), "report").text()).doesNotContain("A hill, drawn by us.");
      assertThat(at(mo, inRoom()).status()).isEqualTo(200);
      isRefused(gwen, own("change-permission", of(photo, "share")), "room.shows-what-stays");
      asks(mo, own("change-permission", of(kettle, "share")));
      asks(gwen, own("change-permission", of(photo, "share")));
      assertThat(at(hall.phone(), inReport()).status()).isEqualTo(200);
    }
  }

  @Test
  void words_that_stay_here_are_not_named_on_a_photo_for_anyone() {
    try (var hall = hall()) {
      tell(hall, "share");
      var stays = Phone.id();
      asks(
          mo,
          shelf.command(
              "put-on-shelf",
              ",\"contribution\":\"%s\",\"words\":\"Just here.\",\"permission\":\"room\""
                  .formatted(stays)));
      isRefused(
          gwen,
          mark(Phone.id(), "It.", "\"" + stays + "\"", "room"),
          "handdrawn.stays-in-the-room");
    }
  }

  @Test
  void while_a_sentence_on_it_is_held_back_the_photo_hangs_in_no_report() {
    try (var hall = hall()) {
      tell(hall, "share");
      var placed = room(mo).path("stations").get(2).path("station").stringValue("");
      var heard = new Gathering(shelf.host(), shelf.code(), placed);
      var sentence = Phone.id();
      asks(
          gwen,
          heard.command(
              "write-insight",
              ",\"contribution\":\"%s\",\"words\":\"People want tea.\",\"sources\":[\"%s\"],\"permission\":\"share\""
                  .formatted(sentence, kettle)));
      asks(gwen, mark(Phone.id(), "A cup of tea.", "\"" + sentence + "\"", "share"));
      isPublished();
      assertThat(at(hall.phone(), inReport()).status()).isEqualTo(200);

      asks(
          mo,
          heard.command(
              "answer-insight",
              ",\"insight\":\"%s\",\"verdict\":\"not-what-i-meant\",\"permission\":\"room\""
                  .formatted(sentence)));
      assertThat(at(hall.phone(), inReport()).status()).isEqualTo(404);
      assertThat(at(hall.phone(), "report").text())
          .doesNotContain("A hill, drawn by us.")
          .doesNotContain("People want tea.");
      assertThat(at(mo, inRoom()).status()).as("in the room it hangs on").isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken back", "turned over", "kept to this room"})
  void when_something_on_it_goes_the_photo_is_gone_at_once_everywhere(String how)
      throws IOException {
    var code = "";
    try (var hall = hall()) {
      tell(hall, "share");
      isPublished();
      code = shelf.code();
      try (var page = mo.listen(code, null)) {
        assertThat(page.next().kind()).isEqualTo("room");
        goes(how);
        assertThat(page.news("photo-gone").path("photo").stringValue("")).isEqualTo(photo);
      }
      isGone(hall.phone());
      countsOnce(at(hall.phone(), "report").body(), how.equals("taken back") ? 1 : 0);
      asks(gwen, hang(Phone.id(), "share"));
      assertThat(
              at(gwen, "mine").body().at("/stations/" + wall.board() + "/photoLost").booleanValue())
          .isFalse();
    }
    try (var again = hall()) {
      mo = again.phone().withCookiesOf(mo);
      gwen = again.phone().withCookiesOf(gwen);
      assertThat(at(gwen, inRoom()).status()).as("read again from the journal").isEqualTo(404);
      assertThat(at(again.phone(), inReport()).status()).isEqualTo(404);
    }
  }

  /// What goes along was taken back by nobody.
  private static void countsOnce(JsonNode report, int takenBack) {
    assertThat(report.path("edition").intValue(0)).isEqualTo(1 + takenBack);
    assertThat(report.path("lost").intValue(0)).isEqualTo(takenBack);
    assertThat(report.at("/counts/takenBack").intValue(-1)).isEqualTo(takenBack);
  }

  private void goes(String how) {
    switch (how) {
      case "taken back" -> asks(mo, shelf.takeBack(kettle));
      case "turned over" ->
          asks(
              shelf.host(),
              own("hide", ",\"contribution\":\"%s\",\"reason\":\"threat\"".formatted(kettle)));
      default -> asks(mo, own("change-permission", of(kettle, "room")));
    }
  }

  private void isGone(Phone anybody) throws IOException {
    assertThat(at(anybody, inReport()).status()).isEqualTo(404);
    for (var phone : new Phone[] {mo, gwen, shelf.host()}) {
      assertThat(at(phone, inRoom()).status()).isEqualTo(404);
    }
    assertThat(at(anybody, "report").text())
        .doesNotContain(photo)
        .doesNotContain("A hill, drawn by us.");
    assertThat(textOf(at(anybody, "report.pdf").response().body()))
        .doesNotContain("A hill, drawn by us.")
        .doesNotContain("A kettle on a hill.");
    for (var door : new String[] {"minutes", "export.json"}) {
      assertThat(at(shelf.host(), door).text())
          .as(door)
          .doesNotContain("A hill, drawn by us.")
          .doesNotContain("A kettle on a hill.");
    }
    var page = room(mo).path("stations").get(1).path("page");
    assertThat(page.path("photos").size()).isZero();
    assertThat(Phone.ids(page.path("loose"), "contribution")).containsExactly(border);
    var mine = at(gwen, "mine").body();
    assertThat(mine.at("/stations/" + wall.board() + "/photoLost").booleanValue()).isTrue();
    assertThat(mine.path("things").toString())
        .contains("drawn-poster-lost", "drawn-part-lost")
        .doesNotContain("A hill, drawn by us.")
        .doesNotContain("A kettle on a hill.");
  }
}
