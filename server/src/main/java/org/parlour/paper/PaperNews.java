package org.parlour.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;
import org.parlour.kernel.Wire;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperView.FeelingView;
import org.parlour.paper.PaperView.ProposalView;
import org.parlour.paper.PaperView.SheetView;
import org.parlour.paper.PaperView.TableView;

/// What keeps an open page of the paper table right. Each carries what now holds.
public sealed interface PaperNews extends News {

  /// The whole page as it is now.
  record LaidOut(PaperView page) implements PaperNews {}

  record TableTold(TableView table) implements PaperNews {}

  /// An open paper as it is now.
  record SheetShown(SheetView sheet) implements PaperNews {}

  /// Nothing is left on it.
  record SheetGone(PaperId paper) implements PaperNews {}

  /// Somebody took a mark back. A paper on which it was the last is gone with it.
  record LayerGone(PaperId paper, ContributionId contribution) implements PaperNews {}

  /// What a paper is called, or might be, as it is now.
  record NamesTold(PaperId paper, @Wire.EvenNull @Nullable Words name, List<ProposalView> proposals)
      implements PaperNews {}

  /// Nobody's name stands beside these marks any more.
  record MakerGone(List<ContributionId> layers) implements PaperNews {}

  record FeelingShown(FeelingView feeling) implements PaperNews {}

  record FeelingGone(ContributionId contribution) implements PaperNews {}
}
