package org.parlour.questions;

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
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.questions.QuestionsCommand.GiveReason;
import org.parlour.questions.QuestionsCommand.MarkQuestion;
import org.parlour.questions.QuestionsCommand.NewQuestion;
import org.parlour.questions.QuestionsCommand.PutQuestions;
import org.parlour.questions.QuestionsCommand.RewordQuestion;
import org.parlour.questions.QuestionsCommand.SayHowItFelt;
import org.parlour.questions.QuestionsCommand.SayWhyAsked;
import org.parlour.questions.QuestionsCommand.SupportWording;
import org.parlour.questions.QuestionsCommand.WarnBefore;
import org.parlour.testing.HeardStory;

/// What an open page of the form is told; the browser hears the same story.
class HeardFormTest {

  private static final ContributionId REASON = new ContributionId(new UUID(6, 1));
  private static final ContributionId WORDING = new ContributionId(new UUID(6, 2));
  private static final ContributionId MORE = new ContributionId(new UUID(6, 3));

  @TempDir Path folder;

  @Test
  void QUE_2_QUE_3_a_form_is_marked_and_reworded() throws IOException {
    try (var story =
        HeardStory.begin(
            folder,
            new QuestionsStation(),
            List.of(ReviewFormTest.WASH_PUT, ReviewFormTest.LAID_OUT))) {
      story.aPageOpens();
      story
          .host(new PutQuestions(List.of(new NewQuestion(MORE, Words.of("Partner?"), true))))
          .host(new WarnBefore(ReviewFormTest.WASH, true))
          .host(new SayWhyAsked(ReviewFormTest.WASH, Words.of("The law asks about it.")))
          .say(MO, new MarkQuestion(ReviewFormTest.WASH, Mark.HURTFUL))
          .say(
              MO,
              new GiveReason(
                  REASON,
                  ReviewFormTest.WASH,
                  Words.of("Yes or no is not how I wash."),
                  Permission.SHARE_BADGE,
                  null))
          .say(
              BEA,
              new RewordQuestion(
                  WORDING,
                  ReviewFormTest.WASH,
                  Words.of("What would you like help with?"),
                  Permission.SHARE,
                  null))
          .say(MO, new SupportWording(WORDING));
      for (int n = 0; n < 5; n++) {
        var somebody = new BadgeId(new UUID(1, 10 + n));
        story
            .comesIn(somebody)
            .say(somebody, new MarkQuestion(ReviewFormTest.WASH, Mark.UNCLEAR))
            .say(somebody, new SayHowItFelt(ReviewFormTest.WASH, List.of(Feeling.values()).get(n)))
            .say(somebody, new SupportWording(WORDING));
      }
      story
          .host(new Hide(REASON, HideReason.PRIVATE_INFORMATION))
          .host(new ShowAgain(REASON))
          .host(new Hide(MORE, HideReason.HATE))
          .say(MO, new TakeBack(REASON, null));
      assertThat(story.keptRight((page, news) -> PageThatHears.hear((QuestionsView) page, news)))
          .isEqualTo(story.openedNow());
      story.isToldAs("questions-form");
    }
  }
}
