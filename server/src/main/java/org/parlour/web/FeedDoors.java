package org.parlour.web;

import org.parlour.feeds.Feeds;
import org.parlour.gathering.Rooms.Hears;
import org.parlour.kernel.SecretHash;
import org.parlour.print.Says;

/// Web feeds: of a report for everybody, and of one person's things for whoever knows its address.
/// Feed readers have no cookie.
final class FeedDoors {

  private final DoorKit kit;

  FeedDoors(DoorKit kit) {
    this.kit = kit;
  }

  Reply report(Visit visit) {
    var gathering = visit.gathering();
    var followed = kit.rooms().followed(gathering.gathering()).join();
    visit.mayRead(gathering, followed.report().out());
    return sent(visit, feeds(visit).ofReport(followed, self(visit)));
  }

  /// An address of 128 bits is not found by trying, so nobody counts.
  Reply person(Visit visit) {
    var ticket = SecretHash.of(String.valueOf(visit.context().pathParam("ticket")));
    Hears hears =
        kit.rooms()
            .hears(visit.gathering().gathering(), ticket)
            .join()
            .orElseThrow(Problem::notFound);
    return sent(visit, feeds(visit).ofPerson(hears.became(), self(visit), hears.since()));
  }

  private static Feeds feeds(Visit visit) {
    return new Feeds(visit.origin() + "/g/" + visit.gathering().code(), Says.inEnglish());
  }

  private static String self(Visit visit) {
    return visit.origin() + visit.context().request().path();
  }

  private static Reply sent(Visit visit, byte[] feed) {
    return visit.unlessKnown(Reply.of(Feeds.TYPE, feed));
  }
}
