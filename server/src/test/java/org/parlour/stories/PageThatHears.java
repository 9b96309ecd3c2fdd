package org.parlour.stories;

import static org.parlour.testing.Afternoon.without;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parlour.kernel.News;
import org.parlour.kernel.YoursChanged;
import org.parlour.stories.StoriesNews.ChoiceGone;
import org.parlour.stories.StoriesNews.HelpIs;
import org.parlour.stories.StoriesNews.LaidOut;
import org.parlour.stories.StoriesNews.StoryGone;
import org.parlour.stories.StoriesNews.StoryShown;
import org.parlour.stories.StoriesView.ChoiceView;
import org.parlour.stories.StoriesView.StoryView;

/// What the browser's `hear` does at the armchair.
final class PageThatHears {

  private PageThatHears() {}

  static StoriesView hear(StoriesView page, News news) {
    if (news instanceof YoursChanged) {
      return page;
    }
    return switch ((StoriesNews) news) {
      case LaidOut(var chair) -> chair;
      case StoryShown(var story) -> withStories(page, shown(page, story));
      case StoryGone(var story) ->
          withStories(page, without(page.stories(), story, StoryView::story));
      case ChoiceGone(var choice) ->
          withStories(
              page,
              page.stories().stream()
                  .map(story ->
                      withChosen(story, without(story.chosen(), choice, ChoiceView::choice)))
                  .toList());
      case HelpIs(var helpline, var someone) -> new StoriesView(helpline, someone, page.stories());
    };
  }

  private static List<StoryView> shown(StoriesView page, StoryView story) {
    var now = new ArrayList<>(page.stories());
    now.replaceAll(one -> one.story().equals(story.story()) ? story : one);
    if (!now.contains(story)) {
      now.add(story);
    }
    return now;
  }

  private static StoriesView withStories(StoriesView page, List<StoryView> stories) {
    return new StoriesView(page.helpline(), page.someone(), stories);
  }

  private static StoryView withChosen(StoryView story, List<ChoiceView> chosen) {
    return new StoryView(
        story.story(),
        story.title(),
        story.words(),
        story.picture(),
        story.described(),
        story.voice(),
        story.by(),
        story.fromHosts(),
        story.asks(),
        story.meaning(),
        chosen,
        story.hidden());
  }

  static StoriesView inOrder(StoriesView page) {
    return withStories(
        page,
        page.stories().stream()
            .sorted(Comparator.comparing(one -> one.story().toString()))
            .toList());
  }
}
