package org.parlour.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.journal.Line.GARDEN;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.MediaType;

class PostgresBlobsTest extends BlobsContract {

  PostgresBlobsTest() {
    PostgresHere.empty();
  }

  @Override
  Store open(InstantSource clock) {
    return Stores.open(PostgresHere.SETTINGS, Line.FAMILIES, clock);
  }

  @Test
  void an_upload_goes_on_at_another_node_and_is_opened_at_every_node() {
    try (var other = open(() -> now)) {
      store.uploads().add(FROM_MO, 0, bytes(100));
      assertThat(other.uploads().add(FROM_MO, 100, bytes(50))).isEqualTo(150);
      other.uploads().finish(FROM_MO, voice());
      assertThat(store.uploads().made(FROM_MO)).isPresent();

      var blob = other.blobs().keep(GARDEN, MediaType.JPEG, bytes(70_000));
      assertThat(store.blobs().readAll(GARDEN, blob)).hasValue(bytes(70_000));
    }
  }
}
