package org.parlour.promises;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.promises.PromisesEvent.ChangeSaid;
import org.parlour.promises.PromisesEvent.PeopleAsked;
import org.parlour.promises.PromisesEvent.PromiseMade;
import org.parlour.promises.PromisesEvent.PromiseMoved;
import org.parlour.promises.PromisesView.ChangeView;
import org.parlour.promises.PromisesView.PromiseView;
import org.parlour.testing.StationStory;

/// The yearly form at Millbrook: who promised what about it, and what came of it. It is told at
/// noon on 14 May 2026.
final class PromiseStory
    extends StationStory<Promises, PromisesCommand, PromisesEvent, PromisesExport> {

  static final ContributionId FORM = new ContributionId(new UUID(0, 1));
  static final ContributionId PHOTO = new ContributionId(new UUID(0, 2));
  static final ContributionId GONE_QUESTIONS = new ContributionId(new UUID(0, 3));
  static final ContributionId TOLD = new ContributionId(new UUID(0, 4));
  static final ContributionId CANNOT = new ContributionId(new UUID(0, 5));
  static final ContributionId INSIGHT = new ContributionId(new UUID(9, 1));
  static final ContributionId OTHER_INSIGHT = new ContributionId(new UUID(9, 2));

  static final LocalDate TODAY = LocalDate.of(2026, 5, 14);
  static final LocalDate JULY = LocalDate.of(2026, 7, 31);
  static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

  static final Words THREE_QUESTIONS = Words.of("We will take three questions off the form.");
  static final Words TWO_QUESTIONS = Words.of("We will take two questions off the form.");
  static final Words FORM_TEAM = Words.of("The team who write the form");
  static final Words WHY = Words.of("The system cannot do it yet.");
  static final Words THREE_ARE_GONE = Words.of("Three questions are gone.");
  static final Words IN_WELSH = new Words("Mae’n well.", "cy");

  static final PromisesEvent MADE =
      new PromiseMade(
          FORM, fromHosts(), THREE_QUESTIONS, FORM_TEAM, day(JULY), List.of(INSIGHT), day(TODAY));
  static final PromisesEvent KEPT = new PromiseMoved(FORM, PromiseState.KEPT, null, day(TODAY));
  static final PromisesEvent CHANGED =
      new ChangeSaid(
          GONE_QUESTIONS, FORM, fromHosts(), THREE_ARE_GONE, Judgement.BETTER, day(TODAY), false);
  static final PromisesEvent ASKED = new PeopleAsked(GONE_QUESTIONS, 0, 31);

  private PromiseStory() {
    super(new PromisesStation());
  }

  static PromiseStory given(PromisesEvent... history) {
    var story = new PromiseStory();
    List.of(history).forEach(story::apply);
    return story;
  }

  static Provenance fromHosts() {
    return Provenance.imported(Permission.SHARE);
  }

  static int day(LocalDate day) {
    return (int) day.toEpochDay();
  }

  static BadgeId person(int n) {
    return new BadgeId(new UUID(1, n));
  }

  /// Somebody made something at another station.
  PromiseStory somebodyMade(ContributionId thing) {
    hall()
        .hear(
            new PromisesEvent.StoryTold(
                thing, thing, Provenance.of(person(1), Permission.ROOM), IN_WELSH, null));
    return this;
  }

  /// What the station does by itself early on a day.
  List<PromisesEvent> early(LocalDate day) {
    return new PromisesStation()
        .onTime(state(), day.atStartOfDay(ZoneOffset.UTC).toInstant(), hall());
  }

  /// The same, and so it is.
  PromiseStory morningOf(LocalDate day) {
    early(day).forEach(this::apply);
    return this;
  }

  PromisesView page() {
    return (PromisesView) seen();
  }

  PromiseView promise() {
    return page().promises().getFirst();
  }

  ChangeView change() {
    return promise().changes().getFirst();
  }
}
