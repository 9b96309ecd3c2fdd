package org.parlour.feedback;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// What somebody asks at the corner. Asking twice is the same as asking once.
public sealed interface FeedbackCommand extends Command {

  /// A thought of one's own, or a part added to somebody's. The contract sees to it that it is in
  /// words, a voice, a drawing or a picture, and that what is seen is described.
  ///
  /// @param begins true for a thought of its own; false for a part added to one that is there
  /// @param described what the drawing or the picture shows, in its maker's words
  /// @param secretHash for `nameless` and only then: the hash of the secret that takes it back
  record GiveThought(
      ContributionId contribution,
      ThoughtId thought,
      boolean begins,
      @Nullable Words words,
      @Nullable Voice voice,
      @Nullable Marks strokes,
      @Nullable Picture picture,
      @Nullable Words described,
      Permission permission,
      @Nullable SecretHash secretHash)
      implements FeedbackCommand, Say {}

  /// Is it like that for you? Can be changed for ever.
  record SayIfLikeThat(ThoughtId thought, Like like) implements FeedbackCommand, Say {}

  record LeaveUnsaid(ThoughtId thought) implements FeedbackCommand, Say {}

  /// A host takes a thought along into *What we heard*.
  record CarryThought(ThoughtId thought) implements FeedbackCommand, HostPower {}

  record PutThoughtBack(ThoughtId thought) implements FeedbackCommand, HostPower {}

  /// Other people's pages on this site may show the corner.
  ///
  /// @param site where it is, as in `https://www.example.org`
  record AllowSite(Words site) implements FeedbackCommand, HostPower {}

  record ForbidSite(Words site) implements FeedbackCommand, HostPower {}
}
