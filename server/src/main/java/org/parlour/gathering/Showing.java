package org.parlour.gathering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.parlour.gathering.GatheringEvent.Hidden;
import org.parlour.gathering.GatheringEvent.PermissionChanged;
import org.parlour.gathering.GatheringEvent.TakenBack;
import org.parlour.gathering.GatheringRefusal.ShowsWhatStays;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;

/// What shows somebody else's things and cannot be cut: a photo of a wall. It goes in the same step
/// as one of those, so that its key is destroyed together with theirs; and it leaves the room only
/// as far as all of them do.
final class Showing {

  private final RoomState state;

  Showing(RoomState state) {
    this.state = state;
  }

  /// What was decided, and what goes with it.
  Decision<GatheringEvent> with(Decision<GatheringEvent> decision) {
    if (!(decision instanceof Decision.Accepted<GatheringEvent>(var events))) {
      return decision;
    }
    var all = new ArrayList<>(events);
    for (var event : events) {
      switch (event) {
        case TakenBack(var gone, _) -> all.addAll(falling(gone, _ -> true));
        case Hidden(var gone, _) -> all.addAll(falling(gone, _ -> true));
        case PermissionChanged(var of, var permission) when !permission.leavesTheRoom() ->
            all.addAll(falling(of, line -> line.permission.leavesTheRoom()));
        case PermissionChanged(var of, _) when showsWhatStays(of) -> {
          return Decision.refuse(new ShowsWhatStays());
        }
        default -> {} // Nothing becomes less seen by it.
      }
    }
    return Decision.accept(List.copyOf(all));
  }

  /// The same things, and all that must go with them.
  List<ContributionId> withWhatShowsThem(Collection<ContributionId> gone) {
    var all = new LinkedHashSet<>(gone);
    gone.forEach(one -> falling(one, _ -> true).forEach(event -> all.add(event.contribution())));
    return List.copyOf(all);
  }

  /// What shows it goes, and what shows that.
  ///
  /// @param falls which of those that show it go
  private List<TakenBack> falling(ContributionId first, Predicate<Given> falls) {
    var fallen = new LinkedHashSet<ContributionId>();
    boolean more = true;
    while (more) {
      more = false;
      for (var line : state.book.everythingGiven()) {
        if (!fallen.contains(line.id) && !state.book.isTakenBack(line.id)) {
          var shows = shows(line);
          boolean goes =
              (shows.contains(first) && falls.test(line))
                  || shows.stream().anyMatch(fallen::contains);
          more |= goes && fallen.add(line.id);
        }
      }
    }
    fallen.remove(first);
    return fallen.stream().map(id -> new TakenBack(id, first)).toList();
  }

  private Set<ContributionId> shows(Given line) {
    var at = line.station == null ? null : state.stations().get(line.station);
    return at == null ? Set.of() : at.shows(line.id);
  }

  private boolean showsWhatStays(ContributionId contribution) {
    var line = state.book.given(contribution);
    return line != null
        && shows(line).stream()
            .map(state.book::given)
            .anyMatch(shown -> shown != null && !shown.permission.leavesTheRoom());
  }
}
