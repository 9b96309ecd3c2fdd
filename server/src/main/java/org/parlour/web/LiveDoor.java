package org.parlour.web;

import org.jspecify.annotations.Nullable;
import org.parlour.live.Heard;
import org.parlour.live.LiveHub.Listener;

/// The door through which pages listen.
final class LiveDoor {

  private final DoorKit kit;

  LiveDoor(DoorKit kit) {
    this.kit = kit;
  }

  /// Begins to write to the response, and goes on until the page goes.
  void listen(Visit visit) {
    var gathering = visit.gathering();
    var badge = visit.badge(gathering, visit.badgeInQuery());
    boolean mayListen = badge != null || visit.isScreenOf(gathering) || visit.isHostOf(gathering);
    if (!mayListen) {
      throw Problem.notFound();
    }
    // So that a room that is put aside answers with a problem, not with a stream that ends.
    kit.rooms().stations(gathering.gathering()).join();
    var request = visit.context().request();
    var accepts = request.getHeader("Accept-Encoding");
    var listener =
        new Listener(
            badge,
            heard(request.getHeader("Last-Event-ID")),
            accepts != null && accepts.contains("gzip"));
    kit.live()
        .listen(
            gathering.gathering(),
            request,
            visit.loop(),
            listener,
            id -> kit.rooms().page(id, gathering.code(), kit.live().peopleHere(id)));
  }

  private static Heard heard(@Nullable String lastEventId) {
    return lastEventId == null ? Heard.NOTHING : Heard.parse(lastEventId);
  }
}
