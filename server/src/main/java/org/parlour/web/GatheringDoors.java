package org.parlour.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Doorstep;
import org.parlour.gathering.GatheringRefusal;
import org.parlour.gathering.Mine.MyBadge;
import org.parlour.gathering.Reception.BadgeOrRefusal;
import org.parlour.gathering.Reception.NewBadge;
import org.parlour.gathering.Sticker;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Register.Entry;
import org.parlour.kernel.SecretHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The doors of one gathering for the people in it: the doorstep, the badge table, what is mine.
final class GatheringDoors {

  private final DoorKit kit;

  GatheringDoors(DoorKit kit) {
    this.kit = kit;
  }

  Reply doorstep(Visit visit) {
    var gathering = visit.gathering();
    var doorstep = visible(visit, gathering);
    ObjectNode node = (ObjectNode) kit.wire().json().<JsonNode>valueToTree(doorstep);
    node.put("inside", !visit.badges(gathering).isEmpty());
    kit.register().tourOf(gathering.gathering()).ifPresent(tour -> node.put("tour", tour.code()));
    return Reply.json(200, kit.wire().bytes(node));
  }

  /// A draft answers like nothing at all to everybody but its host and whoever holds a badge in it
  /// already.
  private Doorstep visible(Visit visit, Entry gathering) {
    var doorstep = kit.rooms().doorstep(gathering.gathering(), gathering.code()).join();
    boolean known =
        doorstep.state() != Doorstep.State.DRAFT
            || visit.isHostOf(gathering)
            || !visit.badges(gathering).isEmpty();
    if (!known) {
      throw Problem.notFound();
    }
    return doorstep;
  }

  /// Without a badge and without a cookie: a report is for everybody who knows the code.
  Reply report(Visit visit) {
    var gathering = visit.gathering();
    var report = kit.rooms().report(gathering.gathering()).join();
    visit.mayRead(gathering, report.out());
    return Reply.json(200, kit.wire().bytes(report));
  }

  Reply makeBadge(Visit visit) {
    var gathering = visit.gathering();
    var body = visit.body("NewBadge");
    var made =
        kit.reception()
            .makeBadge(
                gathering.gathering(),
                visit.isHostOf(gathering),
                new BadgeName(body.path("name").stringValue("").strip()),
                stickers(body),
                doodle(body));
    var badge = made.badge();
    if (badge == null) {
      throw refused(made);
    }
    return handOver(visit, 201, badge);
  }

  private static Problem refused(BadgeOrRefusal made) {
    return switch (made.outcome().reason()) {
      case GatheringRefusal.Closed _ -> Problem.closed();
      case GatheringRefusal.Full(var max) -> Problem.full(max);
      case null, default -> Problem.notFound();
    };
  }

  private static List<Sticker> stickers(JsonNode body) {
    var stickers = new ArrayList<Sticker>();
    for (var node : body.path("stickers")) {
      var name = node.stringValue("").toUpperCase(Locale.ROOT).replace('-', '_');
      try {
        stickers.add(Sticker.valueOf(name));
      } catch (IllegalArgumentException _) {
        throw Problem.notValid("\"stickers\" names one that is not on the badge table.");
      }
    }
    return stickers;
  }

  private static @Nullable Marks doodle(JsonNode body) {
    var doodle = body.path("doodle").stringValue("");
    try {
      return doodle.isEmpty() ? null : Marks.parse(doodle);
    } catch (IllegalArgumentException wrong) {
      throw Problem.notValid("\"doodle\": " + wrong.getMessage());
    }
  }

  Reply returnBadge(Visit visit) {
    var gathering = visit.gathering();
    if (!kit.wrongWords().has(gathering.gathering())) {
      throw Problem.tooFast(6);
    }
    var words = new ArrayList<String>();
    visit.body("ThreeWords").path("words").forEach(word -> words.add(word.stringValue("")));
    var badge =
        kit.reception()
            .returnBadge(gathering.gathering(), words)
            .orElseThrow(() -> {
              kit.wrongWords().take(gathering.gathering());
              return Problem.notFound();
            });
    return handOver(visit, 200, badge);
  }

  private Reply handOver(Visit visit, int status, NewBadge badge) {
    kit.cookies().addBadgeKey(visit.context().request(), badge.key());
    return Reply.json(
        status, kit.wire().bytes(Map.of("badge", badge.badge(), "words", badge.words())));
  }

  Reply handBack(Visit visit) {
    var gathering = visit.gathering();
    var badge = new BadgeId(UUID.fromString(visit.body("HandBack").path("badge").stringValue("")));
    for (var held : visit.badges(gathering)) {
      if (held.badge().equals(badge)) {
        kit.register().forgetKey(SecretHash.of(held.key()));
        kit.cookies().dropBadgeKey(visit.context().request(), held.key());
      }
    }
    return Reply.done();
  }

  Reply myBadges(Visit visit) {
    var gathering = visit.gathering();
    var mine = new ArrayList<MyBadge>();
    for (var held : visit.badges(gathering)) {
      kit.rooms()
          .mine(gathering.gathering(), held.badge())
          .join()
          .ifPresent(page -> mine.add(page.badge()));
    }
    return Reply.json(200, kit.wire().bytes(mine));
  }

  Reply mine(Visit visit) {
    var gathering = visit.gathering();
    var badge = visit.badge(gathering, visit.badgeInQuery());
    if (badge == null) {
      throw Problem.notFound();
    }
    var mine = kit.rooms().mine(gathering.gathering(), badge).join().orElseThrow(Problem::notFound);
    var shown = kit.postman() == null ? mine.withoutMail() : mine;
    return visit.unlessKnown(Reply.json(200, kit.wire().bytes(shown)));
  }

  /// The QR code that a hall's phones point at, or one on a door that leads on to a station. It
  /// carries the ticket, in the fragment, which no log and no referrer ever sees.
  Reply qr(Visit visit) {
    var gathering = visit.gathering();
    boolean inside =
        visit.isHostOf(gathering)
            || visit.isScreenOf(gathering)
            || !visit.badges(gathering).isEmpty();
    if (!inside) {
      throw Problem.notFound();
    }
    var svg = svg(visit.origin() + "/#" + gathering.ticket() + station(visit.query("to")));
    return Reply.of("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
  }

  private static String station(@Nullable String to) {
    if (to == null) {
      return "";
    }
    try {
      return "/" + UUID.fromString(to);
    } catch (IllegalArgumentException _) {
      throw Problem.notValid("\"to\" must be the id of a station.");
    }
  }

  private static String svg(String link) {
    var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
    hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
    hints.put(EncodeHintType.MARGIN, 2);
    try {
      var bits = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 1, 1, hints);
      var path = new StringBuilder();
      for (int y = 0; y < bits.getHeight(); y++) {
        for (int x = 0; x < bits.getWidth(); x++) {
          if (bits.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      int side = bits.getWidth();
      return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
          + side
          + " "
          + side
          + "\" shape-rendering=\"crispEdges\"><path fill=\"#FFFDF8\" d=\"M0 0h"
          + side
          + "v"
          + side
          + "H0z\"/><path fill=\"#2A211C\" d=\""
          + path
          + "\"/></svg>";
    } catch (WriterException tooLong) {
      throw new IllegalStateException("A link fits into a QR code.", tooLong);
    }
  }
}
