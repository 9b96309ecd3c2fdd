package org.parlour.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.stories.Meaning.Question;
import org.parlour.stories.StoriesCommand.AnswerChoice;
import org.parlour.stories.StoriesCommand.ChooseStory;
import org.parlour.stories.StoriesCommand.SayWhatItMeans;
import org.parlour.stories.StoriesCommand.SayWhereHelpIs;
import org.parlour.stories.StoriesCommand.TellStory;
import org.parlour.stories.StoriesCommand.TheseAreMyWords;
import org.parlour.stories.StoriesCommand.WriteDown;
import org.parlour.testing.Afternoon;
import org.parlour.testing.Afternoon.Plan;
import org.parlour.testing.Media;

/// The three laws at the armchair.
class WhateverPeopleTellTest {

  private static final List<Permission> PERMISSIONS = List.of(Permission.values());

  private static final Plan<Armchair, StoriesCommand, StoriesEvent, StoriesExport, StoriesView>
      AFTERNOONS =
          new Plan<>(
              new StoriesStation(),
              List.of(TellStoryTest.LAID_OUT),
              StoriesView.class,
              PageThatHears::hear,
              PageThatHears::inOrder,
              WhateverPeopleTellTest::aCommand);

  @Test
  void R17_R19_the_three_laws_hold_whatever_people_tell() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void STO_4_STO_5_no_draft_and_no_choice_without_a_yes_is_on_any_page() {
    AFTERNOONS.always(afternoon -> {
      var page = Afternoon.onTheWire(afternoon.openedNow());
      assertThat(page).doesNotContain("draft of");
      afternoon.state().choices().stream()
          .filter(choice -> !choice.saidYes())
          .forEach(choice -> assertThat(page).doesNotContain(choice.why.text()));
    });
  }

  private static StoriesCommand aCommand(RandomGenerator luck, ContributionId thing) {
    return switch (luck.nextInt(9)) {
      case 0, 1, 2 -> aStory(luck, thing);
      case 3 ->
          new SayWhatItMeans(
              thing,
              luck.nextInt(101),
              luck.nextBoolean() ? Words.of("proud") : null,
              null,
              1,
              2,
              luck.nextInt(3),
              luck.nextBoolean() ? List.of(Question.FEELING) : List.of(),
              luck.nextBoolean() ? "a b c" : null);
      case 4 -> new WriteDown(thing, Words.of("draft of " + thing));
      case 5 -> new TheseAreMyWords(thing, Words.of("words " + luck.nextInt(3)), "a b c");
      case 6 ->
          new ChooseStory(
              thing,
              new ContributionId(new UUID(0, luck.nextLong(6))),
              Words.of("by"),
              Words.of("because of " + thing),
              luck.nextBoolean() ? Permission.SHARE : Permission.ROOM);
      case 7 -> new AnswerChoice(thing, luck.nextBoolean());
      default ->
          new SayWhereHelpIs(luck.nextBoolean() ? Words.of("Call 111") : null, Words.of("Ruth"));
    };
  }

  private static TellStory aStory(RandomGenerator luck, ContributionId thing) {
    boolean said = luck.nextBoolean();
    var permission = PERMISSIONS.get(luck.nextInt(PERMISSIONS.size()));
    return new TellStory(
        thing,
        luck.nextBoolean() ? Words.of("title " + thing) : null,
        said ? null : Words.of("story " + thing),
        null,
        null,
        said ? Media.SAID : null,
        permission,
        permission == Permission.NAMELESS ? SecretHash.of("a b c") : null);
  }
}
