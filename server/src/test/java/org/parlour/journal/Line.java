package org.parlour.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parlour.journal.LineEvent.LineHung;
import org.parlour.journal.LineEvent.Peg;
import org.parlour.journal.LineEvent.ThingPegged;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.CommandId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Words;

/// People and things at the washing line.
final class Line {

  static final List<Class<? extends Event>> FAMILIES = List.of(LineEvent.class);

  static final GatheringId GARDEN = new GatheringId(id("garden"));
  static final GatheringId YARD = new GatheringId(id("yard"));
  static final StationId LINE = new StationId(id("line"));
  static final BadgeId MO = new BadgeId(id("mo"));
  static final ContributionId SOCK = new ContributionId(id("sock"));
  static final ContributionId SCARF = new ContributionId(id("scarf"));
  static final Instant MORNING = Instant.parse("2026-11-05T09:30:00.123Z");
  static final Marks ZIGZAG = Marks.of(new byte[] {0, 3, 1, 2, 10, 20, 4, 6});

  static final LineHung HUNG =
      new LineHung(
          new StationKind("washing-line"),
          List.of(new Peg(SOCK, ZIGZAG), new Peg(SCARF, ZIGZAG)),
          MORNING,
          Long.MAX_VALUE,
          0.25,
          true,
          SecretHash.of("a knot"),
          Paint.MINT,
          new Words("Für alle 🧦", "de"),
          new BadgeName("Mo"));

  private Line() {}

  static ThingPegged pegged(ContributionId thing, String words) {
    return new ThingPegged(thing, Provenance.of(MO, Permission.ROOM), Words.of(words));
  }

  static Recorded recorded(long seq, Event event) {
    return new Recorded(seq, new CommandId(id("command " + seq)), LINE, MORNING, event);
  }

  /// The same id for the same name, every time.
  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }
}
