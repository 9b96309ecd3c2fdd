package org.parlour.gathering;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.DoorAct.MakeBadge;
import org.parlour.gathering.GatheringEvent.GatheringMade;
import org.parlour.gathering.Rooms.Plan;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.HostId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Register;
import org.parlour.kernel.Register.Tour;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Secrets;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationPlan;

/// Where gatherings and badges begin: in the register first, so that their codes and keys are
/// known, and then in the journal.
public final class Reception {

  private static final int TRIES_MAX = 20;

  private final Rooms rooms;
  private final Register register;
  private final Stations stations;
  private final Secrets secrets;
  private final InstantSource clock;

  public Reception(
      Rooms rooms, Register register, Stations stations, Secrets secrets, InstantSource clock) {
    this.rooms = rooms;
    this.register = register;
    this.stations = stations;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// A gathering that was just made.
  public record NewGathering(GatheringId id, String code, List<NewStation> stations) {}

  /// A station of it.
  public record NewStation(StationId id, String kind) {}

  /// A badge that was just made.
  ///
  /// @param key what the phone's cookie holds; the house keeps its hash
  /// @param words bring it back on another phone; the house keeps their hash
  public record NewBadge(BadgeId badge, String key, List<String> words) {}

  public NewGathering make(HostId host, GatheringMade made, List<StationPlan> plans) {
    return begin(host, made, plans.stream().map(this::begin).toList());
  }

  /// Begins a gathering with stations that may bring their own past.
  public NewGathering begin(HostId host, GatheringMade made, List<Plan> plans) {
    return begin(enter(host), made, plans);
  }

  /// Makes the next stop of a tour.
  public NewGathering makeStop(Tour tour, GatheringMade made, List<StationPlan> plans) {
    return begin(enter(tour), made, plans.stream().map(this::begin).toList());
  }

  /// Makes a stop under a code that everybody knows: the demo's.
  ///
  /// @return empty if the code is taken
  public Optional<NewGathering> makeStopAs(
      String code, Tour tour, GatheringMade made, List<StationPlan> plans) {
    var entry = entry(code, tour.host());
    return register.addStop(entry, tour.tour())
        ? Optional.of(begin(entry, made, plans.stream().map(this::begin).toList()))
        : Optional.empty();
  }

  private NewGathering begin(Register.Entry entry, GatheringMade made, List<Plan> plans) {
    var id = entry.gathering();
    rooms.make(id, made, plans);
    var placed = new ArrayList<NewStation>();
    for (var plan : plans) {
      placed.add(new NewStation(plan.placed().placed(), plan.placed().stationKind().slug()));
    }
    return new NewGathering(id, entry.code(), placed);
  }

  private Register.Entry entry(String code, HostId host) {
    var id = new GatheringId(UUID.randomUUID());
    return new Register.Entry(id, code, secrets.ticket(), host, clock.instant());
  }

  private Register.Entry enter(HostId host) {
    return enter(host, register::addGathering);
  }

  private Register.Entry enter(Tour tour) {
    return enter(tour.host(), entry -> register.addStop(entry, tour.tour()));
  }

  private Register.Entry enter(HostId host, Predicate<Register.Entry> isEntered) {
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      var entry = entry(secrets.code(), host);
      if (isEntered.test(entry)) {
        return entry;
      }
    }
    throw new IllegalStateException("No free code was found in " + TRIES_MAX + " tries.");
  }

  private Plan begin(StationPlan plan) {
    var station = stations.of(plan.kind());
    if (station == null) {
      throw new IllegalArgumentException(
          "There is no kind of station called " + plan.kind().slug() + ".");
    }
    return new Plan(
        Laying.placed(new StationId(UUID.randomUUID()), plan),
        List.copyOf(station.layOut(plan)),
        plan.later() ? Opening.LATER : Opening.OPEN);
  }

  /// Makes a badge. The same person has another one in every gathering.
  ///
  /// @return the badge, or why there is none
  public BadgeOrRefusal makeBadge(
      GatheringId gathering,
      boolean host,
      BadgeName name,
      List<Sticker> stickers,
      @Nullable Marks doodle) {
    var badge = new BadgeId(UUID.randomUUID());
    var asking = new Asking(new CommandId(UUID.randomUUID()), null, host, clock.instant());
    var outcome = rooms.act(gathering, new MakeBadge(badge, name, stickers, doodle), asking).join();
    if (outcome.outcome() != Outcome.Kind.ACCEPTED) {
      return new BadgeOrRefusal(null, outcome);
    }
    return new BadgeOrRefusal(enter(gathering, badge), outcome);
  }

  /// Words that bring somebody else's badge back are drawn again. With 5,000 badges in a gathering
  /// that happens once in 1.7 million draws.
  private NewBadge enter(GatheringId gathering, BadgeId badge) {
    var key = secrets.key();
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      var words = ThreeWords.draw(secrets);
      var hash = ThreeWords.hash(gathering, words);
      if (register.addBadge(gathering, badge, SecretHash.of(key), hash)) {
        return new NewBadge(badge, key, words);
      }
    }
    throw new IllegalStateException("No free words were found in " + TRIES_MAX + " tries.");
  }

  /// A badge, or the outcome that says why there is none.
  public record BadgeOrRefusal(@Nullable NewBadge badge, Outcome outcome) {}

  /// Brings a badge back on another phone.
  ///
  /// @return the new phone's key; empty if these are not the words of any badge here
  public Optional<NewBadge> returnBadge(GatheringId gathering, List<String> words) {
    return register
        .badgeByWords(gathering, ThreeWords.hash(gathering, words))
        .map(badge -> {
          var key = secrets.key();
          register.addKey(gathering, badge, SecretHash.of(key));
          return new NewBadge(badge, key, words);
        });
  }
}
