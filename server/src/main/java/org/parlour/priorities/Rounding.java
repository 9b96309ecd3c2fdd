package org.parlour.priorities;

import java.math.BigInteger;

/// How far doubles may be from what they stand for.
final class Rounding {

  /// More than any one rounding of a double takes from it or adds to it, as a share of it.
  static final double ONE = 0x1p-52;

  private static final int BITS = 64;

  private Rounding() {}

  /// A quotient that is off by no more than one rounding.
  static double quotient(BigInteger dividend, BigInteger divisor) {
    int shift = BITS - (dividend.bitLength() - divisor.bitLength());
    var quotient =
        shift >= 0
            ? dividend.shiftLeft(shift).divide(divisor)
            : dividend.divide(divisor.shiftLeft(-shift));
    return Math.scalb(quotient.doubleValue(), -shift);
  }
}
