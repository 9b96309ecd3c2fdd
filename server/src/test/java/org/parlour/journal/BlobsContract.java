package org.parlour.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.journal.Line.GARDEN;
import static org.parlour.journal.Line.MO;
import static org.parlour.journal.Line.MORNING;
import static org.parlour.journal.Line.SCARF;
import static org.parlour.journal.Line.SOCK;
import static org.parlour.journal.Line.YARD;
import static org.parlour.journal.Line.recorded;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parlour.journal.LineEvent.ThingPictured;
import org.parlour.journal.LineEvent.ThingUnpegged;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Blob;
import org.parlour.kernel.BlobKey;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.MediaType;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.UploadId;
import org.parlour.kernel.Uploads.Upload;
import org.parlour.kernel.Voice;

/// What every shelf of pictures and voices keeps. One class per store runs it.
abstract class BlobsContract {

  static final Upload FROM_MO = new Upload(GARDEN, MO, new UploadId(Line.id("upload")));
  private static final Duration A_DAY = Duration.ofHours(24);

  Instant now = MORNING;
  Store store;

  /// Opens the store: empty at first, and afterwards with what was stored before it was closed.
  abstract Store open(InstantSource clock);

  @BeforeEach
  void openTheStore() {
    store = open(() -> now);
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  private void restart() {
    store.close();
    store = open(() -> now);
  }

  // ---- blobs

  @Test
  void a_blob_is_opened_as_it_was_kept_also_after_a_restart() {
    var pixels = bytes(200_000);
    var blob = store.blobs().keep(GARDEN, MediaType.JPEG, pixels);
    restart();

    assertThat(store.blobs().readAll(GARDEN, blob)).hasValue(pixels);
    assertThat(blob.bytes()).isEqualTo(200_000);
  }

  @Test
  void any_part_of_a_blob_can_be_opened_without_the_rest() {
    for (int length : new int[] {1, 15, 65_535, 65_536, 65_537, 131_072, 150_001}) {
      var sound = bytes(length);
      var blob = store.blobs().keep(GARDEN, MediaType.WEBM, sound);
      var luck = new Random(length);
      for (int n = 0; n < 20; n++) {
        int from = luck.nextInt(length);
        int many = 1 + luck.nextInt(length);
        assertThat(store.blobs().read(GARDEN, blob, from, many))
            .hasValue(Arrays.copyOfRange(sound, from, Math.min(length, from + many)));
      }
      assertThat(store.blobs().read(GARDEN, blob, length, 10)).hasValue(new byte[0]);
    }
  }

  @Test
  void a_blob_opens_with_its_own_key_only_and_in_its_own_gathering() {
    var blob = store.blobs().keep(GARDEN, MediaType.JPEG, bytes(1_000));
    var other = new Blob(blob.id(), BlobKey.fresh(), blob.sha256(), blob.type(), blob.bytes());

    assertThatThrownBy(() -> store.blobs().readAll(GARDEN, other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was changed");
    assertThat(store.blobs().readAll(YARD, blob)).isEmpty();
  }

  @Test
  void a_blob_is_gone_when_its_contribution_is_taken_back_and_others_stay() {
    var sock = picture();
    var scarf = picture();
    give(0, SOCK, sock);
    give(1, SCARF, scarf);

    takeBack(2, SOCK);

    assertThat(store.blobs().readAll(GARDEN, sock.whole())).isEmpty();
    assertThat(store.blobs().readAll(GARDEN, sock.small())).isEmpty();
    assertThat(store.blobs().readAll(GARDEN, scarf.whole())).isPresent();
    assertThat(pictures()).containsExactly(Picture.gone(), scarf);
  }

  @Test
  void what_nobody_claimed_is_swept_after_a_day_and_what_was_given_stays() {
    var given = picture();
    give(0, SOCK, given);
    var abandoned = picture();

    now = MORNING.plus(A_DAY);
    store.sweep(now);
    assertThat(store.blobs().readAll(GARDEN, abandoned.whole())).isPresent();

    now = MORNING.plus(A_DAY).plus(A_DAY);
    store.sweep(now);
    assertThat(store.blobs().readAll(GARDEN, abandoned.whole())).isEmpty();
    assertThat(store.blobs().readAll(GARDEN, given.whole())).isPresent();
    assertThat(store.blobs().readAll(GARDEN, given.small())).isPresent();
  }

  @Test
  void a_gathering_knows_how_much_it_keeps() {
    assertThat(store.blobs().bytesOf(GARDEN)).isZero();
    store.blobs().keep(GARDEN, MediaType.JPEG, bytes(10_000));
    store.uploads().add(FROM_MO, 0, bytes(5_000));

    assertThat(store.blobs().bytesOf(GARDEN)).isBetween(15_000L, 15_200L);
    assertThat(store.blobs().bytesOf(YARD)).isZero();
  }

  // ---- uploads

  @Test
  void an_upload_comes_in_parts_and_goes_on_where_it_stopped_also_after_a_restart() {
    var sound = bytes(1_000);
    assertThat(store.uploads().arrived(FROM_MO)).isZero();
    assertThat(add(0, sound, 0, 400)).isEqualTo(400);
    restart();

    assertThat(store.uploads().arrived(FROM_MO)).isEqualTo(400);
    assertThat(add(400, sound, 400, 1_000)).isEqualTo(1_000);
    assertThat(store.uploads().all(FROM_MO)).isEqualTo(sound);
  }

  @Test
  void a_part_sent_twice_is_there_once_and_one_that_comes_too_early_is_not_taken() {
    var sound = bytes(1_000);
    assertThat(add(0, sound, 0, 400)).isEqualTo(400);
    assertThat(add(0, sound, 0, 400)).isEqualTo(400);
    assertThat(add(600, sound, 600, 1_000)).isEqualTo(400);
    assertThat(add(200, sound, 200, 1_000)).isEqualTo(400);

    assertThat(store.uploads().all(FROM_MO)).isEqualTo(Arrays.copyOf(sound, 400));
  }

  @Test
  void nobody_elses_badge_finds_an_upload() {
    store.uploads().add(FROM_MO, 0, bytes(100));
    var bea = new Upload(GARDEN, new BadgeId(Line.id("bea")), FROM_MO.id());
    var elsewhere = new Upload(YARD, MO, FROM_MO.id());

    assertThat(store.uploads().arrived(bea)).isZero();
    assertThat(store.uploads().arrived(elsewhere)).isZero();
    store.uploads().finish(FROM_MO, voice());
    assertThat(store.uploads().made(bea)).isEmpty();
    assertThat(store.uploads().made(elsewhere)).isEmpty();
  }

  @Test
  void what_an_upload_became_is_remembered_and_its_bytes_are_not() {
    store.uploads().add(FROM_MO, 0, bytes(100));
    var voice = voice();
    store.uploads().finish(FROM_MO, voice);
    store.uploads().finish(FROM_MO, voice());
    restart();

    assertThat(store.uploads().made(FROM_MO)).hasValue(voice);
    assertThat(store.uploads().all(FROM_MO)).isEmpty();
  }

  @Test
  void an_upload_that_was_given_up_or_is_a_day_old_is_gone() {
    store.uploads().add(FROM_MO, 0, bytes(100));
    store.uploads().forget(FROM_MO);
    assertThat(store.uploads().arrived(FROM_MO)).isZero();

    store.uploads().add(FROM_MO, 0, bytes(100));
    store.sweep(now);
    assertThat(store.uploads().arrived(FROM_MO)).isEqualTo(100);
    store.sweep(now.plus(A_DAY).plusSeconds(1));
    assertThat(store.uploads().arrived(FROM_MO)).isZero();
  }

  @Test
  void what_an_upload_became_can_be_given_no_more_before_its_bytes_are_swept() {
    store.uploads().finish(FROM_MO, voice());
    now = MORNING.plus(Duration.ofHours(21));

    assertThat(store.uploads().made(FROM_MO)).isEmpty();
  }

  // ---- told as a story

  static byte[] bytes(int many) {
    var bytes = new byte[many];
    new Random(many).nextBytes(bytes);
    return bytes;
  }

  private long add(long from, byte[] sound, int start, int end) {
    return store.uploads().add(FROM_MO, from, Arrays.copyOfRange(sound, start, end));
  }

  Picture picture() {
    var luck = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Picture(
        store.blobs().keep(GARDEN, MediaType.JPEG, luck),
        store.blobs().keep(GARDEN, MediaType.JPEG, Arrays.copyOf(luck, 12)),
        800,
        600);
  }

  Voice voice() {
    return new Voice(store.blobs().keep(GARDEN, MediaType.MP4, bytes(500)), 61_000);
  }

  void give(long after, ContributionId thing, Picture picture) {
    var event = new ThingPictured(thing, Provenance.of(MO, Permission.ROOM), picture, null);
    store.journal().append(GARDEN, after, List.of(recorded(after + 1, event)), List.of());
  }

  void takeBack(long after, ContributionId thing) {
    var event = new ThingUnpegged(thing);
    store.journal().append(GARDEN, after, List.of(recorded(after + 1, event)), List.of(thing));
  }

  private List<Picture> pictures() {
    var pictures = new ArrayList<Picture>();
    store
        .journal()
        .read(
            GARDEN,
            0,
            read -> {
              if (read.event() instanceof ThingPictured pictured) {
                pictures.add(pictured.picture());
              }
            });
    return pictures;
  }
}
