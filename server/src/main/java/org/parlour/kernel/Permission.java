package org.parlour.kernel;

/// Who can see one contribution, from few to many. Nothing widens by silence: the author alone
/// widens it.
public enum Permission {
  /// Just people here. What everything starts as.
  ROOM,
  /// Anyone, no name on it.
  SHARE,
  /// Anyone, with the badge name.
  SHARE_BADGE,
  /// Nobody can ever know who made it. Chosen only when giving; no badge is stored.
  NAMELESS;

  /// True if people outside the room may see it.
  public boolean leavesTheRoom() {
    return this != ROOM;
  }
}
