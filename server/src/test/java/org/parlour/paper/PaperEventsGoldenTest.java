package org.parlour.paper;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperEvent.*;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.Media;

/// Every event ever stored at a paper table can still be read.
class PaperEventsGoldenTest {

  private static final ContributionId THING = new ContributionId(new UUID(0, 1));
  private static final BadgeId MO = new BadgeId(new UUID(1, 1));
  private static final BadgeId BEA = new BadgeId(new UUID(1, 2));
  private static final PaperId ONE = new PaperId(new UUID(2, 1));
  private static final PaperId TWO = new PaperId(new UUID(2, 2));
  private static final Provenance BY_MO = Provenance.of(MO, Permission.SHARE_BADGE);
  private static final Provenance IMPORTED = Provenance.imported(Permission.SHARE);
  private static final Words WORDS = new Words("Trwyn hir", "cy");
  private static final Marks SUN = Marks.of(new byte[] {0, 2, 1, 2, 10, 10, 4, 6});

  @Test
  void every_event_of_a_paper_table_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        PaperEvent.class,
        List.of(
            new TableLaid(
                Mode.DRAWING, Pace.ONE_LINE, List.of(WORDS, Words.of("The eyes.")), 8, 5, 3, 3, 15),
            new PromptsBrought(List.of(WORDS)),
            new SatDown(MO, true),
            new StoodUp(MO),
            new TimeChosen(MO, Patience.X10),
            new Started(8),
            new CircleFormed(0, List.of(MO, BEA), List.of(ONE, TWO)),
            new StepBegan(Step.LOOK, 2),
            new PapersPassed(0, 2, List.of(MO, BEA), List.of(TWO, ONE)),
            new LayerMarked(THING, BY_MO, ONE, 1, MO, SUN, null, WORDS, true),
            new LayerRemarked(THING, SUN, null, WORDS),
            new PhotoLaid(THING, Media.PHOTO, WORDS),
            new LayerShown(THING, true),
            new SaidDone(MO, 1),
            new SaidNotDone(MO, 1),
            new MoreTimeGiven(15),
            new PauseAsked(MO),
            new PauseTaken(),
            new GoOnAsked(BEA),
            new PauseEnded(),
            new NameProposed(THING, BY_MO, ONE, WORDS),
            new NameAgreed(THING, BEA),
            new NameDoubted(THING, BEA),
            new PaperNamed(ONE, THING),
            new Felt(THING, BY_MO, WORDS),
            new MovedOn(Step.WALL),
            new PaceSet(Pace.TOGETHER, 20),
            new Paused(),
            new WentOn(),
            new PaperBrought(ONE),
            new LayerBrought(THING, IMPORTED, ONE, 1, null, WORDS, null, new BadgeName("Bea")),
            new NameBrought(THING, IMPORTED, ONE, WORDS),
            new FeelingBrought(THING, IMPORTED, WORDS, null),
            new StepBrought(Step.WALL)));
  }
}
