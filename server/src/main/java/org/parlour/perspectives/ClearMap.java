package org.parlour.perspectives;

/// The method of the house: an ideal-point model in which a missing vote is missing, and groups
/// that do not depend on who came first.
public final class ClearMap implements PerspectiveMethod {

  @Override
  public PerspectiveMap map(Votes votes, MapSettings settings, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
