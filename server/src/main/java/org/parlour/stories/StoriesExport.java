package org.parlour.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of an armchair: the words of stories that anybody may hear. Voices and
/// pictures stay; a story of which there are no words stays with them.
public record StoriesExport(
    @Nullable Words helpline, @Nullable Words someone, List<ExportedStory> stories) {

  /// One story.
  ///
  /// @param described what its picture shows
  public record ExportedStory(
      ContributionId story,
      @Nullable Words title,
      @Nullable Words words,
      @Nullable Words described,
      Permission permission,
      @Nullable BadgeName by,
      boolean fromHosts,
      @Nullable Meaning meaning,
      List<ExportedChoice> chosen) {}

  /// Who chose it, and why.
  public record ExportedChoice(ContributionId choice, Words by, Words why, Permission permission) {}
}
