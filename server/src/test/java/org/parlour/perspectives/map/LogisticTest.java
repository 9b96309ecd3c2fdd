package org.parlour.perspectives.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What the fit of the map rests on: the logistic function, right to the last digits and the same
/// on both sides of nothing.
class LogisticTest {

  private static final int MANY = 512;
  private static final double UNITS_OF_THE_LAST_PLACE = 12;

  @Test
  void it_is_right_to_a_few_units_of_the_last_place_from_nearly_nothing_to_far_out() {
    var luck = new SplittableRandom(1);
    for (double size = 1e-12; size <= 1e3; size *= 10) {
      double[] z = numbers(luck, size);
      double[] above = new double[MANY];
      double[] slope = new double[MANY];
      Logistic.of(z, MANY, 0, above, slope);
      for (int n = 0; n < MANY; n++) {
        double right = StrictMath.tanh(Math.abs(z[n]) / 2) / 2;
        assertThat(above[n])
            .as("above a half at %s", z[n])
            .isCloseTo(right, within(UNITS_OF_THE_LAST_PLACE * Math.ulp(right)));
        assertThat(slope[n])
            .as("slope at %s", z[n])
            .isCloseTo((0.5 - right) * (0.5 + right), within(1e-15));
      }
    }
  }

  @Test
  void turning_a_number_round_changes_no_digit() {
    double[] z = numbers(new SplittableRandom(2), 5);
    double[] turned = new double[MANY];
    for (int n = 0; n < MANY; n++) {
      turned[n] = -z[n];
    }
    double[][] one = new double[2][MANY];
    double[][] other = new double[2][MANY];
    Logistic.of(z, MANY, 0.02, one[0], one[1]);
    Logistic.of(turned, MANY, 0.02, other[0], other[1]);
    assertThat(other).isDeepEqualTo(one);
  }

  @Test
  void one_at_a_time_gives_the_digits_of_many_at_once() {
    double[] z = numbers(new SplittableRandom(3), 5);
    double[][] many = new double[2][MANY];
    Logistic.of(z, MANY, 0.02, many[0], many[1]);
    for (int n = 0; n < MANY; n++) {
      double[][] one = new double[2][1];
      Logistic.of(new double[] {z[n]}, 1, 0.02, one[0], one[1]);
      assertThat(one[0][0]).isEqualTo(many[0][n]);
      assertThat(one[1][0]).isEqualTo(many[1][n]);
    }
  }

  private static double[] numbers(SplittableRandom luck, double size) {
    double[] numbers = new double[MANY];
    for (int n = 0; n < MANY; n++) {
      numbers[n] = luck.nextDouble(-size, size);
    }
    return numbers;
  }
}
