package org.parlour.priorities;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// An exact number, in lowest terms.
///
/// @param numerator carries the sign
/// @param denominator 1 or more
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /// Nothing.
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /// Brings it to lowest terms.
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("A share of nothing.");
    }
    var common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    if (!common.equals(BigInteger.ONE)) {
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  /// A fraction of whole numbers.
  public Fraction(long numerator, long denominator) {
    this(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  Fraction times(long factor) {
    return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  Fraction over(long divisor) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /// The nearest double, for showing it.
  public double doubleValue() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /// A whole number as it is, anything else as `3/7`.
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
