package org.parlour.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.listening.ListeningCommand.AddCard;
import org.parlour.listening.ListeningCommand.AskForTwice;
import org.parlour.listening.ListeningCommand.BeginRound;
import org.parlour.listening.ListeningCommand.EndTurn;
import org.parlour.listening.ListeningCommand.GetUp;
import org.parlour.listening.ListeningCommand.NeedLonger;
import org.parlour.listening.ListeningCommand.OpenCircle;
import org.parlour.listening.ListeningCommand.PassTurn;
import org.parlour.listening.ListeningCommand.SitDown;
import org.parlour.testing.HeardStory;

/// What an open page of the circles is told; the browser hears the same story.
class HeardRoundTest {

  private static final ContributionId MINE = new ContributionId(new UUID(6, 1));
  private static final ContributionId YOURS = new ContributionId(new UUID(6, 2));

  @TempDir Path folder;

  @Test
  void LIS_1_LIS_2_a_round_is_spoken_and_nothing_is_told_but_whose_turn_it_is() throws IOException {
    var jo = new BadgeId(new UUID(1, 10));
    var circle = ListeningRoundTest.LAMP;
    try (var story =
        HeardStory.begin(folder, new ListeningStation(), List.of(ListeningRoundTest.PUT_OUT))) {
      story
          .aPageOpens()
          .say(MO, new OpenCircle(circle))
          .say(BEA, new SitDown(circle))
          .say(BEA, new AskForTwice(true))
          .comesIn(jo)
          .say(jo, new SitDown(circle))
          .say(jo, new BeginRound(circle))
          .say(MO, new PassTurn(circle, 1))
          .say(BEA, new NeedLonger(circle, 2))
          .say(BEA, new EndTurn(circle, 2))
          .say(jo, new EndTurn(circle, 3))
          .say(MO, new EndTurn(circle, 4))
          .say(MO, new AddCard(MINE, Words.of("Wait for me."), Permission.SHARE_BADGE, null))
          .say(BEA, new AddCard(YOURS, Words.of("Listen."), Permission.ROOM, null))
          .host(new Hide(YOURS, HideReason.THREAT))
          .say(MO, new TakeBack(MINE, null))
          .say(jo, new GetUp());
      assertThat(
              story.keptRight(
                  (page, news) -> WhateverPeopleSayTest.hear((ListeningView) page, news)))
          .isEqualTo(story.openedNow());
      story.isToldAs("listening-round");
    }
  }
}
