package org.parlour.stories;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Also;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.Words;
import org.parlour.stories.Armchair.Choice;
import org.parlour.stories.Armchair.Story;

/// The stories in the order in which they were told, with what they mean to their tellers, and why
/// others chose them.
final class StoriesArranged {

  private StoriesArranged() {}

  static Arrangement of(Armchair chair) {
    return Arrangement.list(chair.stories().stream().map(story -> laid(chair, story)).toList());
  }

  private static Laid laid(Armchair chair, Story story) {
    var chosen = chair.chosen(story.id).stream().map(StoriesArranged::chosen).toList();
    return new Laid(story.id, also(story), Arrangement.stands(story.fromHosts, List.of()), chosen);
  }

  private static Laid chosen(Choice choice) {
    var by = List.of(new Also("minutes.says.chosen-by", choice.by));
    return new Laid(choice.id, by, List.of(), List.of());
  }

  private static List<Also> also(Story story) {
    var also = new ArrayList<Also>();
    if (story.words != null) {
      add(also, "minutes.says.title", story.title);
    }
    if (story.meaning != null) {
      add(also, "minutes.says.feeling", story.meaning.feeling());
      add(also, "minutes.says.should-hear", story.meaning.shouldHear());
    }
    return also;
  }

  private static void add(List<Also> also, String key, @Nullable Words words) {
    if (words != null) {
      also.add(new Also(key, words));
    }
  }
}
