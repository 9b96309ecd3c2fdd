package org.parlour.gathering;

/// The numbers of a report. It is one page that is always current; whoever holds a copy sees by its
/// number whether it still is.
final class Editions {

  private int edition;
  private boolean out;
  private int lost;

  /// 0 while there was none.
  int edition() {
    return edition;
  }

  int nextEdition() {
    return edition + 1;
  }

  /// Whether everybody may read it now.
  boolean isOut() {
    return out;
  }

  /// How many things were taken back since it first came out.
  int lost() {
    return lost;
  }

  void publish(int number) {
    edition = number;
    out = true;
  }

  void takeDown() {
    out = false;
  }

  /// Something was taken back. Perhaps it was in no copy, but to say so would tell what it was.
  void lose() {
    if (edition > 0) {
      edition++;
      lost++;
    }
  }
}
