package org.parlour.handdrawn;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.handdrawn.HanddrawnCommand.DescribePhoto;
import org.parlour.handdrawn.HanddrawnCommand.HangPhoto;
import org.parlour.handdrawn.HanddrawnCommand.MarkPart;
import org.parlour.handdrawn.HanddrawnCommand.PlacePart;
import org.parlour.handdrawn.HanddrawnCommand.RewordPart;
import org.parlour.handdrawn.HanddrawnCommand.TakeOffPart;
import org.parlour.handdrawn.HanddrawnCommand.TracePart;
import org.parlour.handdrawn.HanddrawnEvent.PhotoBrought;
import org.parlour.handdrawn.HanddrawnEvent.PlaceLaidOut;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.testing.Afternoon;
import org.parlour.testing.Media;

/// Random afternoons at the drawn poster.
class WhateverPeopleDrawTest {

  private static final Afternoon.Plan<
          Wall, HanddrawnCommand, HanddrawnEvent, HanddrawnExport, HanddrawnView>
      AFTERNOONS =
          new Afternoon.Plan<>(
              new HanddrawnStation(),
              List.of(new PlaceLaidOut(), brought(id(0)), brought(id(1))),
              HanddrawnView.class,
              PageThatHears::hear,
              PageThatHears::inOrder,
              WhateverPeopleDrawTest::anIdea);

  private static ContributionId id(long n) {
    return new ContributionId(new UUID(0, n));
  }

  private static HanddrawnEvent brought(ContributionId id) {
    return new PhotoBrought(
        id, Provenance.imported(Permission.SHARE), Words.of("brought " + id), null);
  }

  /// On a random afternoon parts come from other photos, because only those are in the room.
  private static HanddrawnCommand anIdea(RandomGenerator luck, ContributionId thing) {
    var other = id(luck.nextLong(6));
    var from = luck.nextBoolean() ? List.of(id(luck.nextLong(6))) : List.<ContributionId>of();
    var permission = List.of(Permission.ROOM, Permission.SHARE).get(luck.nextInt(2));
    int left = luck.nextInt(6) * 100;
    int top = luck.nextInt(6) * 100;
    return switch (luck.nextInt(9)) {
      case 0 -> new HangPhoto(thing, Words.of("photo " + thing), Media.PHOTO, permission);
      case 1 -> new DescribePhoto(thing, Words.of("it shows " + luck.nextInt(3)));
      case 2 -> new RewordPart(thing, Words.of("again " + thing + " " + luck.nextInt(3)));
      case 3 -> new PlacePart(thing, other, left, top, 300, 200);
      case 4 -> new TracePart(thing, from, from.isEmpty());
      case 5 -> new TakeOffPart(thing);
      default ->
          new MarkPart(
              thing,
              other,
              Words.of("part " + thing),
              left,
              top,
              400,
              300,
              from,
              from.isEmpty(),
              permission);
    };
  }

  @Test
  void R17_R19_the_three_laws_hold_whatever_people_draw() {
    AFTERNOONS.keepsTheLaws();
  }
}
