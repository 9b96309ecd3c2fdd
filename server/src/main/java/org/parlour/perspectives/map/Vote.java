package org.parlour.perspectives.map;

/// What somebody said to a statement. A statement nobody showed them has no vote at all: passing is
/// an answer, silence is not.
public enum Vote {
  AGREE(1),
  PASS(0),
  DISAGREE(-1);

  private final byte sign;

  Vote(int sign) {
    this.sign = (byte) sign;
  }

  /// The number votes are written as: 1, 0 or -1.
  public byte sign() {
    return sign;
  }

  /// The vote written as this number.
  static Vote of(byte sign) {
    return sign > 0 ? AGREE : sign < 0 ? DISAGREE : PASS;
  }
}
