package org.parlour.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.stories.TellStoryTest.CAT;
import static org.parlour.stories.TellStoryTest.CHOICE;
import static org.parlour.stories.TellStoryTest.DOOR;
import static org.parlour.stories.TellStoryTest.RED;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.stories.Meaning.Question;
import org.parlour.stories.StoriesCommand.AnswerChoice;
import org.parlour.stories.StoriesCommand.ChooseStory;
import org.parlour.stories.StoriesCommand.SayWhatItMeans;
import org.parlour.stories.StoriesCommand.SayWhereHelpIs;
import org.parlour.stories.StoriesCommand.TellStory;
import org.parlour.stories.StoriesCommand.TheseAreMyWords;
import org.parlour.stories.StoriesCommand.WriteDown;
import org.parlour.testing.HeardStory;
import org.parlour.testing.Media;

/// What an open page of the armchair is told, story by story.
class StoriesHeardTest {

  private static final ContributionId SECOND_CHOICE = new ContributionId(new UUID(0, 4));
  private static final Words TYPED = new Words("Mae'r gath yn iawn.", "cy");

  @TempDir Path folder;

  @Test
  void STO_4_a_page_hears_of_a_choice_only_after_the_tellers_yes() throws IOException {
    try (var story = open()) {
      story
          .aPageOpens()
          .say(BEA, TellStoryTest.tell(DOOR, RED, Permission.SHARE_BADGE))
          .say(MO, choose(CHOICE, DOOR, "It made a home."))
          .say(MO, choose(SECOND_CHOICE, DOOR, "Thirty pounds."));
      assertThat(story.onTheWire().toString()).doesNotContain("a home").doesNotContain("Thirty");
      story
          .say(BEA, new AnswerChoice(CHOICE, true))
          .say(BEA, new AnswerChoice(SECOND_CHOICE, true))
          .say(BEA, new ChangePermission(DOOR, Permission.SHARE))
          .say(MO, new TakeBack(SECOND_CHOICE, null));
      isToldAs("stories-chosen", story);
    }
  }

  @Test
  void stories_come_mean_something_get_their_words_are_turned_over_and_go() throws IOException {
    try (var story = open()) {
      story
          .aPageOpens()
          .say(
              BEA,
              new TellStory(
                  CAT, Words.of("The cat"), null, null, null, Media.SAID, Permission.SHARE, null))
          .say(
              BEA,
              new SayWhatItMeans(
                  CAT,
                  70,
                  null,
                  Words.of("form writers"),
                  60,
                  20,
                  20,
                  List.of(Question.FEELING),
                  null))
          .say(MO, new WriteDown(CAT, Words.of("The cat is fine")));
      assertThat(story.onTheWire().toString()).doesNotContain("is fine");
      story
          .say(BEA, new TheseAreMyWords(CAT, TYPED, null))
          .host(new SayWhereHelpIs(Words.of("Call 111"), null))
          .say(MO, TellStoryTest.tell(DOOR, RED, Permission.ROOM))
          .say(
              MO,
              new TellStory(
                  SECOND_CHOICE,
                  null,
                  null,
                  Media.PHOTO,
                  Words.of("A red door"),
                  null,
                  Permission.ROOM,
                  null))
          .host(new Hide(CAT, HideReason.ASKED_BY_AUTHOR))
          .host(new ShowAgain(CAT))
          .host(new Hide(SECOND_CHOICE, HideReason.PRIVATE_INFORMATION))
          .say(MO, new TakeBack(DOOR, null));
      isToldAs("stories-told", story);
    }
  }

  private static ChooseStory choose(ContributionId choice, ContributionId story, String why) {
    return new ChooseStory(choice, story, Words.of("Mo"), Words.of(why), Permission.SHARE);
  }

  private HeardStory open() {
    return HeardStory.begin(folder, new StoriesStation(), List.of(TellStoryTest.LAID_OUT))
        .act(new OpenDoors());
  }

  private static void isToldAs(String name, HeardStory story) throws IOException {
    var keptRight =
        story.keptRight((page, news) ->
            news instanceof StoriesNews ours ? PageThatHears.hear((StoriesView) page, ours) : page);
    assertThat(keptRight).isEqualTo(story.openedNow());
    story.isToldAs(name);
  }
}
