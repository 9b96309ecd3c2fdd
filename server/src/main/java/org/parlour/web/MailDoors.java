package org.parlour.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.DoorAct.PostAct;
import org.parlour.gathering.DoorAct.PostAct.ConfirmAddress;
import org.parlour.gathering.DoorAct.PostAct.LeaveAddress;
import org.parlour.gathering.DoorAct.PostAct.StopLetters;
import org.parlour.gathering.Outcome;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.mail.Postman;

/// Leaving an e-mail address, saying that it is one's own, and stopping the letters. Whoever has a
/// letter needs no badge: its ticket says which address it is about, and nothing else.
final class MailDoors {

  private static final int A_DAY_SECONDS = 24 * 60 * 60;

  /// The same address is asked so often in a day, whoever names it.
  static final int ASKED_A_DAY = 3;

  private final DoorKit kit;
  private final Allowance mayAsk;

  MailDoors(DoorKit kit) {
    this.kit = kit;
    this.mayAsk = new Allowance(ASKED_A_DAY / (double) A_DAY_SECONDS, ASKED_A_DAY, kit.clock());
  }

  /// Somebody leaves their address. The first letter asks whether it is theirs.
  Reply leave(Visit visit) {
    var gathering = visit.gathering();
    var badge = visit.badge(gathering, visit.badgeInQuery());
    var postman = kit.postman();
    if (badge == null || postman == null || !isOffered(gathering)) {
      throw Problem.notFound();
    }
    var email = visit.body("NewAddress").path("address").stringValue("");
    if (!mayAsk.take(badge) || !mayAsk.take(SecretHash.of(email.toLowerCase(Locale.ROOT)))) {
      throw Problem.askedOften(A_DAY_SECONDS / ASKED_A_DAY);
    }
    var address = new ContributionId(UUID.randomUUID());
    var leave = new LeaveAddress(address, Words.of(email), Words.of(kit.secrets().ticket()));
    if (asked(gathering, leave, badge) == Outcome.Kind.ACCEPTED) {
      postman.hurry(gathering.gathering(), address);
    }
    return Reply.done();
  }

  private boolean isOffered(Entry gathering) {
    return kit.rooms().offersMail(gathering.gathering()).join();
  }

  /// What the letter's page must know: whether there is still something to answer.
  Reply look(Visit visit) {
    var state = kit.rooms().mailWith(visit.gathering().gathering(), ticket(visit)).join();
    return Reply.json(200, kit.wire().bytes(Map.of("state", state.orElseThrow(Problem::notFound))));
  }

  Reply confirm(Visit visit) {
    asked(visit.gathering(), new ConfirmAddress(ticket(visit)), null);
    return Reply.done();
  }

  Reply stop(Visit visit) {
    asked(visit.gathering(), new StopLetters(ticket(visit)), null);
    return Reply.done();
  }

  /// One press in a mail program, which comes from anywhere and says nothing (RFC 8058).
  Reply stopAtOnce(Visit visit) {
    var ticket = String.valueOf(visit.context().pathParam("ticket"));
    asked(visit.gathering(), new StopLetters(ticket), null);
    return Reply.done();
  }

  /// Somebody opens that address instead: they read what it is about, and press a button.
  Reply showStop(Visit visit) {
    var ticket = String.valueOf(visit.context().pathParam("ticket"));
    var page = "/g/" + visit.gathering().code() + "/post#" + ticket;
    return Reply.empty(303).with("Location", page);
  }

  /// For its host: whether letters are offered, and whether they wait.
  Reply forHost(Visit visit) {
    var gathering = visit.gatheringOfHost();
    var postman = kit.postman();
    if (postman == null) {
      throw Problem.notFound();
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("offered", isOffered(gathering));
    postman
        .waiting()
        .ifPresent((Postman.Waiting waiting) -> {
          answer.put("since", waiting.since());
          answer.put("why", waiting.why());
        });
    return Reply.json(200, kit.wire().bytes(answer));
  }

  private static String ticket(Visit visit) {
    return visit.body("MailTicket").path("ticket").stringValue("");
  }

  /// What became of it.
  ///
  /// @throws Problem not-found if it was refused: then there is no such address
  private Outcome.Kind asked(Entry gathering, PostAct act, @Nullable BadgeId badge) {
    var asking = new Asking(new CommandId(UUID.randomUUID()), badge, false, kit.clock().instant());
    var outcome = kit.rooms().act(gathering.gathering(), act, asking).join().outcome();
    if (outcome == Outcome.Kind.REFUSED) {
      throw Problem.notFound();
    }
    return outcome;
  }
}
