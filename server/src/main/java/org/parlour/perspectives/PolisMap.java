package org.parlour.perspectives;

/// The method of Pol.is, kept for comparison.
public final class PolisMap implements PerspectiveMethod {

  @Override
  public PerspectiveMap map(Votes votes, MapSettings settings, Progress progress) {
    throw new UnsupportedOperationException();
  }
}
