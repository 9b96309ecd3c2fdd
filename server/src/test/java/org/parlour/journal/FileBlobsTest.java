package org.parlour.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parlour.journal.Line.GARDEN;
import static org.parlour.journal.Line.SOCK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.kernel.MediaType;

class FileBlobsTest extends BlobsContract {

  private static final byte[] CANARY =
      "7c11b0aa-canary-pixels".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  @TempDir Path folder;

  @Override
  Store open(InstantSource clock) {
    return Stores.open(folder, Line.FAMILIES, clock);
  }

  @Test
  void neither_a_blob_nor_an_upload_is_ever_on_the_disk_in_the_clear() {
    var blob = store.blobs().keep(GARDEN, MediaType.JPEG, CANARY);
    store.uploads().add(FROM_MO, 0, CANARY);
    store.uploads().finish(FROM_MO, new org.parlour.kernel.Voice(blob, 1_000));

    assertThat(Traces.of(CANARY, folder)).isEmpty();
    assertThat(Traces.of(blob.key().bytes(), folder)).isEmpty();
  }

  @Test
  void the_file_goes_with_a_take_back_and_what_was_left_undone_is_done_at_the_next_start()
      throws Exception {
    var sock = picture();
    give(0, SOCK, sock);
    var file = new FileShelf(folder).fileOf(GARDEN, sock.whole().id());
    var kept = Files.readAllBytes(file);
    takeBack(1, SOCK);
    assertThat(file).doesNotExist();

    // As if the plug had been pulled before the file was deleted.
    closeTheStore();
    Files.write(file, kept);
    try (var journal = SqliteFile.journal(folder).openWriter()) {
      var claim = new BlobTable.Claim(new KeyName(GARDEN, SOCK), sock.whole().id());
      BlobTable.add(journal, java.util.List.of(claim));
    }
    openTheStore();
    assertThat(file).doesNotExist();
  }

  @Test
  void a_blob_that_was_changed_cut_or_put_elsewhere_is_never_believed() throws Exception {
    var shelf = new FileShelf(folder);
    for (int at : new int[] {0, 70_000, 99_999}) {
      var blob = store.blobs().keep(GARDEN, MediaType.JPEG, bytes(100_000));
      var file = shelf.fileOf(GARDEN, blob.id());
      var sealed = Files.readAllBytes(file);
      sealed[at] ^= 1;
      Files.write(file, sealed);
      assertThatThrownBy(() -> store.blobs().readAll(GARDEN, blob))
          .isInstanceOf(IllegalStateException.class);
      Files.write(file, Arrays.copyOf(sealed, 65_552));
      assertThatThrownBy(() -> store.blobs().read(GARDEN, blob, 90_000, 10))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_part_that_was_being_written_when_the_plug_was_pulled_is_sent_again() {
    store.uploads().add(FROM_MO, 0, bytes(100));
    store.uploads().add(FROM_MO, 100, bytes(100));
    try (var files = Files.walk(folder.resolve("uploads"))) {
      var second = files.filter(file -> file.endsWith("100-100")).findFirst().orElseThrow();
      Files.write(second, new byte[7]);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }

    assertThat(store.uploads().arrived(FROM_MO)).isEqualTo(100);
    assertThat(store.uploads().add(FROM_MO, 100, bytes(100))).isEqualTo(200);
  }

  @Test
  void nothing_of_what_was_swept_is_left_behind_not_even_a_folder() {
    store.uploads().add(FROM_MO, 0, bytes(100));
    store.uploads().add(FROM_MO, 100, bytes(100));

    store.sweep(now.plus(Duration.ofHours(25)));

    assertThat(folder.resolve("uploads")).isEmptyDirectory();
  }
}
