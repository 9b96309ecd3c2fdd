package org.parlour.main;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.GatheringEvent;
import org.parlour.gathering.Stations;
import org.parlour.journal.Verify;
import org.parlour.kernel.Event;
import org.parlour.kernel.SecretHash;
import org.parlour.main.OpenHall.Gathering;
import org.parlour.media.Recordings;
import org.parlour.media.Shots;
import org.parlour.trying.TableEvent;
import org.parlour.trying.TryingTable;

/// A picture and a voice, from the phone that made them to everybody's page, and back.
class PicturesAndVoicesTest {

  private static final int PART_BYTES = 10_000;
  private static final List<Class<? extends Event>> EVENTS =
      List.of(GatheringEvent.class, TableEvent.class);
  private static final House.Furnishing TABLE =
      new House.Furnishing(new Stations(List.of(new TryingTable())), EVENTS);

  @TempDir Path data;
  private Instant now = Instant.parse("2026-11-26T10:00:00Z");
  private OpenHall hall;
  private Gathering gathering;
  private Phone mo;
  private Phone bea;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(data.resolve("recipes"));
    Files.writeString(
        data.resolve("recipes").resolve("table.yaml"),
        """
        id: table
        title: A table
        about: To try things.
        stations:
          - kind: trying-table
            name: The table
            help: Put something on it.
        """);
    hall = new OpenHall(data, TABLE, () -> now);
    gathering = OpenHall.gatheringOf(hall.host(), "table");
    mo = hall.person(gathering, "Mo");
    bea = hall.person(gathering, "Bea");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  // ---- from hand to hand

  @Test
  void a_picture_is_sent_in_parts_given_and_seen_by_everybody_upright_and_without_its_place()
      throws Exception {
    var upload = Phone.id();
    var file = Shots.withPlace(900, 600, 6);
    var made = send(mo, upload, file, "picture");
    assertThat(made.body().path("picture").path("width").intValue()).isEqualTo(600);
    var thing = Phone.id();
    assertThat(give(mo, thing, "picture", upload, "room")).isEqualTo("accepted");

    var seen = bea.get(thingPath(thing, "picture"));
    assertThat(seen.status()).isEqualTo(200);
    var picture = ImageIO.read(new ByteArrayInputStream(seen.response().body()));
    assertThat(List.of(picture.getWidth(), picture.getHeight())).isEqualTo(List.of(600, 900));
    assertThat(bytes(seen)).doesNotContain(Shots.PLACE).doesNotContain("Exif");
    var small = bea.get(thingPath(thing, "picture") + "?small");
    assertThat(ImageIO.read(new ByteArrayInputStream(small.response().body())).getHeight())
        .isEqualTo(480);
    assertThat(Phone.bytesOf(data)).doesNotContain(Shots.PLACE).doesNotContain("JFIF");
  }

  @Test
  void pages_hear_how_large_it_is_and_never_where_it_lies_or_what_opens_it() {
    var thing = Phone.id();
    try (var page = bea.listen(gathering.code(), null)) {
      page.next();
      var upload = Phone.id();
      send(mo, upload, Shots.file("png", Shots.flag(120, 80)), "picture");
      give(mo, thing, "picture", upload, "room");
      var heard = page.news("thing-lies");
      assertThat(heard.path("picture").toString()).isEqualTo("{\"width\":120,\"height\":80}");
      assertThat(page.everything()).doesNotContain("sha256", "blob", upload);
    }
    var mine = mo.get("/api/gatherings/" + gathering.code() + "/mine").body();
    var told = mine.path("things").get(1);
    assertThat(told.path("picture").path("width").intValue()).isEqualTo(120);
    assertThat(told.toString()).doesNotContain("key", "sha256", "blob");
  }

