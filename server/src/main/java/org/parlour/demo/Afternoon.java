package org.parlour.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Asked;
import org.parlour.gathering.Outcome;
import org.parlour.gathering.Rooms;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Command;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Words;
import tools.jackson.databind.JsonNode;

/// One station of the demo, and the people who come to it.
final class Afternoon {

  private final Rooms rooms;
  private final GatheringId gathering;
  private final StationId station;
  private final List<BadgeId> people;

  Afternoon(Rooms rooms, GatheringId gathering, StationId station, List<BadgeId> people) {
    this.rooms = rooms;
    this.gathering = gathering;
    this.station = station;
    this.people = people;
  }

  int people() {
    return people.size();
  }

  /// One after another, and then the first again.
  BadgeId person(int n) {
    return people.get(n % people.size());
  }

  void say(BadgeId person, Command command) {
    ask(person, false, command, Instant.now());
  }

  /// A host who speaks with a badge, like everybody else.
  void hostSays(BadgeId person, Command command) {
    ask(person, true, command, Instant.now());
  }

  void host(Command command) {
    hostAt(Instant.now(), command);
  }

  /// What a host did weeks ago.
  void hostAt(Instant at, Command command) {
    ask(null, true, command, at);
  }

  private void ask(@Nullable BadgeId person, boolean host, Command command, Instant at) {
    var asking = new Asking(new CommandId(UUID.randomUUID()), person, host, at);
    var outcome = rooms.ask(gathering, List.of(new Asked(station, command, asking))).join();
    if (outcome.getFirst().outcome() == Outcome.Kind.REFUSED) {
      throw new IllegalStateException("The demo was refused: " + outcome.getFirst().reason());
    }
  }

  /// What only this person sees of the station.
  Object mine(BadgeId person) {
    var mine = rooms.mine(gathering, person).join().orElseThrow();
    return Objects.requireNonNull(mine.stations().get(station));
  }

  /// What the file calls by this name: the same in every demo, so that what comes later finds it.
  static ContributionId idOf(String nameInFile) {
    return new ContributionId(
        UUID.nameUUIDFromBytes(("parlour-demo-" + nameInFile).getBytes(UTF_8)));
  }

  static ContributionId idOf(JsonNode thing) {
    return idOf(thing.path("id").stringValue(""));
  }

  /// Words of the file.
  static Words words(JsonNode node, String field) {
    return Words.of(node.path(field).stringValue(""));
  }
}
