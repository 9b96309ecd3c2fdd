package org.parlour.gathering;

import java.util.ArrayList;
import java.util.List;
import org.parlour.gathering.GatheringEvent.StationAdded;
import org.parlour.gathering.GatheringEvent.StationLeft;
import org.parlour.gathering.GatheringEvent.StationPlaced;
import org.parlour.kernel.Event;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationPlan;

/// How a station comes to stand in a room: the facts, in their order.
final class Laying {

  private Laying() {}

  /// A host puts one into a room that is there already.
  static List<Event> out(StationId id, StationPlan plan, Station<?, ?, ?, ?> kind) {
    var events = new ArrayList<Event>();
    events.add(placed(id, plan));
    events.addAll(kind.layOut(plan));
    events.add(new StationLeft(id, Opening.LATER));
    events.add(new StationAdded(id));
    return events;
  }

  static StationPlaced placed(StationId id, StationPlan plan) {
    return new StationPlaced(id, plan.kind(), plan.name(), plan.question(), plan.help());
  }
}
