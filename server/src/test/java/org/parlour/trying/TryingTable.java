package org.parlour.trying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.News;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;
import org.parlour.trying.TableCommand.PutOnTryingTable;
import org.parlour.trying.TableEvent.ThingPut;

/// The smallest station that shows pictures and voices.
public final class TryingTable
    implements Station<
        Map<ContributionId, ThingPut>, TableCommand, TableEvent, TryingTable.Export> {

  public record Export(int things) {}

  public record View(List<Thing> things) {}

  public record Thing(
      ContributionId contribution, @Nullable Picture picture, @Nullable Voice voice) {}

  public record ThingLies(
      ContributionId contribution, @Nullable Picture picture, @Nullable Voice voice)
      implements News {}

  public record ThingGone(ContributionId contribution) implements News {}

  @Override
  public String kind() {
    return "trying-table";
  }

  @Override
  public Class<TableCommand> commands() {
    return TableCommand.class;
  }

  @Override
  public Class<TableEvent> events() {
    return TableEvent.class;
  }

  @Override
  public Map<ContributionId, ThingPut> begin() {
    return new LinkedHashMap<>();
  }

  @Override
  public List<TableEvent> layOut(StationPlan plan) {
    return List.of();
  }

  @Override
  public Decision<TableEvent> decide(
      Map<ContributionId, ThingPut> table,
      TableCommand command,
      Asking asking,
      Surroundings gathering) {
    return switch (command) {
      case PutOnTryingTable put when table.containsKey(put.contribution()) -> Decision.nothingNew();
      case PutOnTryingTable put ->
          Decision.accept(
              new ThingPut(
                  put.contribution(),
                  put.secretHash() == null
                      ? Provenance.of(asking.by(), put.permission())
                      : Provenance.nameless(put.secretHash()),
                  put.picture(),
                  put.voice()));
    };
  }

  @Override
  public Told apply(
      Map<ContributionId, ThingPut> table,
      TableEvent event,
      Recorded recorded,
      Surroundings gathering) {
    return switch (event) {
      case ThingPut put -> {
        table.put(put.contribution(), put);
        yield Told.of(new ThingLies(put.contribution(), put.picture(), put.voice()));
      }
    };
  }

  @Override
  public Told takenBack(Map<ContributionId, ThingPut> table, ContributionId contribution) {
    return table.remove(contribution) == null
        ? Told.nothing()
        : Told.of(new ThingGone(contribution));
  }

  @Override
  public Told hidden(
      Map<ContributionId, ThingPut> table,
      ContributionId contribution,
      boolean hidden,
      Surroundings gathering) {
    return Told.of(new ThingGone(contribution));
  }

  @Override
  public Told toldAgain(
      Map<ContributionId, ThingPut> table, ContributionId contribution, Surroundings gathering) {
    return Told.nothing();
  }

  @Override
  public View view(Map<ContributionId, ThingPut> table, Surroundings gathering) {
    return new View(
        table.values().stream()
            .filter(put -> gathering.hidden(put.contribution()) == null)
            .map(put -> new Thing(put.contribution(), put.picture(), put.voice()))
            .toList());
  }

  @Override
  public Map<String, Object> mine(Map<ContributionId, ThingPut> table, BadgeId badge) {
    return Map.of();
  }

  @Override
  public MyThing myThing(Map<ContributionId, ThingPut> table, ContributionId contribution) {
    var put = table.get(contribution);
    return new MyThing(
        "thing",
        null,
        null,
        null,
        null,
        put == null ? null : put.picture(),
        put == null ? null : put.voice(),
        true);
  }

  @Override
  public Optional<Picture> picture(
      Map<ContributionId, ThingPut> table, ContributionId contribution) {
    return Optional.ofNullable(table.get(contribution)).map(ThingPut::picture);
  }

  @Override
  public Optional<Voice> voice(Map<ContributionId, ThingPut> table, ContributionId contribution) {
    return Optional.ofNullable(table.get(contribution)).map(ThingPut::voice);
  }

  @Override
  public Export export(Map<ContributionId, ThingPut> table, Surroundings gathering) {
    return new Export(table.size());
  }

  @Override
  public Class<Export> exported() {
    return Export.class;
  }

  @Override
  public List<TableEvent> bring(Export exported) {
    return List.of();
  }

  @Override
  public List<TableEvent> bringList(Map<ContributionId, Words> list) {
    return List.of();
  }
}
