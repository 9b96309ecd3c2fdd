package org.parlour.show;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import org.parlour.kernel.Asking;
import org.parlour.kernel.Decision;
import org.parlour.show.ShowCommand.PutOnShelf;
import org.parlour.show.ShowEvent.ThingShown;
import org.parlour.show.ShowRefusal.ShelfIsFull;

/// The rules of the shelf. No clock, no store, no luck.
final class ShowRules {

  static final int THINGS_MAX = 500;

  private ShowRules() {}

  static Decision<ShowEvent> decide(Shelf shelf, ShowCommand command, Asking asking) {
    return switch (command) {
      case PutOnShelf put -> put(shelf, put, asking);
    };
  }

  private static Decision<ShowEvent> put(Shelf shelf, PutOnShelf put, Asking asking) {
    if (shelf.thing(put.contribution()) != null) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (shelf.things().size() >= THINGS_MAX) {
      return refuse(new ShelfIsFull(THINGS_MAX));
    }
    var provenance = asking.gives(put.permission(), put.secretHash());
    return accept(new ThingShown(put.contribution(), provenance, put.words(), put.picture()));
  }
}
