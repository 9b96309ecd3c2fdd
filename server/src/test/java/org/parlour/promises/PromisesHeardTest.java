package org.parlour.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.promises.PromiseStory.CANNOT;
import static org.parlour.promises.PromiseStory.CHANGED;
import static org.parlour.promises.PromiseStory.FORM;
import static org.parlour.promises.PromiseStory.FORM_TEAM;
import static org.parlour.promises.PromiseStory.GONE_QUESTIONS;
import static org.parlour.promises.PromiseStory.INSIGHT;
import static org.parlour.promises.PromiseStory.IN_WELSH;
import static org.parlour.promises.PromiseStory.JULY;
import static org.parlour.promises.PromiseStory.PHOTO;
import static org.parlour.promises.PromiseStory.SEPTEMBER;
import static org.parlour.promises.PromiseStory.THREE_ARE_GONE;
import static org.parlour.promises.PromiseStory.TODAY;
import static org.parlour.promises.PromiseStory.TOLD;
import static org.parlour.promises.PromiseStory.TWO_QUESTIONS;
import static org.parlour.promises.PromiseStory.WHY;
import static org.parlour.promises.PromiseStory.day;
import static org.parlour.promises.PromiseStory.fromHosts;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.DoorAct.CloseDoors;
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
import org.parlour.promises.PromisesCommand.ChangePromise;
import org.parlour.promises.PromisesCommand.Judge;
import org.parlour.promises.PromisesCommand.MakePromise;
import org.parlour.promises.PromisesCommand.MovePromise;
import org.parlour.promises.PromisesCommand.SayWeCannot;
import org.parlour.promises.PromisesCommand.SayWhatChanged;
import org.parlour.promises.PromisesCommand.TellWhatChanged;
import org.parlour.promises.PromisesEvent.HostActed;
import org.parlour.promises.PromisesEvent.Judged;
import org.parlour.promises.PromisesEvent.PeopleAsked;
import org.parlour.promises.PromisesEvent.PromiseChanged;
import org.parlour.promises.PromisesEvent.PromiseLate;
import org.parlour.promises.PromisesEvent.PromiseMade;
import org.parlour.promises.PromisesEvent.PromiseMoved;
import org.parlour.promises.PromisesEvent.PromisesLaidOut;
import org.parlour.promises.PromisesEvent.RoundBrought;
import org.parlour.promises.PromisesEvent.StoryTold;
import org.parlour.promises.PromisesEvent.WeCannotSaid;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.HeardStory;

/// What an open page is told of promises; the browser hears the same story.
class PromisesHeardTest {

  @TempDir Path folder;

  @Test
  void PRO_2_PRO_3_OUT_1_promises_are_made_moved_and_judged_on_every_page() throws IOException {
    var station = new PromisesStation();
    var late =
        new PromiseMade(
            PHOTO, fromHosts(), WHY, FORM_TEAM, day(TODAY) - 3, List.of(), day(TODAY) - 9);
    try (var story =
        HeardStory.begin(
            folder, station, List.of(late, new PromiseLate(PHOTO), new PromisesLaidOut()))) {
      story
          .act(new OpenDoors())
          .aPageOpens()
          .host(new MakePromise(FORM, IN_WELSH, FORM_TEAM, JULY, List.of(PHOTO)))
          .host(new ChangePromise(FORM, TWO_QUESTIONS, FORM_TEAM, SEPTEMBER, List.of(PHOTO)))
          .host(new MovePromise(PHOTO, PromiseState.LATE, WHY))
          .host(new ChangePromise(PHOTO, TWO_QUESTIONS, FORM_TEAM, JULY, List.of()))
          .host(new SayWeCannot(CANNOT, List.of(PHOTO, FORM), WHY))
          .host(new MovePromise(FORM, PromiseState.KEPT, null))
          .host(new SayWhatChanged(GONE_QUESTIONS, FORM, THREE_ARE_GONE, Judgement.BETTER))
          .say(
              MO, new TellWhatChanged(TOLD, GONE_QUESTIONS, IN_WELSH, Permission.SHARE_BADGE, null))
          .act(new CloseDoors())
          .say(MO, new Judge(GONE_QUESTIONS, Judgement.WORSE, 0));
      everybodyJudges(story.act(new OpenDoors()));
      story
          .host(new Hide(GONE_QUESTIONS, HideReason.PRIVATE_INFORMATION))
          .host(new ShowAgain(GONE_QUESTIONS))
          .host(new Hide(CANNOT, HideReason.HATE))
          .say(MO, new TakeBack(TOLD, null))
          .host(new TakeBack(PHOTO, null));
      var keptRight =
          story.keptRight((page, news) ->
              news instanceof PromisesNews ours
                  ? PageThatHears.hear((PromisesView) page, ours)
                  : page);
      assertThat(keptRight).isEqualTo(story.openedNow());
      story.isToldAs("promises-made-and-judged");
    }
  }

  private static void everybodyJudges(HeardStory story) {
    for (int n = 0; n < 4; n++) {
      var somebody = new BadgeId(new UUID(1, 10 + n));
      story
          .comesIn(somebody)
          .say(somebody, new Judge(GONE_QUESTIONS, List.of(Judgement.values()).get(n), 0));
    }
    story.say(BEA, new Judge(GONE_QUESTIONS, Judgement.BETTER, 0));
  }

  @Test
  void every_event_of_promises_can_be_read_as_it_was_written() {
    var other = new ContributionId(new UUID(9, 2));
    GoldenEvents.check(
        PromisesEvent.class,
        List.of(
            new PromisesLaidOut(),
            new PromiseMade(
                FORM,
                fromHosts(),
                IN_WELSH,
                FORM_TEAM,
                day(JULY),
                List.of(INSIGHT, other),
                day(TODAY)),
            new PromiseChanged(
                FORM, TWO_QUESTIONS, FORM_TEAM, day(SEPTEMBER), List.of(INSIGHT), day(TODAY)),
            new PromiseMoved(FORM, PromiseState.CANNOT_DO, WHY, day(TODAY)),
            new PromiseLate(FORM),
            new WeCannotSaid(CANNOT, fromHosts(), WHY, List.of(INSIGHT), day(TODAY)),
            CHANGED,
            new PeopleAsked(GONE_QUESTIONS, 12, 31),
            new Judged(GONE_QUESTIONS, MO, 3, Judgement.DONT_KNOW),
            new RoundBrought(GONE_QUESTIONS, 1, 31, 22, 12, 4, 0, 6),
            new StoryTold(
                TOLD,
                GONE_QUESTIONS,
                Provenance.imported(Permission.SHARE_BADGE),
                IN_WELSH,
                new BadgeName("Mo")),
            new HostActed(HostAct.SAID_WHAT_CHANGED)));
  }
}
