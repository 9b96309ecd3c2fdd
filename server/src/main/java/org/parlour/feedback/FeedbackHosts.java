package org.parlour.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.feedback.FeedbackView.PartView;
import org.parlour.feedback.Thought.Tally;
import org.parlour.kernel.Wire;

/// The corner as the people who ask see it: also what is for nobody else. Nobody is named who does
/// not show their name.
///
/// @param thoughts oldest first
/// @param sites whose pages may show the corner
public record FeedbackHosts(List<HostThought> thoughts, List<String> sites) {

  public FeedbackHosts {
    thoughts = List.copyOf(thoughts);
    sites = List.copyOf(sites);
  }

  /// One thought.
  ///
  /// @param asks whoever comes next is asked about it, so it may be carried further
  public record HostThought(
      ThoughtId thought,
      List<HostPart> parts,
      @Nullable Tally answers,
      @Wire.UnlessUsual boolean asks,
      @Wire.UnlessUsual boolean carried) {

    public HostThought {
      parts = List.copyOf(parts);
    }
  }

  /// One hand's part, and the day it was given. There is no hour.
  ///
  /// @param day as in `2026-11-26`
  /// @param shared whether whoever comes next can see it, too
  public record HostPart(PartView part, String day, boolean shared) {}
}
