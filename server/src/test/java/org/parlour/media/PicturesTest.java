package org.parlour.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlour.media.Pictures.Drawn;
import org.parlour.media.Unusable.Why;

class PicturesTest {

  @Test
  void SHO_2_where_and_with_what_it_was_taken_is_gone() throws Exception {
    var file = Shots.withPlace(600, 400, 1);
    assertThat(new String(file, ISO_8859_1)).contains(Shots.PLACE);

    var drawn = Pictures.read(file);

    assertThat(new String(drawn.whole(), ISO_8859_1)).doesNotContain(Shots.PLACE, "Exif", "script");
    assertThat(new String(drawn.small(), ISO_8859_1)).doesNotContain(Shots.PLACE, "Exif", "script");
  }

  @Test
  void a_large_picture_is_made_smaller_and_a_small_one_is_left_as_it_is() throws Exception {
    var large = Pictures.read(Shots.file("jpeg", Shots.flag(3_000, 1_500)));
    assertThat(sizeOf(large)).isEqualTo("2048x1024");
    assertThat(sizeOf(image(large.small()))).isEqualTo("480x240");
    assertLooksLikeTheFlag(image(large.whole()));
    assertLooksLikeTheFlag(image(large.small()));

    var small = Pictures.read(Shots.file("png", Shots.flag(300, 200)));
    assertThat(sizeOf(small)).isEqualTo("300x200");
    assertThat(small.small()).isEqualTo(small.whole());
    assertLooksLikeTheFlag(image(small.whole()));
  }

  @Test
  void a_picture_of_many_pixels_is_read_without_unpacking_all_of_them() throws Exception {
    var drawn = Pictures.read(Shots.file("jpeg", Shots.flag(7_000, 5_000)));
    assertThat(sizeOf(drawn)).isEqualTo("2048x1463");
    assertLooksLikeTheFlag(image(drawn.whole()));
  }

  /// Where the white quarter is, once the picture is upright.
  @ParameterizedTest
  @CsvSource({
    "1, 600x400, top", "2, 600x400, top", "3, 600x400, bottom", "4, 600x400, bottom",
    "5, 400x600, left", "6, 400x600, right", "7, 400x600, right", "8, 400x600, left"
  })
  void a_picture_taken_on_its_side_stands_upright(int held, String size, String white)
      throws Exception {
    var drawn = Pictures.read(Shots.withPlace(600, 400, held));
    assertThat(sizeOf(drawn)).isEqualTo(size);
    var upright = image(drawn.whole());
    int w = upright.getWidth();
    int h = upright.getHeight();
    int rgb =
        switch (white) {
          case "top" -> upright.getRGB(w / 2, h / 10);
          case "bottom" -> upright.getRGB(w / 2, h - h / 10);
          case "left" -> upright.getRGB(w / 10, h / 2);
          default -> upright.getRGB(w - w / 10, h / 2);
        };
    assertThat(rgb & 0xff).isGreaterThan(240);
    assertThat(rgb >> 8 & 0xff).isGreaterThan(240);
  }

