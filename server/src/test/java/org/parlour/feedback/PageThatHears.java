package org.parlour.feedback;

import static org.parlour.testing.Afternoon.without;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.feedback.FeedbackNews.Counted;
import org.parlour.feedback.FeedbackNews.LaidOut;
import org.parlour.feedback.FeedbackNews.PartGone;
import org.parlour.feedback.FeedbackNews.ThoughtGone;
import org.parlour.feedback.FeedbackNews.ThoughtShown;
import org.parlour.feedback.FeedbackView.PartView;
import org.parlour.feedback.FeedbackView.ThoughtView;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;

/// What the browser's `hear` does at the corner.
final class PageThatHears {

  private PageThatHears() {}

  static FeedbackView hear(FeedbackView page, News news) {
    return switch ((FeedbackNews) news) {
      case LaidOut(var corner) -> corner;
      case Counted(var given) -> new FeedbackView(given, page.thoughts());
      case ThoughtShown(var thought) -> new FeedbackView(page.given(), shown(page, thought));
      case ThoughtGone(var thought) ->
          new FeedbackView(page.given(), without(page.thoughts(), thought, ThoughtView::thought));
      case PartGone(var thought, var part) ->
          new FeedbackView(page.given(), withoutPart(page, thought, part));
    };
  }

  private static List<ThoughtView> shown(FeedbackView page, ThoughtView thought) {
    var now = new ArrayList<>(page.thoughts());
    now.replaceAll(one -> one.thought().equals(thought.thought()) ? thought : one);
    if (!now.contains(thought)) {
      now.add(thought);
    }
    return now;
  }

  private static List<ThoughtView> withoutPart(
      FeedbackView page, ThoughtId thought, ContributionId part) {
    var now = new ArrayList<ThoughtView>();
    for (var one : page.thoughts()) {
      var left = one.thought().equals(thought) ? withoutPart(one, part) : one;
      if (left != null) {
        now.add(left);
      }
    }
    return now;
  }

  private static @Nullable ThoughtView withoutPart(ThoughtView thought, ContributionId part) {
    var beginning = thought.beginning();
    var added = without(thought.added(), part, PartView::part);
    boolean begins = beginning != null && beginning.part().equals(part);
    if (added.isEmpty() && (begins || beginning == null)) {
      return null;
    }
    return begins
        ? new ThoughtView(thought.thought(), null, added, null, false)
        : new ThoughtView(
            thought.thought(), beginning, added, thought.answers(), thought.carried());
  }

  static FeedbackView inOrder(FeedbackView page) {
    return new FeedbackView(
        page.given(),
        page.thoughts().stream()
            .sorted(Comparator.comparing(one -> one.thought().toString()))
            .toList());
  }
}
