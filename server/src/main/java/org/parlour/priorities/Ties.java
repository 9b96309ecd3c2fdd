package org.parlour.priorities;

/// Who comes first when two options are exactly level.
public enum Ties {
  /// The smaller id, letter by letter. Other programs do the same, so results can be compared.
  ID("id"),
  /// What means more to people altogether, then what costs less, then the order that was drawn
  /// before anybody voted.
  PRODUCT("product");

  private final String word;

  Ties(String word) {
    this.word = word;
  }

  /// What it is called on the command line and in files.
  public String word() {
    return word;
  }
}