  @Test
  void grey_see_through_and_painted_by_numbers_all_come_out_as_they_looked() throws Exception {
    var grey = new BufferedImage(90, 60, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSamples(0, 0, 90, 60, 0, filled(90 * 60, 128));
    for (var format : new String[] {"png", "jpeg", "gif"}) {
      assertThat(image(Pictures.read(Shots.file(format, grey)).whole()).getRGB(40, 30) & 0xff)
          .as(format)
          .isBetween(124, 132);
    }
    var glass = new BufferedImage(90, 60, BufferedImage.TYPE_INT_ARGB);
    assertThat(image(Pictures.read(Shots.file("png", glass)).whole()).getRGB(40, 30) & 0xff)
        .isGreaterThan(250);
    var gif = Pictures.read(Shots.file("gif", Shots.flag(200, 100)));
    assertThat(sizeOf(gif)).isEqualTo("200x100");
  }

  private static int[] filled(int many, int value) {
    var filled = new int[many];
    Arrays.fill(filled, value);
    return filled;
  }

  // ---- what is turned away

  @Test
  void R46_a_bomb_is_turned_away_before_it_is_unpacked() {
    var bomb = Shots.png(20_000, 20_000, new byte[10_000_000], false);
    assertThat(bomb.length).isLessThan(20_000);
    assertUnusable(bomb, Why.TOO_MANY_PIXELS);
    assertUnusable(Shots.png(12_001, 1, new byte[40_000], false), Why.TOO_MANY_PIXELS);
    assertUnusable(
        Shots.png(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[9], false), Why.TOO_MANY_PIXELS);
    assertUnusable(Shots.png(0, 5, new byte[9], false), Why.PICTURE_DAMAGED);
  }

  @Test
  void text_that_was_packed_into_a_picture_is_never_unpacked() throws Exception {
    var rows = new byte[20 * (1 + 3 * 30)];
    var drawn = Pictures.read(Shots.png(30, 20, rows, true));
    assertThat(sizeOf(drawn)).isEqualTo("30x20");
    assertThat(new String(drawn.whole(), ISO_8859_1)).doesNotContain(Shots.PLACE);
    var tooFew = Shots.png(4_000, 4_000, new byte[100], false);
    assertUnusable(tooFew, Why.PICTURE_DAMAGED);
  }

  @Test
  void other_kinds_of_picture_get_a_way_forward() {
    assertUnusable(head("\0\0\0\30ftypheic\0\0\0\0mif1heic"), Why.HEIC);
    assertUnusable(head("\0\0\0\30ftypmif1\0\0\0\0mif1heic"), Why.HEIC);
    assertUnusable(head("\0\0\0\30ftypavif\0\0\0\0mif1avif"), Why.AVIF);
    assertUnusable(head("RIFF\20\0\0\0WEBPVP8 \0\0\0\0\0\0"), Why.WEBP);
    assertThat(Why.HEIC.sentence()).contains("Most compatible");
  }

  @ParameterizedTest
  @CsvSource({
    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "<html><script>alert(1)</script></html>",
    "%PDF-1.7 and so on and on",
    "PK and a zip file with many things",
    "BM a bitmap of the old kind it is",
    "''"
  })
  void what_is_no_picture_is_turned_away(String file) {
    assertUnusable(head(file), Why.NOT_A_PICTURE);
  }

  @Test
  void a_picture_that_breaks_off_is_turned_away() {
    var jpeg = Shots.file("jpeg", Shots.flag(200, 200));
    var png = Shots.file("png", Shots.flag(200, 200));
    for (var file : new byte[][] {jpeg, png}) {
      for (int cut = 12; cut < file.length; cut += 97) {
        assertUnusable(Arrays.copyOf(file, cut), Why.PICTURE_CUT_OFF);
      }
    }
  }

  @Test
  void whatever_bytes_come_they_are_drawn_or_turned_away() {
    var luck = new Random(42);
    var seeds =
        new byte[][] {
          Shots.withPlace(64, 48, 6),
          Shots.file("png", Shots.flag(64, 48)),
          Shots.file("gif", Shots.flag(64, 48))
        };
    for (int n = 0; n < 1_500; n++) {
      var file = seeds[n % seeds.length].clone();
      for (int change = luck.nextInt(8); change >= 0; change--) {
        file[luck.nextInt(file.length)] = (byte) luck.nextInt();
      }
      int length = luck.nextInt(4) == 0 ? luck.nextInt(file.length) : file.length;
      drawnOrTurnedAway(Arrays.copyOf(file, length));
    }
  }

  private static void drawnOrTurnedAway(byte[] file) {
    try {
      assertThat(Pictures.read(file).whole()).isNotEmpty();
    } catch (Unusable refused) {
      assertThat(refused.why().sentence()).isNotBlank();
    }
  }

  // ---- told as a story

  private static byte[] head(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static void assertUnusable(byte[] file, Why why) {
    assertThatThrownBy(() -> Pictures.read(file))
        .isInstanceOfSatisfying(Unusable.class, wrong -> assertThat(wrong.why()).isEqualTo(why));
  }

  private static BufferedImage image(byte[] jpeg) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static String sizeOf(Drawn drawn) throws IOException {
    assertThat(sizeOf(image(drawn.whole()))).isEqualTo(drawn.width() + "x" + drawn.height());
    return drawn.width() + "x" + drawn.height();
  }

  private static String sizeOf(BufferedImage image) {
    return image.getWidth() + "x" + image.getHeight();
  }

  private static void assertLooksLikeTheFlag(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    assertNear(image.getRGB(w / 4, h / 8), 0xffffff);
    assertNear(image.getRGB(w / 4, h / 2), 0xcc2020);
    assertNear(image.getRGB(3 * w / 4, h / 2), 0x2020cc);
    assertNear(image.getRGB(w / 4, h - 2), 0xcc2020);
    assertNear(image.getRGB(w - 2, h - 2), 0x2020cc);
  }

  private static void assertNear(int is, int wanted) {
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat(is >> shift & 0xff)
          .isCloseTo(wanted >> shift & 0xff, org.assertj.core.data.Offset.offset(12));
    }
  }
}
