package org.parlour.kernel;

/// The colour of a card. It is the person's choice and means nothing.
public enum Paint {
  BUTTER,
  BLUSH,
  MINT,
  SKY,
  LILAC,
  OAT
}
