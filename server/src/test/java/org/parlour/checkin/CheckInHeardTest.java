package org.parlour.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.checkin.CheckInStory.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.checkin.CheckInCommand.Answer;
import org.parlour.checkin.CheckInCommand.AskAgain;
import org.parlour.checkin.CheckInCommand.LookTogether;
import org.parlour.checkin.CheckInCommand.SayWords;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.testing.HeardStory;

/// What an open page of a check-in is told, story by story.
class CheckInHeardTest {

  private static final ContributionId LATE = new ContributionId(new UUID(0, 2));

  @TempDir Path folder;

  @Test
  void CHK_1_a_page_hears_how_many_have_answered_and_sees_the_picture_when_all_do()
      throws IOException {
    try (var story = open()) {
      story.aPageOpens();
      for (int n = 3; n < 6; n++) {
        story.comesIn(person(n));
      }
      story
          .say(MO, new Answer(Ask.WEATHER, Choice.SUNNY))
          .say(BEA, new Answer(Ask.WEATHER, Choice.STORMY))
          .say(person(3), new Answer(Ask.WEATHER, Choice.A_BIT_CLOUDY))
          .say(person(4), new Answer(Ask.WEATHER, Choice.SUNNY));
      assertThat(story.onTheWire().toString()).doesNotContain("sunny").doesNotContain("stormy");
      story
          .say(person(5), new Answer(Ask.WEATHER, Choice.FOGGY))
          .host(new LookTogether())
          .host(new AskAgain())
          .say(person(5), new Answer(Ask.WEATHER, Choice.RATHER_NOT))
          .host(new LookTogether());
      isToldAs("check-in-picture", story);
    }
  }

  @Test
  void own_words_come_are_turned_over_and_go() throws IOException {
    try (var story = open()) {
      story
          .aPageOpens()
          .say(BEA, new SayWords(LATE, new Words("Yn hwyr", "cy"), Permission.SHARE_BADGE, null))
          .say(MO, new SayWords(TIRED, TIRED_WORDS, Permission.ROOM, null))
          .host(new Hide(LATE, HideReason.ASKED_BY_AUTHOR))
          .host(new ShowAgain(LATE))
          .say(BEA, new ChangePermission(LATE, Permission.SHARE))
          .say(MO, new TakeBack(TIRED, null));
      isToldAs("check-in-words", story);
    }
  }

  private HeardStory open() {
    return HeardStory.begin(folder, new CheckInStation(), List.of(ARRIVING)).act(new OpenDoors());
  }

  private static void isToldAs(String name, HeardStory story) throws IOException {
    var keptRight =
        story.keptRight((page, news) ->
            news instanceof CheckInNews ours ? PageThatHears.hear((CheckInView) page, ours) : page);
    assertThat(keptRight).isEqualTo(story.openedNow());
    story.isToldAs(name);
  }
}
