package org.parlour.gathering;

/// So many commands wait for one room that no more are taken in. Nothing was done; the outbox keeps
/// what it has and asks again.
public final class RoomFull extends RuntimeException {

  RoomFull(int waitingMax) {
    super(waitingMax + " commands are waiting for this room already.");
  }
}
