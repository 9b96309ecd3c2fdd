package org.parlour.web;

import org.parlour.kernel.Register.Entry;
import org.parlour.tables.TablesZip;

/// What may be taken home of a gathering, beside its report: the minutes to read, and the tables to
/// count. Without a badge and without a cookie, like the report, and for its host before.
final class MinutesDoors {

  private final DoorKit kit;
  private final Workbench workbench;

  MinutesDoors(DoorKit kit, Workbench workbench) {
    this.kit = kit;
    this.workbench = workbench;
  }

  Reply minutes(Visit visit) {
    var gathering = visit.gathering();
    var minutes = kit.rooms().minutes(gathering.gathering()).join();
    visit.mayRead(gathering, minutes.out());
    return Reply.json(200, kit.wire().bytes(minutes));
  }

  /// Made when it is asked for, of one moment of the room; nothing is kept. Whoever waited for a
  /// place gets the room as it is by then.
  Reply tables(Visit visit) {
    var gathering = visit.gathering();
    var doorstep = kit.rooms().doorstep(gathering.gathering(), gathering.code()).join();
    visit.mayRead(gathering, doorstep.report());
    var zip = workbench.make(gathering.gathering(), () -> tables(visit, gathering));
    return Reply.of("application/zip", zip)
        .with("Content-Disposition", "attachment; filename=\"parlour-tables.zip\"");
  }

  private byte[] tables(Visit visit, Entry gathering) {
    var taken = kit.rooms().taken(gathering.gathering()).join();
    visit.mayRead(gathering, taken.report().out());
    if (!taken.report().out()) {
      visit.takesWords(gathering);
    }
    return TablesZip.of(taken.report(), taken.minutes(), kit.wire()::bytes);
  }
}
