package org.parlour.web;

import java.util.Map;
import java.util.UUID;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Register.Year;

/// The doors of a year: everybody who has its address reads it, and its host publishes it.
final class YearDoors {

  private final DoorKit kit;

  YearDoors(DoorKit kit) {
    this.kit = kit;
  }

  Reply mine(Visit visit) {
    return json(200, kit.years().of(visit.needsHost()));
  }

  Reply open(Visit visit) {
    var host = visit.needsHost();
    var year = kit.years().open(host, visit.body("NewYear").path("year").intValue(0));
    if (year == null) {
      throw Problem.notValid("No report of yours came out in that \"year\".");
    }
    return json(201, Map.of("ticket", year.ticket()));
  }

  Reply read(Visit visit) {
    var year = year(visit);
    var view = kit.years().view(year, isHostOf(visit, year));
    if (view == null) {
      throw Problem.notFound();
    }
    return json(200, view);
  }

  Reply publish(Visit visit) {
    kit.years().publish(yearOfHost(visit));
    return Reply.done();
  }

  Reply takeDown(Visit visit) {
    kit.years().takeDown(yearOfHost(visit));
    return Reply.done();
  }

  Reply nameChecker(Visit visit) {
    var year = yearOfHost(visit);
    return switch (kit.years().name(year, CheckerForm.read(visit.body("NewChecker")))) {
      case DONE -> Reply.done();
      case FULL -> throw CheckerForm.full();
      case CHANGED -> throw Problem.changedSince();
    };
  }

  Reply forgetChecker(Visit visit) {
    var year = yearOfHost(visit);
    var checker = visit.body("Checker").path("checker").stringValue("");
    kit.years().forget(year, new ContributionId(UUID.fromString(checker)));
    return Reply.done();
  }

  private Year yearOfHost(Visit visit) {
    visit.needsHost();
    var year = year(visit);
    if (!isHostOf(visit, year)) {
      throw Problem.notFound();
    }
    return year;
  }

  private static boolean isHostOf(Visit visit, Year year) {
    return visit.host().filter(year.host()::equals).isPresent();
  }

  /// An address of 128 bits is not found by trying, so nobody counts.
  private Year year(Visit visit) {
    var ticket = String.valueOf(visit.context().pathParam("ticket"));
    return kit.register().yearByTicket(ticket).orElseThrow(Problem::notFound);
  }

  private Reply json(int status, Object value) {
    return Reply.json(status, kit.wire().bytes(value));
  }
}
