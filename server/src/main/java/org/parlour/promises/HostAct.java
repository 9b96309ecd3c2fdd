package org.parlour.promises;

/// What a host did here, as the log of the room tells it.
public enum HostAct {
  MADE_PROMISE,
  CHANGED_PROMISE,
  SAID_PROMISED,
  SAID_ON_THE_WAY,
  SAID_KEPT,
  SAID_LATE,
  SAID_CANNOT_DO,
  SAID_WE_CANNOT,
  SAID_WHAT_CHANGED;

  static HostAct of(PromiseState state) {
    return switch (state) {
      case PROMISED -> SAID_PROMISED;
      case ON_THE_WAY -> SAID_ON_THE_WAY;
      case KEPT -> SAID_KEPT;
      case LATE -> SAID_LATE;
      case CANNOT_DO -> SAID_CANNOT_DO;
    };
  }

  String logged() {
    return switch (this) {
      case MADE_PROMISE -> "promises.log.made";
      case CHANGED_PROMISE -> "promises.log.changed";
      case SAID_PROMISED -> "promises.log.promised";
      case SAID_ON_THE_WAY -> "promises.log.on-the-way";
      case SAID_KEPT -> "promises.log.kept";
      case SAID_LATE -> "promises.log.late";
      case SAID_CANNOT_DO -> "promises.log.cannot-do";
      case SAID_WE_CANNOT -> "promises.log.said-we-cannot";
      case SAID_WHAT_CHANGED -> "promises.log.said-what-changed";
    };
  }
}
