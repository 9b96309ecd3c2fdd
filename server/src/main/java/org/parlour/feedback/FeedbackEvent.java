package org.parlour.feedback;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Picture;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// What has happened at the corner.
public sealed interface FeedbackEvent extends Event {

  /// The corner stands there.
  ///
  /// @param eachDay how much one badge may give in a day
  record CornerLaidOut(int eachDay) implements FeedbackEvent {}

  /// A thought, or one hand's part of one.
  ///
  /// @param begins true for how a thought began; false for what was added to it
  record ThoughtGiven(
      ContributionId contribution,
      Provenance provenance,
      ThoughtId thought,
      boolean begins,
      @Nullable Words words,
      @Nullable Voice voice,
      @Nullable Marks strokes,
      @Nullable Picture picture,
      @Nullable Words described)
      implements FeedbackEvent, Gives {}

  /// A thought that came with an import. Nobody here gave it.
  ///
  /// @param by the name that was shown with it where it comes from
  record ThoughtBrought(
      ContributionId contribution,
      Provenance provenance,
      ThoughtId thought,
      boolean begins,
      @Nullable Words words,
      @Nullable Marks strokes,
      @Nullable Words described,
      @Nullable BadgeName by,
      boolean fromHosts)
      implements FeedbackEvent, Gives {}

  record SaidIfLikeThat(ThoughtId thought, BadgeId by, Like like) implements FeedbackEvent {}

  record LeftUnsaid(ThoughtId thought, BadgeId by) implements FeedbackEvent {}

  record ThoughtCarried(ThoughtId thought) implements FeedbackEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("feedback.log.thought-carried", Map.of());
    }
  }

  record ThoughtPutBack(ThoughtId thought) implements FeedbackEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("feedback.log.thought-put-back", Map.of());
    }
  }

  record SiteAllowed(Words site) implements FeedbackEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("feedback.log.site-allowed", Map.of());
    }
  }

  record SiteForbidden(Words site) implements FeedbackEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("feedback.log.site-forbidden", Map.of());
    }
  }
}
