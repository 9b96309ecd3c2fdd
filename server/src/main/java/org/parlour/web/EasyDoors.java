package org.parlour.web;

import java.util.UUID;
import org.parlour.gathering.DoorAct.NameChecker;
import org.parlour.gathering.Outcome;
import org.parlour.kernel.Checkers.Seen;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.Words;
import org.parlour.print.Says;
import org.parlour.report.EasyEdition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The report in easy words, for whoever may read the report, and who checked them.
final class EasyDoors {

  private final DoorKit kit;

  EasyDoors(DoorKit kit) {
    this.kit = kit;
  }

  /// For pages that say it in their own language. For hosts also what stands for all that it says,
  /// so that they name people who read this and nothing else.
  Reply read(Visit visit) {
    var gathering = visit.gathering();
    boolean host = visit.isHostOf(gathering);
    var report = kit.rooms().report(gathering.gathering()).join();
    visit.mayRead(gathering, report.out());
    var easy = EasyEdition.of(report);
    var seen = checkers(kit, gathering, easy, host);
    var json = kit.wire().json();
    ObjectNode node = (ObjectNode) json.<JsonNode>valueToTree(easy);
    node.put("checked", seen.checked());
    node.set("checkers", json.<JsonNode>valueToTree(seen.checkers()));
    if (host) {
      node.put("read", fingerprint(easy).text());
    }
    return Reply.json(200, kit.wire().bytes(node));
  }

  Reply nameChecker(Visit visit) {
    var gathering = visit.gatheringOfHost();
    var checker = CheckerForm.read(visit.body("NewChecker"));
    var report = kit.rooms().report(gathering.gathering()).join();
    if (!checker.edition().equals(fingerprint(EasyEdition.of(report)))) {
      throw Problem.changedSince();
    }
    var named = new NameChecker(new ContributionId(UUID.randomUUID()), checker);
    var outcome = kit.rooms().act(gathering.gathering(), named).join();
    if (outcome.outcome() == Outcome.Kind.REFUSED) {
      throw CheckerForm.full();
    }
    return Reply.done();
  }

  /// Who checked what it says now.
  ///
  /// @param host whether its host looks
  static Seen checkers(DoorKit kit, Entry gathering, EasyEdition easy, boolean host) {
    return kit.rooms().checkers(gathering.gathering(), fingerprint(easy), host).join();
  }

  private static Words fingerprint(EasyEdition easy) {
    return easy.fingerprint(Says.inEnglish());
  }
}
