package org.parlour.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parlour.perspectives.PerspectiveMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Scripts read these names and this order: a golden file changes only with a new name for the
/// file.
class MapJsonTest {

  private static final Path GOLDEN = Path.of("src/test/golden/files/map.json");
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void a_map_is_written_as_it_always_was() throws IOException {
    var written = JSON.readTree(written(Maps.twoGroups())).toPrettyString() + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, written);
    }
    assertThat(written).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void what_is_not_known_is_null() throws IOException {
    var map = JSON.readTree(written(Maps.twoGroups(null)));
    assertThat(map.get("stability").isNull()).isTrue();
    assertThat(map.get("participants").get(0).get("group").isNull()).isTrue();
    assertThat(map.get("participants").get(1).get("confidence").isNull()).isTrue();
  }

  @Test
  void a_group_of_two_is_listed_without_statements() throws IOException {
    JsonNode representative =
        JSON.readTree(written(Maps.withTwoPeopleApart())).get("representative");
    assertThat(representative.get("A").size()).isEqualTo(1);
    assertThat(representative.get("C").size()).isZero();
  }

  private static String written(PerspectiveMap map) throws IOException {
    var out = new StringWriter();
    MapJson.write(map, out);
    return out.toString();
  }
}
