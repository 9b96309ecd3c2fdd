package org.parlour.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.MediaType;
import org.parlour.media.Unusable.Why;

class VoicesTest {

  @Test
  void a_voice_as_chrome_records_it_keeps_its_sound_and_nothing_else() throws Exception {
    var file = Recordings.webm(7);
    var packed = Voices.read(file);

    assertThat(packed.type()).isEqualTo(MediaType.WEBM);
    assertThat(packed.millis()).isEqualTo(7_000);
    assertThat(new String(file, ISO_8859_1)).contains(Recordings.TAG);
    assertThat(new String(packed.sound(), ISO_8859_1)).doesNotContain(Recordings.TAG);
    assertThat(WebmReader.read(packed.sound()).sound()).isEqualTo(WebmReader.read(file).sound());
  }

  @Test
  void a_voice_as_safari_records_it_keeps_its_sound_and_nothing_else() throws Exception {
    var file = Recordings.mp4(7);
    var packed = Voices.read(file);

    assertThat(packed.type()).isEqualTo(MediaType.MP4);
    assertThat(packed.millis()).isEqualTo(7 * 47 * 1_024 * 1_000L / 48_000);
    assertThat(new String(packed.sound(), ISO_8859_1)).doesNotContain(Recordings.TAG);
    assertThat(new Mp4Reader(packed.sound()).read().sound())
        .isEqualTo(new Mp4Reader(file).read().sound());
  }

  @Test
  void a_voice_with_one_table_for_all_is_read_too() throws Exception {
    var packed = Voices.read(Recordings.mp4WithTables(101, "mp4a", "soun"));
    assertThat(packed.millis()).isEqualTo(101 * 1_024 * 1_000 / 48_000);
    assertThat(new Mp4Reader(packed.sound()).read().count()).isEqualTo(101);
  }

  @Test
  void a_recording_that_was_interrupted_is_played_in_one_go() throws Exception {
    var webm = Recordings.joined(Recordings.webm(3), Recordings.webm(2));
    assertThat(Voices.read(webm).millis()).isEqualTo(5_000);
    var mp4 = Recordings.joined(Recordings.mp4(3), Recordings.mp4(2));
    assertThat(Voices.read(mp4).millis()).isEqualTo(5 * 47 * 1_024 * 1_000L / 48_000);
  }

  @Test
  void what_is_packed_once_can_be_packed_again() throws Exception {
    var once = Voices.read(Recordings.webm(20)).sound();
    assertThat(Voices.read(once).sound()).isEqualTo(once);
    var mp4 = Voices.read(Recordings.mp4(20)).sound();
    assertThat(Voices.read(mp4).sound()).isEqualTo(mp4);
  }

  // ---- what is turned away

  @Test
  void longer_than_three_minutes_is_too_long_whatever_it_says_of_itself() {
    assertUnusable(Recordings.webm(183), Why.VOICE_TOO_LONG);
    assertUnusable(Recordings.mp4(187), Why.VOICE_TOO_LONG);
  }

  @Test
  void a_film_another_sound_and_another_wrapping_are_turned_away() {
    assertUnusable(Recordings.webm(1, "V_VP9", 1, "webm"), Why.NOT_A_VOICE);
    assertUnusable(Recordings.webm(1, "A_VORBIS", 2, "webm"), Why.NOT_A_VOICE);
    assertUnusable(Recordings.webm(1, "A_OPUS", 2, "matroska"), Why.NOT_A_VOICE);
    assertUnusable(Recordings.mp4WithTables(9, "avc1", "soun"), Why.NOT_A_VOICE);
    assertUnusable(Recordings.mp4WithTables(9, "mp4a", "vide"), Why.NOT_A_VOICE);
    assertUnusable(Shots.file("jpeg", Shots.flag(20, 20)), Why.NOT_A_VOICE);
    assertUnusable("ID3\3\0 an old song".getBytes(ISO_8859_1), Why.NOT_A_VOICE);
    assertUnusable(new byte[0], Why.NOT_A_VOICE);
  }

