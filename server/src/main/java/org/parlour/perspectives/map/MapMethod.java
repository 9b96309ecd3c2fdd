package org.parlour.perspectives.map;

/// The two ways of making a map.
public enum MapMethod {
  CLEAR("clear"),
  POLIS("polis");

  private final String key;

  MapMethod(String key) {
    this.key = key;
  }

  /// The word for it on the command line and in files.
  public String key() {
    return key;
  }

  /// What makes the map.
  public PerspectiveMethod method() {
    return switch (this) {
      case CLEAR -> new ClearMap();
      case POLIS -> new PolisMap();
    };
  }
}
