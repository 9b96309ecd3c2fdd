package org.parlour.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlour.perspectives.map.PerspectiveMap;
import org.parlour.priorities.BallotKind;
import org.parlour.priorities.Election;
import org.parlour.priorities.Proportionality;
import org.parlour.priorities.Proportionality.Violation;
import org.parlour.priorities.Rule;
import org.parlour.priorities.Shares;
import org.parlour.priorities.Ties;
import org.parlour.priorities.Utility;
import tools.jackson.databind.json.JsonMapper;

/// Scripts read these names and this order: a golden file changes only with a new name for the
/// file.
class GoldenResultsTest {

  private static final Path GOLDEN = Path.of("src/test/golden/files");
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void a_map_is_written_as_it_always_was() throws IOException {
    assertGolden("map.json", written(Maps.twoGroups()));
  }

  @Test
  void shares_are_written_as_they_always_were() throws IOException {
    var election =
        Election.withBudget(BallotKind.APPROVAL, BigDecimal.valueOf(100))
            .option("hall", 60)
            .option("bus", 45)
            .option("garden", 20)
            .option("choir", 15)
            .option("bench", 5)
            .chose("a", "hall", "bus")
            .chose("b", "hall", "bus")
            .chose("c", "hall", "bench")
            .chose("d", "hall")
            .chose("e", "garden", "choir")
            .chose("f", "garden", "choir", "bench")
            .chose("g", "bus", "garden")
            .chose("h", "choir")
            .build();
    var equal = Rule.ADD1U.decide(election, Utility.COST, Ties.ID);
    var none = Proportionality.violations(election, Utility.COST, equal.winners());
    assertGolden("shares.json", written(equal, none));
    // An outcome that passes people over, so that the names of that part are held, too.
    var passedOver = Proportionality.violations(election, Utility.COST, List.of("hall"));
    assertThat(passedOver).isNotEmpty();
    assertGolden("shares-passed-over.json", written(equal, passedOver));
  }

  private static void assertGolden(String name, String json) throws IOException {
    var written = JSON.readTree(json).toPrettyString() + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN.resolve(name), written);
    }
    assertThat(written).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }

  @Test
  void what_is_not_known_is_null() throws IOException {
    var map = JSON.readTree(written(Maps.twoGroups(null)));
    assertThat(map.get("stability").isNull()).isTrue();
    assertThat(map.get("participants").get(0).get("group").isNull()).isTrue();
    assertThat(map.get("participants").get(1).get("confidence").isNull()).isTrue();
  }

  @Test
  void a_map_with_a_small_group_is_written_without_what_would_tell_of_it() throws IOException {
    assertGolden("map-with-a-small-group.json", written(Maps.withFourPeopleApart()));
  }

  @Test
  void whatever_four_people_said_the_numbers_are_the_same() throws IOException {
    for (int agrees = 0; agrees <= 4; agrees++) {
      assertThat(written(Maps.withFourPeopleApart(agrees)))
          .isEqualTo(written(Maps.withFourPeopleApart()));
    }
  }

  @Test
  void what_somebody_in_no_group_said_is_not_what_is_left_of_everybody() throws IOException {
    assertThat(written(Maps.withOnePersonInNoGroup())).isEqualTo(written(Maps.twoGroups()));
  }

  private static String written(PerspectiveMap map) throws IOException {
    var out = new StringWriter();
    MapJson.write(map, out);
    return out.toString();
  }

  private static String written(Shares shares, List<Violation> violations) throws IOException {
    var out = new StringWriter();
    SharesJson.write(shares, violations, out);
    return out.toString();
  }
}
