package org.parlour.gathering;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Became.Piece;
import org.parlour.gathering.Postbag.Outgoing;
import org.parlour.kernel.ContributionId;

/// Looks through a room for what the postman has to do.
final class Collecting {

  private final Instant now;
  private final WhatBecame became;
  private final List<Outgoing> waiting = new ArrayList<>();
  private final List<ContributionId> toTell = new ArrayList<>();
  private final List<ContributionId> expired = new ArrayList<>();
  private @Nullable Instant next;

  private Collecting(RoomState state, Instant now) {
    this.now = now;
    this.became = new WhatBecame(state);
  }

  static Postbag of(RoomState state, Instant now) {
    if (state.book.post().addresses().isEmpty()) {
      return new Postbag(List.of(), List.of(), List.of(), null);
    }
    var collecting = new Collecting(state, now);
    state.book.post().addresses().forEach(collecting::look);
    collecting.waiting.sort(comparing(Outgoing::since));
    return new Postbag(collecting.waiting, collecting.toTell, collecting.expired, collecting.next);
  }

  private void look(Address address) {
    if (address.email.takenBack()) {
      return;
    }
    if (address.isExpired(now)) {
      expired.add(address.id);
      return;
    }
    var all = became.of(address.badge);
    if (address.waits()) {
      waiting.add(letter(address, all));
    } else if (!address.isConfirmed()) {
      atLatest(address.leftAt.plus(Address.CONFIRM_WITHIN));
    } else if (!address.newIn(all).isEmpty()) {
      if (now.isBefore(address.nextLetter())) {
        atLatest(address.nextLetter());
      } else {
        toTell.add(address.id);
      }
    }
  }

  /// What was taken back since it was told is not written any more.
  private static Outgoing letter(Address address, List<Became> all) {
    var stands = all.stream().map(Became::piece).toList();
    return new Outgoing(
        address.id,
        address.email.text(),
        address.ticket.text(),
        !address.isConfirmed(),
        address.letter().stream()
            .filter(stands::contains)
            .map(Piece::how)
            .distinct()
            .sorted()
            .toList(),
        address.waitsSince());
  }

  private void atLatest(Instant at) {
    if (next == null || at.isBefore(next)) {
      next = at;
    }
  }
}
