package org.parlour.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.journal.Line.GARDEN;
import static org.parlour.journal.Line.HUNG;
import static org.parlour.journal.Line.MO;
import static org.parlour.journal.Line.SCARF;
import static org.parlour.journal.Line.SOCK;
import static org.parlour.journal.Line.YARD;
import static org.parlour.journal.Line.pegged;
import static org.parlour.journal.Line.recorded;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parlour.journal.LineEvent.LineNamed;
import org.parlour.journal.LineEvent.PegsCounted;
import org.parlour.journal.LineEvent.ThingMended;
import org.parlour.journal.LineEvent.ThingPictured;
import org.parlour.journal.LineEvent.ThingUnpegged;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Blob;
import org.parlour.kernel.BlobId;
import org.parlour.kernel.BlobKey;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.MediaType;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Sha256;
import org.parlour.kernel.UnreadableEvent;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;
import org.parlour.testing.GoldenEvents;

class EventCodecTest {

  private static final ContentKey KEY = ContentKey.fresh();
  private static final Picture PICTURE =
      new Picture(blob("whole", MediaType.JPEG), blob("small", MediaType.JPEG), 2_048, 1_536);
  private static final Voice VOICE = new Voice(blob("sound", MediaType.WEBM), 61_500);

  private final EventCodec codec = new EventCodec(Line.FAMILIES);
  private final Seal seal = new Seal();

  private static Blob blob(String name, MediaType type) {
    var hash = Sha256.of(name.getBytes(UTF_8));
    return new Blob(new BlobId(Line.id(name)), new BlobKey(hash.digest()), hash, type, 12_345);
  }

  @Test
  void every_kind_ever_stored_can_still_be_read() {
    GoldenEvents.check(
        LineEvent.class,
        List.of(
            pegged(SOCK, "A sock without a partner"),
            new ThingPictured(SOCK, Provenance.of(MO, Permission.ROOM), PICTURE, VOICE),
            new ThingMended(SOCK, new Words("Hosan heb bartner", "cy")),
            new ThingUnpegged(SOCK),
            new LineNamed(Words.of("What we lost")),
            new PegsCounted(12),
            HUNG));
  }

  @Test
  void an_event_is_read_as_it_was_stored() {
    var written = recorded(7, HUNG);

    assertThat(opened(stored(written, KEY), KEY)).isEqualTo(written);
  }

  @Test
  void a_nameless_thing_keeps_its_secret_and_nobody_else() {
    var secret = Provenance.nameless(SecretHash.of("only I know"));
    var written = recorded(1, new LineEvent.ThingPegged(SOCK, secret, Words.of("Nobody asked me")));

    assertThat(opened(stored(written, KEY), KEY)).isEqualTo(written);
  }

  @Test
  void the_kind_says_which_feature_and_what_happened() {
    assertThat(stored(recorded(1, pegged(SOCK, "A sock")), KEY).kind())
        .isEqualTo("journal.thing-pegged");
  }

  @Test
  void what_somebody_made_is_never_stored_in_the_clear() {
    var row = stored(recorded(1, HUNG), KEY);

    assertThat(payloadOf(row)).doesNotContain("alle", "\"Mo\"", Line.ZIGZAG.base64());
  }

  @Test
  void the_same_words_never_look_the_same() {
    var once = stored(recorded(1, pegged(SOCK, "A sock")), KEY);
    var again = stored(recorded(1, pegged(SOCK, "A sock")), KEY);

    assertThat(payloadOf(once)).isNotEqualTo(payloadOf(again));
  }

  @Test
  void without_its_key_all_that_was_made_is_gone_and_the_rest_is_there() {
    var event = (LineEvent.LineHung) opened(stored(recorded(1, HUNG), KEY), null).event();

    assertThat(event.note()).isEqualTo(Words.gone());
    assertThat(event.by()).isEqualTo(BadgeName.gone());
    assertThat(event.pegs()).extracting(LineEvent.Peg::doodle).containsOnly(Marks.gone());
    assertThat(event.height()).isEqualTo(HUNG.height());
  }

  @Test
  void what_a_person_made_lies_under_its_own_key_and_the_rest_under_the_gatherings() {
    assertThat(codec.keyFor(GARDEN, pegged(SOCK, "A sock"))).contains(new KeyName(GARDEN, SOCK));
    assertThat(codec.keyFor(GARDEN, new ThingMended(SOCK, Words.of("Two socks"))))
        .contains(new KeyName(GARDEN, SOCK));
    assertThat(codec.keyFor(GARDEN, HUNG)).contains(new KeyName(GARDEN, null));
    assertThat(codec.keyFor(GARDEN, new PegsCounted(3))).isEmpty();
  }

  @Test
  void words_moved_to_another_place_do_not_open() {
    var row = stored(recorded(1, pegged(SOCK, "A sock")), KEY);

    assertUnreadable(moved(row, YARD, 1, row.kind()), "seal is broken");
    assertUnreadable(moved(row, GARDEN, 2, row.kind()), "seal is broken");
  }

