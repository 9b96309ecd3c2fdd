package org.parlour.checkin;

import java.util.UUID;
import org.parlour.checkin.CheckInEvent.Answered;
import org.parlour.checkin.CheckInEvent.CheckInLaidOut;
import org.parlour.checkin.CheckInEvent.WordsSaid;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.testing.StationStory;

/// A check-in's story, and the people in it.
final class CheckInStory
    extends StationStory<CheckIn, CheckInCommand, CheckInEvent, CheckInExport> {

  static final CheckInEvent ARRIVING = new CheckInLaidOut(When.IN, true);
  static final CheckInEvent LEAVING = new CheckInLaidOut(When.OUT, true);
  static final ContributionId TIRED = new ContributionId(new UUID(0, 1));
  static final Words TIRED_WORDS = Words.of("Tired, and glad to be here");

  private CheckInStory() {
    super(new CheckInStation());
  }

  static CheckInStory given(CheckInEvent... history) {
    var story = new CheckInStory();
    for (var event : history) {
      story.apply(event);
    }
    return story;
  }

  /// People 1, 2, 3 ...: Mo, Bea and others.
  static BadgeId person(int n) {
    return new BadgeId(new UUID(1, n));
  }

  /// So many people choose this, the first of them being person `from`.
  CheckInStory choose(int from, int people, Ask ask, Choice choice) {
    for (int n = from; n < from + people; n++) {
      apply(new Answered(person(n), ask, choice));
    }
    return this;
  }

  CheckInStory weather(int from, int people, Choice choice) {
    return choose(from, people, Ask.WEATHER, choice);
  }

  CheckInView view() {
    return (CheckInView) seen();
  }

  static CheckInEvent said(ContributionId words, BadgeId by, Permission permission) {
    return new WordsSaid(words, Provenance.of(by, permission), TIRED_WORDS);
  }
}
