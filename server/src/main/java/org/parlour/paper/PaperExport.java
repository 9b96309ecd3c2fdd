package org.parlour.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;

/// What may leave the room of one paper table: how it was laid, and of the papers that lie open
/// what their makers shared. Ids are kept, so that bringing it in and taking it out again gives the
/// same.
///
/// @param step `open` while papers go round
public record PaperExport(
    Mode mode,
    Pace pace,
    List<Words> prompts,
    int rounds,
    int lookSeconds,
    int thinkSeconds,
    int firstSeconds,
    int drawSeconds,
    Step step,
    List<ExportedSheet> sheets,
    List<ExportedFeeling> feelings) {

  /// One paper.
  ///
  /// @param name null while it is not named, or whoever proposed the name keeps it in the room
  public record ExportedSheet(
      PaperId paper,
      @Nullable ContributionId nameId,
      @Nullable Words name,
      @Nullable Permission permission,
      List<ExportedLayer> layers) {}

  /// One layer: strokes or words; of a photo what it shows, in its maker's words. The photo itself
  /// lies beside the export, and one that nobody described is only there.
  public record ExportedLayer(
      ContributionId contribution,
      int round,
      @Nullable Marks strokes,
      @Nullable Words words,
      @Nullable Words described,
      Permission permission,
      @Nullable BadgeName by) {}

  /// One feeling.
  public record ExportedFeeling(
      ContributionId contribution, Words words, Permission permission, @Nullable BadgeName by) {}
}
