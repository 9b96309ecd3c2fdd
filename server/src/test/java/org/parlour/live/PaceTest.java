package org.parlour.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When news wait longer for each other.
class PaceTest {

  private final Pace pace = new Pace();
  private long now = -5_000;

  private void come(int count, int everyMillis) {
    for (int n = 0; n < count; n++) {
      now += everyMillis;
      pace.came(now);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10,100,20",
    "200,100,20",
    "200,25,20",
    "200,24,50",
    "200,10,50",
    "41,0,50",
    "40,0,20"
  })
  void news_wait_longer_only_while_more_than_forty_come_in_a_second(
      int count, int everyMillis, long together) {
    come(count, everyMillis);
    assertThat(pace.togetherMillis()).isEqualTo(together);
  }

  @ParameterizedTest
  @CsvSource({"10", "100"})
  void after_a_crowd_the_first_quiet_piece_of_news_is_quick_again(int everyMillis) {
    come(200, everyMillis);
    come(1, 1_000);
    assertThat(pace.togetherMillis()).isEqualTo(Pace.CALM_MILLIS);
  }
}
