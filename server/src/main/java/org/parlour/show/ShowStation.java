package org.parlour.show;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.show.Shelf.Thing;
import org.parlour.show.ShowEvent.ShelfLaidOut;
import org.parlour.show.ShowEvent.ThingBrought;
import org.parlour.show.ShowEvent.ThingShown;
import org.parlour.show.ShowExport.ExportedThing;
import org.parlour.show.ShowNews.LaidOut;
import org.parlour.show.ShowNews.ThingGone;
import org.parlour.show.ShowNews.ThingStands;
import org.parlour.show.ShowView.ThingView;

/// The shelf, as the room sees it: things to look at together.
public final class ShowStation implements Station<Shelf, ShowCommand, ShowEvent, ShowExport> {

  /// The slug of this kind of station.
  public static final String KIND = "show";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<ShowCommand> commands() {
    return ShowCommand.class;
  }

  @Override
  public Class<ShowEvent> events() {
    return ShowEvent.class;
  }

  @Override
  public Class<ShowExport> exported() {
    return ShowExport.class;
  }

  @Override
  public Shelf begin() {
    return new Shelf();
  }

  @Override
  public List<ShowEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly();
    return List.of(new ShelfLaidOut());
  }

  @Override
  public Decision<ShowEvent> decide(
      Shelf shelf, ShowCommand command, Asking asking, Surroundings gathering) {
    return ShowRules.decide(shelf, command, asking);
  }

  @Override
  public Told apply(Shelf shelf, ShowEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case ShelfLaidOut() -> Told.of(new LaidOut(view(shelf, gathering)));
      case ThingShown(var id, _, var words, var picture) ->
          add(shelf, new Thing(id, words, picture, null, false), gathering);
      case ThingBrought(var id, _, var words, var by, var fromHosts) ->
          add(shelf, new Thing(id, words, null, by, fromHosts), gathering);
    };
  }

  private static Told add(Shelf shelf, Thing thing, Surroundings gathering) {
    shelf.add(thing);
    return Told.of(new ThingStands(thingView(thing, gathering)));
  }

  @Override
  public Told takenBack(Shelf shelf, ContributionId contribution) {
    return shelf.remove(contribution)
        ? Told.of(new ThingGone(contribution)).forgettingWhatWas()
        : Told.nothing();
  }

  @Override
  public Told toldAgain(Shelf shelf, ContributionId contribution, Surroundings gathering) {
    var thing = shelf.thing(contribution);
    return thing == null ? Told.nothing() : Told.of(new ThingStands(thingView(thing, gathering)));
  }

  @Override
  public ShowView view(Shelf shelf, Surroundings gathering) {
    return new ShowView(shelf.things().stream().map(thing -> thingView(thing, gathering)).toList());
  }

  private static ThingView thingView(Thing thing, Surroundings gathering) {
    var hidden = gathering.hidden(thing.id());
    if (hidden != null) {
      return new ThingView(thing.id(), null, null, null, thing.fromHosts(), hidden);
    }
    var by = thing.broughtBy() == null ? gathering.nameToShow(thing.id()) : thing.broughtBy();
    return new ThingView(thing.id(), thing.words(), thing.picture(), by, thing.fromHosts(), null);
  }

  @Override
  public Map<String, Object> mine(Shelf shelf, BadgeId badge) {
    return Map.of();
  }

  @Override
  public MyThing myThing(Shelf shelf, ContributionId contribution) {
    var thing = shelf.thing(contribution);
    return thing == null
        ? new MyThing("thing", null, null, null, null, false)
        : new MyThing(
            "thing",
            thing.words(),
            null,
            thing.picture() == null ? null : thing.words(),
            null,
            thing.picture(),
            null,
            true);
  }

  @Override
  public Optional<Picture> picture(Shelf shelf, ContributionId contribution) {
    return Optional.ofNullable(shelf.thing(contribution)).map(Thing::picture);
  }

  @Override
  public ShowExport export(Shelf shelf, Surroundings gathering) {
    return new ShowExport(
        shelf.things().stream()
            .filter(thing -> gathering.mayLeave(thing.id()))
            .map(thing -> exported(thing, gathering))
            .toList());
  }

  private static ExportedThing exported(Thing thing, Surroundings gathering) {
    return new ExportedThing(
        thing.id(),
        thing.words(),
        gathering.permissionElsewhere(thing.id()),
        thing.broughtBy() == null ? gathering.nameToShow(thing.id()) : thing.broughtBy(),
        thing.fromHosts());
  }

  @Override
  public List<ShowEvent> bring(ShowExport exported) {
    return exported.things().stream()
        .<ShowEvent>map(one ->
            new ThingBrought(
                one.thing(),
                Provenance.imported(one.permission()),
                one.words(),
                one.by(),
                one.fromHosts()))
        .toList();
  }

  @Override
  public List<ShowEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream()
        .<ShowEvent>map(entry ->
            new ThingBrought(
                entry.getKey(),
                Provenance.imported(Permission.SHARE),
                entry.getValue(),
                null,
                true))
        .toList();
  }
}
