package org.parlour.checkin;

/// What somebody chose.
public enum Choice {
  SUNNY,
  A_BIT_CLOUDY,
  RAINY,
  STORMY,
  FOGGY,
  NOT_AT_ALL,
  A_LITTLE,
  HALFWAY,
  MOSTLY,
  COMPLETELY,
  YES,
  PARTLY,
  NO,
  RATHER_NOT
}
