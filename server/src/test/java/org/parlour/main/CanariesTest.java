package org.parlour.main;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever looks for canaries finds them, or finding none would mean nothing.
class CanariesTest {

  private final Canaries canaries = new Canaries(new Random(7));
  private final String canary = canaries.next();
  private final String another = canaries.next();

  @TempDir Path folder;

  @Test
  void it_is_found_in_plain_and_in_wide_letters_and_another_one_is_not() {
    for (var letters : new java.nio.charset.Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      assertThat(canaries.in(("before " + canary + " after").getBytes(letters)))
          .as(letters.name())
          .containsExactly(canary)
          .doesNotContain(another);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "abcd"})
  void it_is_found_in_base64_wherever_it_begins(String before) {
    for (var after : new String[] {"", "x", "yz", "xyz"}) {
      var packed = Base64.getEncoder().encode((before + canary + after).getBytes(UTF_8));
      assertThat(canaries.in(packed)).as(before + "|" + after).containsExactly(canary);
    }
  }

  @Test
  void it_is_found_in_what_is_packed_inside_what_is_packed() throws IOException {
    var plain = ("Mo said: " + canary).getBytes(UTF_8);
    assertThat(canaries.in(zip(gzip(plain)))).containsExactly(canary);
    assertThat(canaries.in(gzip(zip(zip(plain))))).containsExactly(canary);
    assertThat(canaries.in(zip("nothing".getBytes(UTF_8)))).isEmpty();
  }

  @Test
  void it_is_found_in_a_file_that_begins_with_something_else_and_in_the_name_of_one()
      throws IOException {
    var file = new ByteArrayOutputStream();
    file.write("rubbish PK\u0003\u0004 rubbish".getBytes(UTF_8));
    file.write(gzip(canary.getBytes(UTF_8)));
    Files.createDirectories(folder.resolve("deep"));
    Files.write(folder.resolve("deep").resolve("a.bin"), file.toByteArray());
    assertThat(canaries.in(folder)).containsExactly(canary);
    Files.writeString(folder.resolve(another), "");
    assertThat(canaries.in(folder)).containsExactlyInAnyOrder(canary, another);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var all = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(all)) {
      packing.write(plain);
    }
    return all.toByteArray();
  }

  private static byte[] zip(byte[] plain) throws IOException {
    var all = new ByteArrayOutputStream();
    try (var packing = new ZipOutputStream(all)) {
      packing.putNextEntry(new ZipEntry("one"));
      packing.write("something else".getBytes(UTF_8));
      packing.putNextEntry(new ZipEntry("two"));
      packing.write(plain);
    }
    return all.toByteArray();
  }
}
