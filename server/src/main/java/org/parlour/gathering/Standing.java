package org.parlour.gathering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.DrawnPoster;
import org.parlour.kernel.Embedded;
import org.parlour.kernel.Event;
import org.parlour.kernel.Hanging;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Picture;
import org.parlour.kernel.PrintedAsGiven;
import org.parlour.kernel.Reckoning;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationFile;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// One station standing in one room: its kind and its state, kept together so that nothing else
/// needs to know either type.
///
/// @param <S> the station's state
/// @param <C> its commands
/// @param <E> its events
/// @param <X> its export
final class Standing<S, C extends Command, E extends Event, X> {

  private final Station<S, C, E, X> station;
  private final S state;
  final StationPlaced placed;

  private Standing(Station<S, C, E, X> station, StationPlaced placed) {
    this.station = station;
    this.state = station.begin();
    this.placed = placed;
  }

  static <S, C extends Command, E extends Event, X> Standing<S, C, E, X> place(
      Station<S, C, E, X> station, StationPlaced placed) {
    return new Standing<>(station, placed);
  }

  boolean understands(Command command) {
    return station.commands().isInstance(command);
  }

  Decision<? extends Event> decide(Command command, Asking asking, Surroundings gathering) {
    return station.decide(state, station.commands().cast(command), asking, gathering);
  }

  Told apply(Event event, Recorded recorded, Surroundings gathering) {
    return station.apply(state, station.events().cast(event), recorded, gathering);
  }

  @Nullable Instant due() {
    return station.due(state);
  }

  List<? extends Event> onTime(Instant at, Surroundings gathering) {
    return station.onTime(state, at, gathering);
  }

  @Nullable Reckoning reckoning() {
    return station.reckoning(state);
  }

  Told reckoned(Object result, Surroundings gathering) {
    return station.reckoned(state, result, gathering);
  }

  Told doorsOpened(Instant at) {
    return station.doorsOpened(state, at);
  }

  Told takenBack(ContributionId contribution) {
    return station.takenBack(state, contribution);
  }

  Told hidden(ContributionId contribution, boolean hidden, Surroundings gathering) {
    return station.hidden(state, contribution, hidden, gathering);
  }

  Told toldAgain(ContributionId contribution, Surroundings gathering) {
    return station.toldAgain(state, contribution, gathering);
  }

  Told changedElsewhere(ContributionId contribution, Surroundings gathering) {
    return station.changedElsewhere(state, contribution, gathering);
  }

  boolean canBeHeard(ContributionId contribution) {
    return station.canBeHeard(state, contribution);
  }

  @Nullable MadeOf madeOf(ContributionId contribution) {
    return station.madeOf(state, contribution);
  }

  @Nullable PrintedAsGiven printedAsGiven(ContributionId contribution) {
    return station.printedAsGiven(state, contribution);
  }

  boolean hearsWhatIsMissing() {
    return station.hearsWhatIsMissing();
  }

  List<Hanging> hangs(Surroundings gathering) {
    return station.hangs(state, gathering);
  }

  Set<ContributionId> shows(ContributionId contribution) {
    return station.shows(state, contribution);
  }

  List<DrawnPoster> drawn(Surroundings gathering) {
    return station.drawn(state, gathering);
  }

  Arrangement arranged(List<ContributionId> given, Surroundings gathering) {
    return station.arranged(state, given, gathering);
  }

  Object view(Surroundings gathering) {
    return station.view(state, gathering);
  }

  Object mine(BadgeId badge) {
    return station.mine(state, badge);
  }

  MyThing myThing(ContributionId contribution) {
    return station.myThing(state, contribution);
  }

  Optional<Picture> picture(ContributionId contribution) {
    return station.picture(state, contribution);
  }

  Optional<Voice> voice(ContributionId contribution) {
    return station.voice(state, contribution);
  }

  @Nullable Object forHosts(Surroundings gathering) {
    return station.forHosts(state, gathering);
  }

  boolean isForHosts(ContributionId contribution) {
    return station.isForHosts(state, contribution);
  }

  boolean liesBefore(ContributionId contribution, BadgeId badge) {
    return station.liesBefore(state, contribution, badge);
  }

  @Nullable Embedded embedded(Surroundings gathering) {
    return station.embedded(state, gathering);
  }

  X export(Surroundings gathering) {
    return station.export(state, gathering);
  }

  List<StationFile> files(Surroundings gathering) {
    return station.files(state, gathering);
  }

  List<? extends Event> bringList(Map<ContributionId, Words> list) {
    return station.bringList(list);
  }
}
