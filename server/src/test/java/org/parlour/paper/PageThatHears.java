package org.parlour.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parlour.paper.PaperNews.FeelingGone;
import org.parlour.paper.PaperNews.FeelingShown;
import org.parlour.paper.PaperNews.LaidOut;
import org.parlour.paper.PaperNews.LayerGone;
import org.parlour.paper.PaperNews.MakerGone;
import org.parlour.paper.PaperNews.NamesTold;
import org.parlour.paper.PaperNews.SheetGone;
import org.parlour.paper.PaperNews.SheetShown;
import org.parlour.paper.PaperNews.TableTold;
import org.parlour.paper.PaperView.FeelingView;
import org.parlour.paper.PaperView.LayerView;
import org.parlour.paper.PaperView.SheetView;

/// What the browser's `hear` does, for the law that news keep a page right.
final class PageThatHears {

  private PageThatHears() {}

  static PaperView hear(PaperView page, PaperNews news) {
    return switch (news) {
      case LaidOut(var all) -> all;
      case TableTold(var table) -> new PaperView(table, page.sheets(), page.feelings());
      case SheetShown(var sheet) -> withSheets(page, put(page.sheets(), sheet));
      case SheetGone(var paper) ->
          withSheets(
              page, page.sheets().stream().filter(seen -> !seen.paper().equals(paper)).toList());
      case LayerGone(var paper, var layer) ->
          withSheets(
              page,
              page.sheets().stream()
                  .map(sheet ->
                      sheet.paper().equals(paper)
                          ? withLayers(
                              sheet,
                              sheet.layers().stream()
                                  .filter(seen -> !seen.contribution().equals(layer))
                                  .toList())
                          : sheet)
                  .filter(sheet -> !sheet.layers().isEmpty())
                  .toList());
      case NamesTold(var paper, var name, var proposals) ->
          withSheets(
              page,
              page.sheets().stream()
                  .map(sheet ->
                      sheet.paper().equals(paper)
                          ? new SheetView(paper, sheet.number(), name, proposals, sheet.layers())
                          : sheet)
                  .toList());
      case MakerGone(var layers) ->
          withSheets(
              page,
              each(
                  page.sheets(),
                  sheet ->
                      withLayers(
                          sheet,
                          each(
                              sheet.layers(),
                              layer ->
                                  layers.contains(layer.contribution())
                                      ? nameless(layer)
                                      : layer))));
      case FeelingShown(var feeling) ->
          new PaperView(page.table(), page.sheets(), felt(page.feelings(), feeling));
      case FeelingGone(var gone) ->
          new PaperView(
              page.table(),
              page.sheets(),
              page.feelings().stream().filter(seen -> !seen.contribution().equals(gone)).toList());
    };
  }

  private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
    return list.stream().map(change).toList();
  }

  private static PaperView withSheets(PaperView page, List<SheetView> sheets) {
    return new PaperView(page.table(), sheets, page.feelings());
  }

  private static SheetView withLayers(SheetView sheet, List<LayerView> layers) {
    return new SheetView(sheet.paper(), sheet.number(), sheet.name(), sheet.proposals(), layers);
  }

  private static LayerView nameless(LayerView layer) {
    return new LayerView(
        layer.contribution(),
        layer.round(),
        layer.strokes(),
        layer.words(),
        layer.picture(),
        layer.described(),
        null);
  }

  private static List<SheetView> put(List<SheetView> sheets, SheetView sheet) {
    var more =
        new ArrayList<>(
            sheets.stream().filter(seen -> !seen.paper().equals(sheet.paper())).toList());
    more.add(sheet);
    more.sort(Comparator.comparingInt(SheetView::number));
    return List.copyOf(more);
  }

  private static List<FeelingView> felt(List<FeelingView> feelings, FeelingView feeling) {
    boolean known =
        feelings.stream().anyMatch(seen -> seen.contribution().equals(feeling.contribution()));
    if (known) {
      return each(
          feelings, seen -> seen.contribution().equals(feeling.contribution()) ? feeling : seen);
    }
    var more = new ArrayList<>(feelings);
    more.add(feeling);
    return List.copyOf(more);
  }

  /// A page whose feelings stand in one order, whichever way it came to be.
  static PaperView inOrder(PaperView page) {
    return new PaperView(
        page.table(),
        page.sheets(),
        page.feelings().stream()
            .sorted(Comparator.comparing((FeelingView seen) -> seen.contribution().value()))
            .toList());
  }
}