  @Test
  void a_voice_without_sound_says_so() {
    assertUnusable(Recordings.webm(0), Why.NOTHING_TO_HEAR);
    assertUnusable(Recordings.mp4(0), Why.NOTHING_TO_HEAR);
  }

  @Test
  void of_a_recording_that_breaks_off_in_the_middle_of_a_frame_all_before_it_counts()
      throws Exception {
    var webm = Recordings.webm(3);
    var cut = Arrays.copyOf(webm, webm.length - 60);
    assertThat(Voices.read(cut).millis()).isEqualTo(2_980);
    assertThat(Voices.read(Recordings.joined(cut, webm)).millis()).isEqualTo(5_980);
    var onlyBegun = Arrays.copyOf(webm, 100);
    assertThat(Voices.read(Recordings.joined(onlyBegun, webm)).millis()).isEqualTo(3_000);
    var mp4 = Recordings.mp4(3);
    var cutMp4 = Arrays.copyOf(mp4, mp4.length - 60);
    int frames = 3 * 47 - 1;
    assertThat(Voices.read(cutMp4).millis()).isEqualTo(frames * 1_024 * 1_000 / 48_000);
    assertThat(Voices.read(Recordings.joined(cutMp4, mp4)).millis())
        .isEqualTo((frames + 3 * 47) * 1_024 * 1_000 / 48_000);
  }

  @Test
  void one_that_breaks_off_before_anything_was_heard_says_so() {
    assertUnusable(Arrays.copyOf(Recordings.webm(3), 100), Why.VOICE_CUT_OFF);
    assertUnusable(Arrays.copyOf(Recordings.mp4(3), 100), Why.VOICE_CUT_OFF);
  }

  /// Two and a half seconds of a tone, as Chromium 156 recorded it on Linux.
  @Test
  void what_a_browser_really_recorded_is_read_wherever_it_breaks_off() throws Exception {
    byte[] file;
    try (var recorded = VoicesTest.class.getResourceAsStream("chromium-voice.webm")) {
      file = java.util.Objects.requireNonNull(recorded).readAllBytes();
    }
    assertThat(Voices.read(file).millis()).isEqualTo(2_580);
    for (int cut = 700; cut < file.length; cut += 61) {
      var packed = Voices.read(Arrays.copyOf(file, cut));
      assertThat(packed.millis()).isBetween(60, 2_580);
      assertThat(Voices.read(packed.sound()).millis()).isEqualTo(packed.millis());
    }
  }

  @Test
  void whatever_bytes_come_they_are_packed_or_turned_away() {
    var luck = new Random(42);
    var seeds =
        new byte[][] {
          Recordings.webm(2), Recordings.mp4(2), Recordings.mp4WithTables(40, "mp4a", "soun")
        };
    for (int n = 0; n < 30_000; n++) {
      var file = seeds[n % seeds.length].clone();
      for (int change = luck.nextInt(6); change >= 0; change--) {
        int where = luck.nextBoolean() ? Math.min(file.length, 600) : file.length;
        file[luck.nextInt(where)] = (byte) luck.nextInt();
      }
      int length = luck.nextInt(4) == 0 ? luck.nextInt(file.length) : file.length;
      packedOrTurnedAway(Arrays.copyOf(file, length));
    }
  }

  private static void packedOrTurnedAway(byte[] file) {
    try {
      assertThat(Voices.read(file).sound()).isNotEmpty();
    } catch (Unusable refused) {
      assertThat(refused.why().sentence()).isNotBlank();
    }
  }

  private static void assertUnusable(byte[] file, Why why) {
    assertThatThrownBy(() -> Voices.read(file))
        .isInstanceOfSatisfying(Unusable.class, wrong -> assertThat(wrong.why()).isEqualTo(why));
  }
}