  @Test
  void a_voice_is_played_from_anywhere() {
    var upload = Phone.id();
    var made = send(mo, upload, Recordings.webm(9), "voice");
    assertThat(made.body().path("voice").path("seconds").intValue()).isEqualTo(9);
    var thing = Phone.id();
    give(mo, thing, "voice", upload, "room");

    var all = bea.get(thingPath(thing, "voice"));
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.header("accept-ranges")).isEqualTo("bytes");
    assertThat(all.header("content-type")).isEqualTo("audio/webm");
    var sound = all.response().body();
    for (var range : new int[][] {{0, 1}, {7, 4_999}, {sound.length - 3, sound.length - 1}}) {
      var part =
          bea.get(thingPath(thing, "voice"), Map.of("Range", "bytes=" + range[0] + "-" + range[1]));
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.header("content-range"))
          .isEqualTo("bytes " + range[0] + "-" + range[1] + "/" + sound.length);
      assertThat(part.response().body())
          .isEqualTo(Arrays.copyOfRange(sound, range[0], range[1] + 1));
    }
    assertThat(range(thing, "bytes=100-").response().body())
        .isEqualTo(Arrays.copyOfRange(sound, 100, sound.length));
    assertThat(range(thing, "bytes=-5").response().body())
        .isEqualTo(Arrays.copyOfRange(sound, sound.length - 5, sound.length));
    assertThat(range(thing, "bytes=" + sound.length + "-").status()).isEqualTo(416);
    assertThat(range(thing, "bytes=0-1,4-5").status()).isEqualTo(200);
  }

  private Phone.Answer range(String thing, String range) {
    return bea.get(thingPath(thing, "voice"), Map.of("Range", range));
  }

  @Test
  void R49_a_browser_is_told_to_do_nothing_with_it_but_show_it() {
    var thing = aPicture(mo, "room");
    var seen = bea.get(thingPath(thing, "picture"));
    assertThat(seen.header("content-type")).isEqualTo("image/jpeg");
    assertThat(seen.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(seen.header("content-security-policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(seen.header("content-disposition")).startsWith("attachment");
    assertThat(seen.header("cache-control")).isEqualTo("private, no-store");
    assertThat(seen.header("cross-origin-resource-policy")).isEqualTo("same-origin");
  }

  // ---- who may see it

  @Test
  void whoever_is_not_inside_gets_nothing() {
    var thing = aPicture(mo, "share");
    assertThat(hall.phone().get(thingPath(thing, "picture")).status()).isEqualTo(404);
    var elsewhere = OpenHall.gatheringOf(gathering.host(), "table");
    var eli = hall.person(elsewhere, "Eli");
    assertThat(eli.get(thingPath(thing, "picture")).status()).isEqualTo(404);
    assertThat(
            eli.get("/api/gatherings/" + elsewhere.code() + "/things/" + thing + "/picture")
                .status())
        .isEqualTo(404);
    assertThat(gathering.host().get(thingPath(thing, "picture")).status()).isEqualTo(200);
    assertThat(bea.get(thingPath(thing, "voice")).status()).isEqualTo(404);
    assertThat(bea.get(thingPath(Phone.id(), "picture")).status()).isEqualTo(404);
    assertThat(bea.get(thingPath("x", "picture")).status()).isEqualTo(404);
  }

  @Test
  void what_a_host_turned_over_only_its_author_sees() {
    var thing = aPicture(mo, "room");
    gathering
        .host()
        .ask(
            gathering.code(),
            "{\"id\":\""
                + Phone.id()
                + "\",\"kind\":\"hide\",\"contribution\":\""
                + thing
                + "\",\"reason\":\"threat\"}");
    assertThat(bea.get(thingPath(thing, "picture")).status()).isEqualTo(404);
    assertThat(mo.get(thingPath(thing, "picture")).status()).isEqualTo(200);
  }

  @Test
  void what_was_taken_back_is_gone_from_the_page_and_from_the_disk() throws Exception {
    var thing = aPicture(mo, "room");
    assertThat(blobFiles()).hasSize(2);
    mo.ask(gathering.code(), gathering.takeBack(thing));

    assertThat(mo.get(thingPath(thing, "picture")).status()).isEqualTo(404);
    assertThat(bea.get(thingPath(thing, "picture")).status()).isEqualTo(404);
    assertThat(blobFiles()).isEmpty();
    hall.close();
    assertThat(Verify.run(data, EVENTS, _ -> {}).wrong()).isEmpty();
    hall = new OpenHall(data, TABLE, () -> now);
  }

  @Test
  void nobody_can_know_whose_a_nameless_picture_is_and_its_secret_takes_it_back() {
    var upload = Phone.id();
    send(mo, upload, Shots.file("png", Shots.flag(40, 30)), "picture");
    var thing = Phone.id();
    var put =
        put(thing, "picture", upload, "nameless")
            .replaceFirst("}$", ",\"secretHash\":\"" + SecretHash.of("a b c") + "\"}");
    assertThat(mo.ask(gathering.code(), put).path("outcome").stringValue("")).isEqualTo("accepted");
    assertThat(bea.get(thingPath(thing, "picture")).status()).isEqualTo(200);
    var takeBack = gathering.takeBack(thing).replaceFirst("}$", ",\"secret\":\"a b c\"}");
    bea.ask(gathering.code(), takeBack);
    assertThat(mo.get(thingPath(thing, "picture")).status()).isEqualTo(404);
  }

  // ---- on the way

  @Test
  void a_phone_that_stutters_loses_and_doubles_nothing() {
    var file = Recordings.mp4(9);
    var upload = Phone.id();
    assertThat(part(mo, upload, file, 0, 6_000).body().path("arrived").intValue()).isEqualTo(6_000);
    assertThat(part(mo, upload, file, 0, 6_000).status()).isEqualTo(200);
    var early = part(mo, upload, file, 9_000, 9_500);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body().path("type").stringValue("")).isEqualTo("urn:parlour:wrong-place");
    assertThat(early.body().path("arrived").intValue()).isEqualTo(6_000);
    assertThat(part(mo, upload, file, 6_000, file.length).status()).isEqualTo(200);
    var first = finish(mo, upload, file.length, "voice");
    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(finish(mo, upload, file.length, "voice").text()).isEqualTo(first.text());
    var again = part(mo, upload, file, 0, 6_000);
    assertThat(again.body().path("finished").booleanValue()).isTrue();
    var thing = Phone.id();
    var put = put(thing, "voice", upload, "room");
    var accepted = mo.ask(gathering.code(), put);
    assertThat(mo.ask(gathering.code(), put)).isEqualTo(accepted);
    assertThat(blobFiles()).hasSize(1);
  }

  @Test
  void an_upload_goes_on_after_the_house_was_closed_and_opened() {
    var file = Recordings.webm(9);
    var upload = Phone.id();
    part(mo, upload, file, 0, 5_000);
    hall.close();
    hall = new OpenHall(data, TABLE, () -> now);
    mo = hall.phone().withCookiesOf(mo);
    assertThat(part(mo, upload, file, 5_000, file.length).status()).isEqualTo(200);
    assertThat(finish(mo, upload, file.length, "voice").status()).isEqualTo(200);
  }

  @Test
  void one_that_is_not_all_there_is_not_finished() {
    var file = Recordings.webm(9);
    var upload = Phone.id();
    part(mo, upload, file, 0, 5_000);
    var answer = finish(mo, upload, file.length, "voice");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().path("arrived").intValue()).isEqualTo(5_000);
  }

  @Test
  void nobody_gives_what_another_badge_sent_and_nobody_gives_one_thing_twice() {
    var upload = Phone.id();
    send(mo, upload, Shots.file("png", Shots.flag(40, 30)), "picture");
    assertThat(refused(bea, put(Phone.id(), "picture", upload, "room")))
        .isEqualTo("room.not-arrived");
    assertThat(refused(mo, put(Phone.id(), "voice", upload, "room"))).isEqualTo("room.not-arrived");
    assertThat(refused(mo, put(Phone.id(), "picture", Phone.id(), "room")))
        .isEqualTo("room.not-arrived");
    var first = Phone.id();
    assertThat(give(mo, first, "picture", upload, "room")).isEqualTo("accepted");
    assertThat(refused(mo, put(Phone.id(), "picture", upload, "room")))
        .isEqualTo("room.not-arrived");
    assertThat(give(mo, first, "picture", upload, "room")).isEqualTo("nothing-new");
  }

  @Test
  void a_command_that_comes_again_long_after_its_upload_was_swept_gets_its_first_answer() {
    var upload = Phone.id();
    send(mo, upload, Shots.file("png", Shots.flag(40, 30)), "picture");
    var put = put(Phone.id(), "picture", upload, "room");
    var first = mo.ask(gathering.code(), put);
    now = now.plus(Duration.ofDays(3));
    assertThat(mo.ask(gathering.code(), put)).isEqualTo(first);
  }

  @Test
  void what_was_taken_back_before_it_arrived_is_never_shown() {
    var upload = Phone.id();
    send(mo, upload, Shots.file("png", Shots.flag(40, 30)), "picture");
    var thing = Phone.id();
    mo.ask(gathering.code(), gathering.takeBack(thing));
    assertThat(give(mo, thing, "picture", upload, "room")).isEqualTo("nothing-new");
    assertThat(bea.get(thingPath(thing, "picture")).status()).isEqualTo(404);
  }

  // ---- what is turned away

  @Test
  void what_cannot_be_used_is_said_in_one_sentence_and_nothing_of_it_is_kept() {
    assertBad(
        "picture", "<svg onload='alert(1)'/> and more of it".getBytes(UTF_8), "not-a-picture");
    assertBad("picture", Recordings.webm(1), "not-a-picture");
    assertBad("voice", Shots.file("jpeg", Shots.flag(40, 30)), "not-a-voice");
    assertBad("voice", Recordings.webm(184), "voice-too-long");
    assertBad("picture", Shots.png(20_000, 20_000, new byte[1_000_000], false), "too-many-pixels");
    var cut = Shots.file("jpeg", Shots.flag(400, 300));
    assertBad("picture", Arrays.copyOf(cut, cut.length / 2), "picture-cut-off");
    assertBad("picture", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1), "heic");
    assertThat(blobFiles()).isEmpty();
    assertThat(files(data.resolve("uploads"))).isEmpty();
  }

  private void assertBad(String is, byte[] file, String reason) {
    var answer = send(mo, Phone.id(), file, is);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.body().path("type").stringValue("")).isEqualTo("urn:parlour:bad-upload");
    assertThat(answer.body().path("reason").stringValue("")).isEqualTo(reason);
    assertThat(answer.body().path("detail").stringValue("")).endsWith(".");
  }

  @Test
  void too_large_is_said_before_all_of_it_has_come() {
    var upload = Phone.id();
    var answer = mo.put(uploadPath(upload) + "?from=" + (12 * 1024 * 1024), new byte[100]);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(mo.put(uploadPath(upload) + "?from=0", new byte[1024 * 1024 + 1]).status())
        .isEqualTo(413);
    part(mo, upload, Recordings.webm(1), 0, 1_000);
    assertThat(finish(mo, upload, 8 * 1024 * 1024 + 1, "voice").status()).isEqualTo(413);
    assertThat(files(data.resolve("uploads"))).isEmpty();
  }

  @Test
  void one_badge_sends_four_at_a_time() {
    var begun = new ArrayList<String>();
    for (int n = 0; n < 4; n++) {
      begun.add(Phone.id());
      assertThat(part(mo, begun.getLast(), new byte[100], 0, 100).status()).isEqualTo(200);
    }
    var fifth = part(mo, Phone.id(), new byte[100], 0, 100);
    assertThat(fifth.status()).isEqualTo(429);
    assertThat(fifth.header("retry-after")).isNotEmpty();
    assertThat(part(mo, begun.getFirst(), new byte[200], 100, 200).status()).isEqualTo(200);
    var give =
        mo.request(uploadPath(begun.getFirst()))
            .header("Origin", "http://127.0.0.1:" + hall.house.port())
            .header("Content-Type", "application/json")
            .DELETE()
            .build();
    assertThat(mo.send(give).status()).isEqualTo(204);
    assertThat(part(mo, Phone.id(), new byte[100], 0, 100).status()).isEqualTo(200);
    assertThat(part(bea, Phone.id(), new byte[100], 0, 100).status()).isEqualTo(200);
  }

  @Test
  void requests_that_make_no_sense_are_turned_away() {
    assertThat(mo.put(uploadPath(Phone.id()), new byte[9]).status()).isEqualTo(400);
    assertThat(mo.put(uploadPath(Phone.id()) + "?from=-1", new byte[9]).status()).isEqualTo(400);
    assertThat(mo.put(uploadPath("not-an-id") + "?from=0", new byte[9]).status()).isEqualTo(400);
    var guessable = new UUID(0, 7).toString();
    assertThat(mo.put(uploadPath(guessable) + "?from=0", new byte[9]).status()).isEqualTo(400);
    assertThat(hall.phone().put(uploadPath(Phone.id()) + "?from=0", new byte[9]).status())
        .isEqualTo(404);
    assertThat(finish(mo, Phone.id(), 9, "film").status()).isEqualTo(400);
    assertThat(mo.postFrom(null, uploadPath(Phone.id()), "application/json", "{}").status())
        .isEqualTo(403);
  }

  // ---- out of the room

  @Test
  void an_export_takes_along_what_may_leave_the_room() throws Exception {
    var here = aPicture(mo, "room");
    var everywhere = aPicture(mo, "share");
    var gone = aPicture(mo, "share");
    mo.ask(gathering.code(), gathering.takeBack(gone));
    var upload = Phone.id();
    send(bea, upload, Recordings.mp4(2), "voice");
    var voice = Phone.id();
    give(bea, voice, "voice", upload, "share-badge");

    var zip = gathering.host().get("/api/gatherings/" + gathering.code() + "/export.zip");
    assertThat(zip.status()).isEqualTo(200);
    var names = new ArrayList<String>();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip.response().body()))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        names.add(entry.getName());
        assertThat(entries.readAllBytes()).isNotEmpty();
      }
    }
    assertThat(names)
        .contains("export.json", "pictures/" + everywhere + ".jpg", "voices/" + voice + ".m4a")
        .doesNotContain("pictures/" + here + ".jpg", "pictures/" + gone + ".jpg");
  }

  // ---- told as a story

  private String uploadPath(String upload) {
    return "/api/gatherings/" + gathering.code() + "/uploads/" + upload;
  }

  private String thingPath(String thing, String what) {
    return "/api/gatherings/" + gathering.code() + "/things/" + thing + "/" + what;
  }

  private Phone.Answer part(Phone phone, String upload, byte[] file, int from, int end) {
    return phone.put(uploadPath(upload) + "?from=" + from, Arrays.copyOfRange(file, from, end));
  }

  private Phone.Answer finish(Phone phone, String upload, int bytes, String is) {
    return phone.post(uploadPath(upload), "{\"is\":\"" + is + "\",\"bytes\":" + bytes + "}");
  }

  private Phone.Answer send(Phone phone, String upload, byte[] file, String is) {
    int part = Math.max(PART_BYTES, file.length / 4 + 1);
    for (int from = 0; from < file.length; from += part) {
      var answer = part(phone, upload, file, from, Math.min(file.length, from + part));
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
    return finish(phone, upload, file.length, is);
  }

  private String put(String thing, String what, String upload, String permission) {
    return gathering.command(
        "put-on-trying-table",
        ",\"contribution\":\""
            + thing
            + "\",\""
            + what
            + "\":\""
            + upload
            + "\",\"permission\":\""
            + permission
            + "\"");
  }

  private String give(Phone phone, String thing, String what, String upload, String permission) {
    return phone
        .ask(gathering.code(), put(thing, what, upload, permission))
        .path("outcome")
        .stringValue("");
  }

  private String refused(Phone phone, String command) {
    return phone.ask(gathering.code(), command).path("reason").path("key").stringValue("");
  }

  private String aPicture(Phone phone, String permission) {
    var upload = Phone.id();
    send(phone, upload, Shots.file("jpeg", Shots.flag(700, 500)), "picture");
    var thing = Phone.id();
    assertThat(give(phone, thing, "picture", upload, permission)).isEqualTo("accepted");
    return thing;
  }

  private static String bytes(Phone.Answer answer) {
    return new String(answer.response().body(), ISO_8859_1);
  }

  private List<Path> blobFiles() {
    return files(data.resolve("blobs"));
  }

  private static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
