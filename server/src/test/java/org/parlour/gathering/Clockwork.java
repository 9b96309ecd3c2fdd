package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Event;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.News;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Reckoning;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;

/// A station for tests: it can be wound up, rings by itself a minute later, and has its rings
/// counted in the background.
public final class Clockwork
    implements Station<Clockwork.State, Clockwork.Ask, Clockwork.Fact, Clockwork.Nothing> {

  static final int SECONDS = 60;

  /// What is known.
  public static final class State {
    @Nullable Instant ringsAt;
    int rings;
    int counted;
  }

  /// What may be asked.
  public sealed interface Ask extends Command {
    record Wind() implements Ask, Say {}

    record Engrave(ContributionId contribution, Words words) implements Ask, Say {}
  }

  /// What has happened.
  public sealed interface Fact extends Event {
    record Wound() implements Fact {}

    record Rang() implements Fact {}

    record Engraved(ContributionId contribution, Provenance provenance, Words words)
        implements Fact, Gives {}
  }

  /// What is told.
  public sealed interface Sound extends News {
    record Ring(int rings) implements Sound {}

    record Counted(int counted) implements Sound {}
  }

  /// Nothing leaves.
  public record Nothing() {}

  @Override
  public String kind() {
    return "clockwork";
  }

  @Override
  public Class<Ask> commands() {
    return Ask.class;
  }

  @Override
  public Class<Fact> events() {
    return Fact.class;
  }

  @Override
  public State begin() {
    return new State();
  }

  @Override
  public List<Fact> layOut(StationPlan plan) {
    plan.settings().knowOnly("loud");
    return List.of();
  }

  @Override
  public Decision<Fact> decide(State state, Ask command, Asking asking, Surroundings gathering) {
    return switch (command) {
      case Ask.Wind() -> Decision.accept(new Fact.Wound());
      case Ask.Engrave(var id, var words) ->
          Decision.accept(
              new Fact.Engraved(id, Provenance.of(asking.by(), Permission.ROOM), words));
    };
  }

  @Override
  public @Nullable Instant due(State state) {
    return state.ringsAt;
  }

  @Override
  public List<Fact> onTime(State state, Instant at, Surroundings gathering) {
    return List.of(new Fact.Rang());
  }

  @Override
  public @Nullable Reckoning reckoning(State state) {
    int rings = state.rings;
    return rings == state.counted ? null : _ -> rings;
  }

  @Override
  public Told reckoned(State state, Object result, Surroundings gathering) {
    state.counted = (Integer) result;
    return Told.of(new Sound.Counted(state.counted));
  }

  @Override
  public Told apply(State state, Fact event, Recorded recorded, Surroundings gathering) {
    switch (event) {
      case Fact.Wound() -> state.ringsAt = recorded.at().plusSeconds(SECONDS);
      case Fact.Rang() -> {
        state.ringsAt = null;
        state.rings++;
        return Told.of(new Sound.Ring(state.rings));
      }
      case Fact.Engraved _ -> {}
    }
    return Told.nothing();
  }

  @Override
  public Told takenBack(State state, ContributionId contribution) {
    return Told.nothing();
  }

  @Override
  public Told hidden(State state, ContributionId id, boolean hidden, Surroundings gathering) {
    return Told.nothing();
  }

  @Override
  public Told toldAgain(State state, ContributionId contribution, Surroundings gathering) {
    return Told.nothing();
  }

  @Override
  public Object view(State state, Surroundings gathering) {
    return new Sound.Ring(state.rings);
  }

  @Override
  public Object mine(State state, BadgeId badge) {
    return new Nothing();
  }

  @Override
  public MyThing myThing(State state, ContributionId contribution) {
    return new MyThing("engraving", null, null, null, null, true);
  }

  @Override
  public Nothing export(State state, Surroundings gathering) {
    return new Nothing();
  }

  @Override
  public Class<Nothing> exported() {
    return Nothing.class;
  }

  @Override
  public List<Fact> bring(Nothing exported) {
    return List.of();
  }

  @Override
  public List<Fact> bringList(Map<ContributionId, Words> list) {
    return List.of();
  }
}
