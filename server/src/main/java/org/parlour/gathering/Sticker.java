package org.parlour.gathering;

/// What can be stuck on a badge. The drawings are the pages'.
public enum Sticker {
  KETTLE,
  CUP,
  CAT,
  DOOR,
  TOAST,
  DISCO,
  BUS,
  BOAT,
  SCARF,
  DAFF,
  CAKE,
  HAND,
  CHAIR,
  EAR,
  DOG,
  MOON,
  RECORD
}