  @Test
  void words_moved_to_another_component_do_not_open() {
    var payload = payloadOf(stored(recorded(1, HUNG), KEY));
    int note = payload.indexOf("\"note\"");
    int by = payload.indexOf("\"by\"");
    var swapped =
        payload.substring(0, note)
            + payload.substring(note).replace("note", "!").replace("by", "note").replace("!", "by");

    assertThat(by).isGreaterThan(note);
    assertUnreadable(rowOf("journal.line-hung", 1, swapped), "seal is broken");
  }

  @Test
  void words_that_were_never_sealed_are_not_believed() {
    var row = stored(recorded(1, new LineNamed(Words.of("What we lost"))), KEY);
    var forged = payloadOf(row).replaceAll("\\{\"sealed\":\"[^\"]*\"}", "{\"text\":\"Forged\"}");

    assertUnreadable(row.with(forged.getBytes(UTF_8)), "unsealed");
  }

  @Test
  void R18_what_is_not_understood_names_its_place_and_never_its_content() {
    assertUnreadable(rowOf("journal.thing-ironed", 1, "{}"), "journal.thing-ironed");
    assertUnreadable(rowOf("journal.pegs-counted", 2, "{\"pegs\":1}"), "version 2");
    assertUnreadable(rowOf("journal.pegs-counted", 1, "{\"pegs\":\"one\"}"), "wrong kind");
    assertUnreadable(rowOf("journal.pegs-counted", 1, "{\"pegs\":1,\"x\":2}"), "more in it");
    assertUnreadable(rowOf("journal.pegs-counted", 1, "{}"), "no pegs");
    assertUnreadable(rowOf("journal.pegs-counted", 1, "{\"pegs\""), "not JSON");
    assertUnreadable(rowOf("journal.pegs-counted", 1, "[]"), "not an object");
    assertUnreadable(rowOf("journal.thing-unpegged", 1, "{\"contribution\":\"1-1-1-1-1\"}"), "id");
  }

  @Test
  void R18_an_old_version_is_lifted_and_its_words_travel_unopened() {
    var lifts =
        List.of(
            new Lift("journal.line-named", -1, json -> json.set("title", json.remove("words"))),
            new Lift("journal.line-named", 0, json -> json.set("name", json.remove("title"))));
    var sealedBefore = stored(recorded(4, new LineNamed(Words.of("Lost"))), KEY);
    var old = oldVersion(sealedBefore, -1, "/words", "Lost");

    var lifting = new EventCodec(Line.FAMILIES, lifts);

    assertThat(lifting.open(lifting.read(old), KEY, seal).event())
        .isEqualTo(new LineNamed(Words.of("Lost")));
  }

  @Test
  void half_a_character_is_refused_rather_than_changed() {
    assertThatThrownBy(() -> stored(recorded(1, pegged(SOCK, "half \ud83d")), KEY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half a character");
  }

  @Test
  void an_event_with_a_string_is_refused_at_the_start() {
    assertThatThrownBy(() -> new EventCodec(List.of(Shouted.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("String");
  }

  /// What an event must not be.
  record Shouted(String words) implements Event {}

  private StoredEvent stored(Recorded recorded, ContentKey key) {
    return codec.store(GARDEN, recorded, key, seal);
  }

  private Recorded opened(StoredEvent row, @Nullable ContentKey key) {
    return codec.open(codec.read(row), key, seal);
  }

  private void assertUnreadable(StoredEvent row, String why) {
    assertThatThrownBy(() -> opened(row, KEY))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining(row.gathering().value().toString())
        .hasMessageContaining("event " + row.seq())
        .hasMessageContaining(why);
  }

  private StoredEvent rowOf(String kind, int version, String payload) {
    var place = stored(recorded(1, new ThingUnpegged(SCARF)), KEY);
    return new StoredEvent(
        GARDEN, 1, place.command(), Line.LINE, kind, version, place.at(), payload.getBytes(UTF_8));
  }

  private static StoredEvent moved(StoredEvent row, GatheringId gathering, long seq, String kind) {
    return new StoredEvent(
        gathering, seq, row.command(), row.station(), kind, 1, row.at(), row.payload());
  }

  /// A row as an older Parlour would have written it.
  private StoredEvent oldVersion(StoredEvent row, int version, String path, String words) {
    var envelope =
        new StoredEvent(
            GARDEN,
            row.seq(),
            row.command(),
            row.station(),
            row.kind(),
            version,
            row.at(),
            new byte[0]);
    var sealed = seal.close(ContentKind.write(Words.of(words)), KEY, envelope.placeOf(path));
    var base64 = java.util.Base64.getEncoder().encodeToString(sealed);
    var payload = "{\"" + path.substring(1) + "\":{\"sealed\":\"" + base64 + "\"}}";
    return envelope.with(payload.getBytes(UTF_8));
  }

  private static String payloadOf(StoredEvent row) {
    return new String(row.payload(), UTF_8);
  }
}
