package org.parlour.handdrawn;

import static org.parlour.testing.Afternoon.without;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parlour.handdrawn.HanddrawnNews.LaidOut;
import org.parlour.handdrawn.HanddrawnNews.LooseTold;
import org.parlour.handdrawn.HanddrawnNews.PartGone;
import org.parlour.handdrawn.HanddrawnNews.PhotoGone;
import org.parlour.handdrawn.HanddrawnNews.PhotoStands;
import org.parlour.handdrawn.HanddrawnView.PartView;
import org.parlour.handdrawn.HanddrawnView.PhotoView;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.News;

/// What the browser's `hear` does at the drawn poster.
final class PageThatHears {

  private PageThatHears() {}

  static HanddrawnView hear(HanddrawnView page, News news) {
    return switch ((HanddrawnNews) news) {
      case LaidOut(var wall) -> wall;
      case PhotoStands(var photo) -> new HanddrawnView(shown(page, photo), waiting(page, photo));
      case PhotoGone(var photo) -> gone(page, photo);
      case PartGone(var part) ->
          new HanddrawnView(
              page.photos().stream()
                  .map(photo -> with(photo, without(photo.parts(), part, PartView::contribution)))
                  .toList(),
              without(page.loose(), part, PartView::contribution));
      case LooseTold(var loose) -> new HanddrawnView(page.photos(), loose);
    };
  }

  private static List<PhotoView> shown(HanddrawnView page, PhotoView photo) {
    var now = new ArrayList<>(page.photos());
    now.replaceAll(one -> one.contribution().equals(photo.contribution()) ? photo : one);
    if (!now.contains(photo)) {
      now.add(photo);
    }
    return now;
  }

  private static List<PartView> waiting(HanddrawnView page, PhotoView photo) {
    var on = photo.parts().stream().map(PartView::contribution).toList();
    return page.loose().stream().filter(part -> !on.contains(part.contribution())).toList();
  }

  private static HanddrawnView gone(HanddrawnView page, ContributionId photo) {
    var loosened =
        page.photos().stream()
            .filter(one -> one.contribution().equals(photo))
            .flatMap(one -> one.parts().stream());
    return new HanddrawnView(
        without(page.photos(), photo, PhotoView::contribution),
        Stream.concat(page.loose().stream(), loosened).distinct().toList());
  }

  private static PhotoView with(PhotoView was, List<PartView> parts) {
    return new PhotoView(
        was.contribution(), was.described(), was.picture(), parts, was.by(), was.hidden());
  }

  static HanddrawnView inOrder(HanddrawnView page) {
    return new HanddrawnView(
        page.photos().stream()
            .sorted(Comparator.comparing(one -> one.contribution().toString()))
            .toList(),
        page.loose().stream()
            .sorted(Comparator.comparing(one -> one.contribution().toString()))
            .toList());
  }
}
