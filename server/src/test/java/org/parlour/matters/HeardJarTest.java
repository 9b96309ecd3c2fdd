package org.parlour.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.matters.MattersCommand.ChangeCost;
import org.parlour.matters.MattersCommand.Choose;
import org.parlour.matters.MattersCommand.MoveOn;
import org.parlour.matters.MattersCommand.NewOption;
import org.parlour.matters.MattersCommand.PutForward;
import org.parlour.matters.MattersCommand.PutOptions;
import org.parlour.matters.MattersEvent.ChoiceTakenOut;
import org.parlour.matters.MattersEvent.Chosen;
import org.parlour.matters.MattersEvent.ChosenBrought;
import org.parlour.matters.MattersEvent.CostChanged;
import org.parlour.matters.MattersEvent.CostSaid;
import org.parlour.matters.MattersEvent.JarBrought;
import org.parlour.matters.MattersEvent.JarLaidOut;
import org.parlour.matters.MattersEvent.MovedOn;
import org.parlour.matters.MattersEvent.OptionBrought;
import org.parlour.matters.MattersEvent.OptionPutForward;
import org.parlour.matters.MattersEvent.OptionsPut;
import org.parlour.matters.MattersEvent.ResultBrought;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.HeardStory;

/// What an open page of the jar is told; the browser hears the same story. And every event as it is
/// stored.
class HeardJarTest {

  private static final ContributionId INSIGHT = new ContributionId(new UUID(6, 1));
  private static final ContributionId BUS = new ContributionId(new UUID(6, 2));
  private static final ContributionId BENCH = new ContributionId(new UUID(6, 3));
  private static final ContributionId LAMP = new ContributionId(new UUID(6, 4));
  private static final Words WORDS = new Words("Mainc hanner ffordd", "cy");

  @TempDir Path folder;

  private static PutForward put(ContributionId id, String words, int cost, ContributionId... on) {
    return new PutForward(id, Words.of(words), cost, List.of(on), Permission.SHARE_BADGE, null);
  }

  @Test
  void PRI_1_PRI_2_PRI_3_a_hundred_pounds_are_shared_out() throws IOException {
    try (var story = HeardStory.begin(folder, new MattersStation(), List.of(TheHill.MONEY))) {
      story.act(new OpenDoors()).aPageOpens();
      story
          .say(MO, put(INSIGHT, "We cannot get up the hill.", 90))
          .say(MO, put(BUS, "A minibus on Fridays", 70, INSIGHT))
          .say(MO, new ChangeCost(BUS, 60))
          .say(BEA, put(BENCH, "A bench halfway up", 30, INSIGHT, BUS))
          .host(new PutOptions(List.of(new NewOption(LAMP, WORDS, 20, List.of(BUS)))))
          .say(MO, new TakeBack(INSIGHT, null))
          .host(new MoveOn(Step.CHOOSING))
          .say(MO, new Choose(List.of(BUS)))
          .say(BEA, new Choose(List.of(BENCH, LAMP)));
      for (int n = 0; n < 4; n++) {
        var somebody = new BadgeId(new UUID(1, 10 + n));
        story.comesIn(somebody).say(somebody, new Choose(List.of(BUS, BENCH)));
      }
      story
          .host(new MoveOn(Step.SHOWN))
          .host(new MoveOn(Step.CHOOSING))
          .host(new MoveOn(Step.SHOWN))
          .host(new Hide(LAMP, HideReason.PRIVATE_INFORMATION))
          .host(new ShowAgain(LAMP))
          .say(BEA, new TakeBack(BENCH, null));
      assertThat(story.keptRight((page, news) -> PageThatHears.hear((MattersView) page, news)))
          .isEqualTo(story.openedNow());
      story.isToldAs("matters-jar");
    }
  }

  @Test
  void every_event_of_a_jar_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        MattersEvent.class,
        List.of(
            new JarLaidOut(Sharing.HOURS, 12, BallotForm.POINTS),
            new OptionPutForward(
                BUS, Provenance.of(MO, Permission.SHARE_BADGE), WORDS, 60, List.of(INSIGHT)),
            new OptionBrought(
                BENCH,
                Provenance.imported(Permission.SHARE),
                WORDS,
                30,
                List.of(INSIGHT),
                new BadgeName("Mo"),
                true),
            new OptionsPut(2),
            new CostChanged(BUS, 50),
            new CostSaid(BENCH, 40),
            new Chosen(MO, List.of(BUS, BUS, BENCH)),
            new ChoiceTakenOut(MO),
            new MovedOn(Step.GATHERING_OPTIONS, Step.CHOOSING, List.of(BENCH, BUS)),
            new JarBrought(Step.SHOWN, List.of(BENCH, BUS)),
            new ResultBrought(List.of(BUS), 90, 28, 25, 19, List.of(Note.ENOUGH_FOR_ALL)),
            new ChosenBrought(BUS, 9, 6, Why.LEFT_OVER)));
  }
}
