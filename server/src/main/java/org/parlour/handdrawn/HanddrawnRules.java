package org.parlour.handdrawn;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.handdrawn.HanddrawnCommand.DescribePhoto;
import org.parlour.handdrawn.HanddrawnCommand.HangPhoto;
import org.parlour.handdrawn.HanddrawnCommand.MarkPart;
import org.parlour.handdrawn.HanddrawnCommand.PlacePart;
import org.parlour.handdrawn.HanddrawnCommand.RewordPart;
import org.parlour.handdrawn.HanddrawnCommand.TakeOffPart;
import org.parlour.handdrawn.HanddrawnCommand.TracePart;
import org.parlour.handdrawn.HanddrawnEvent.PartMarked;
import org.parlour.handdrawn.HanddrawnEvent.PartPlaced;
import org.parlour.handdrawn.HanddrawnEvent.PartReworded;
import org.parlour.handdrawn.HanddrawnEvent.PartTakenOff;
import org.parlour.handdrawn.HanddrawnEvent.PartTraced;
import org.parlour.handdrawn.HanddrawnEvent.PhotoDescribed;
import org.parlour.handdrawn.HanddrawnEvent.PhotoHung;
import org.parlour.handdrawn.HanddrawnRefusal.EitherOr;
import org.parlour.handdrawn.HanddrawnRefusal.NoSource;
import org.parlour.handdrawn.HanddrawnRefusal.NotYourPart;
import org.parlour.handdrawn.HanddrawnRefusal.NotYourPhoto;
import org.parlour.handdrawn.HanddrawnRefusal.OverTheEdge;
import org.parlour.handdrawn.HanddrawnRefusal.PartNotThere;
import org.parlour.handdrawn.HanddrawnRefusal.PhotoNotThere;
import org.parlour.handdrawn.HanddrawnRefusal.SourceNotThere;
import org.parlour.handdrawn.HanddrawnRefusal.StaysInTheRoom;
import org.parlour.handdrawn.HanddrawnRefusal.TooManyParts;
import org.parlour.handdrawn.HanddrawnRefusal.TooManyPhotos;
import org.parlour.handdrawn.HanddrawnRefusal.TooManySources;
import org.parlour.handdrawn.Wall.Part;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Refusal;
import org.parlour.kernel.Surroundings;

/// The rules of the drawn poster, one method per command. No clock, no store, no luck.
final class HanddrawnRules {

  static final int PHOTOS_MAX = 12;
  static final int PARTS_MAX = 40;
  static final int SOURCES_MAX = 20;

  /// Those that wait for a photo count, too.
  static final int PARTS_OF_ALL_MAX = PHOTOS_MAX * PARTS_MAX;

  private final Wall wall;
  private final Surroundings gathering;

  private HanddrawnRules(Wall wall, Surroundings gathering) {
    this.wall = wall;
    this.gathering = gathering;
  }

  static Decision<HanddrawnEvent> decide(
      Wall wall, HanddrawnCommand command, Asking asking, Surroundings gathering) {
    var rules = new HanddrawnRules(wall, gathering);
    return switch (command) {
      case HangPhoto hang -> rules.hang(hang, asking);
      case DescribePhoto describe -> rules.describe(describe, asking.by());
      case MarkPart mark -> rules.mark(mark, asking);
      case RewordPart reword -> rules.reword(reword, asking.by());
      case PlacePart place -> rules.place(place, asking.by());
      case TracePart trace -> rules.trace(trace, asking.by());
      case TakeOffPart(var part) -> rules.takeOff(part, asking.by());
    };
  }

  private Decision<HanddrawnEvent> hang(HangPhoto hang, Asking asking) {
    if (wall.knows(hang.contribution())) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (wall.photos().size() >= PHOTOS_MAX) {
      return refuse(new TooManyPhotos(PHOTOS_MAX));
    }
    return accept(
        new PhotoHung(
            hang.contribution(),
            Provenance.of(asking.by(), hang.permission()),
            hang.described(),
            hang.picture()));
  }

  private Decision<HanddrawnEvent> describe(DescribePhoto describe, BadgeId by) {
    var photo = wall.photo(describe.photo());
    if (photo == null) {
      return refuse(new PhotoNotThere());
    }
    if (!by.equals(photo.maker())) {
      return refuse(new NotYourPhoto());
    }
    return photo.described().equals(describe.described())
        ? nothingNew()
        : accept(new PhotoDescribed(photo.id(), describe.described()));
  }

  private Decision<HanddrawnEvent> mark(MarkPart mark, Asking asking) {
    if (wall.knows(mark.contribution())) {
      return nothingNew();
    }
    var frame = new Frame(mark.left(), mark.top(), mark.width(), mark.height());
    var from = new LinkedHashSet<>(mark.from());
    var wrong = whyNotOn(mark.photo(), frame);
    if (wrong == null) {
      wrong = whyNotFrom(from, mark.drawnForThis(), mark.photo());
    }
    if (wrong == null && mark.permission().leavesTheRoom()) {
      wrong = whyNotForAnyone(from);
    }
    return wrong != null
        ? refuse(wrong)
        : accept(
            new PartMarked(
                mark.contribution(),
                Provenance.of(asking.by(), mark.permission()),
                mark.photo(),
                mark.words(),
                mark.left(),
                mark.top(),
                mark.width(),
                mark.height(),
                List.copyOf(from)));
  }

  /// Why no part more can lie there.
  private @Nullable Refusal whyNotOn(ContributionId photo, Frame frame) {
    if (wall.photo(photo) == null || gathering.hidden(photo) != null) {
      return new PhotoNotThere();
    }
    if (!frame.isInside()) {
      return new OverTheEdge();
    }
    boolean full = wall.partsOf(photo).size() >= PARTS_MAX || wall.partCount() >= PARTS_OF_ALL_MAX;
    return full ? new TooManyParts(PARTS_MAX) : null;
  }

  private @Nullable Refusal whyNotFrom(
      Set<ContributionId> from, boolean drawnForThis, @Nullable ContributionId photo) {
    if (from.isEmpty() != drawnForThis) {
      return drawnForThis ? new EitherOr() : new NoSource();
    }
    if (from.size() > SOURCES_MAX) {
      return new TooManySources(SOURCES_MAX);
    }
    return whyNotShownOn(photo, from);
  }

  /// A photo that anyone may see shows everything that is on it.
  private @Nullable Refusal whyNotShownOn(
      @Nullable ContributionId photo, Set<ContributionId> from) {
    if (!from.stream().allMatch(source -> maySource(source, photo))) {
      return new SourceNotThere();
    }
    return photo != null && leaves(photo) ? whyNotForAnyone(from) : null;
  }

  private boolean maySource(ContributionId source, @Nullable ContributionId photo) {
    return !source.equals(photo) && wall.part(source) == null && gathering.isThere(source);
  }

  private @Nullable Refusal whyNotForAnyone(Set<ContributionId> from) {
    return from.stream().allMatch(this::leaves) ? null : new StaysInTheRoom();
  }

  private boolean leaves(ContributionId contribution) {
    return gathering.provenance(contribution).permission().leavesTheRoom();
  }

  private Decision<HanddrawnEvent> reword(RewordPart reword, BadgeId by) {
    var part = wall.part(reword.part());
    if (part == null) {
      return refuse(new PartNotThere());
    }
    if (!by.equals(part.maker())) {
      return refuse(new NotYourPart());
    }
    return part.words().equals(reword.words())
        ? nothingNew()
        : accept(new PartReworded(part.id(), reword.words()));
  }

  private Decision<HanddrawnEvent> place(PlacePart place, BadgeId by) {
    var part = wall.part(place.part());
    if (part == null) {
      return refuse(new PartNotThere());
    }
    if (!wall.mayMove(part, by) && !(part.photo() == null && wall.isPhotoOf(place.photo(), by))) {
      return refuse(new NotYourPart());
    }
    var frame = new Frame(place.left(), place.top(), place.width(), place.height());
    boolean sameOne = place.photo().equals(part.photo());
    if (sameOne && frame.equals(part.frame())) {
      return nothingNew();
    }
    var wrong = sameOne ? whyNotIn(frame) : whyNotMoved(part, place.photo(), frame);
    return wrong != null
        ? refuse(wrong)
        : accept(
            new PartPlaced(
                part.id(),
                place.photo(),
                place.left(),
                place.top(),
                place.width(),
                place.height()));
  }

  private static @Nullable Refusal whyNotIn(Frame frame) {
    return frame.isInside() ? null : new OverTheEdge();
  }

  private @Nullable Refusal whyNotMoved(Part part, ContributionId photo, Frame frame) {
    var wrong = whyNotOn(photo, frame);
    return wrong == null ? whyNotShownOn(photo, part.from()) : wrong;
  }

  private Decision<HanddrawnEvent> trace(TracePart trace, BadgeId by) {
    var part = wall.part(trace.part());
    if (part == null) {
      return refuse(new PartNotThere());
    }
    if (!wall.mayMove(part, by)) {
      return refuse(new NotYourPart());
    }
    var from = new LinkedHashSet<>(trace.from());
    var wrong = whyNotFrom(from, trace.drawnForThis(), part.photo());
    if (wrong == null && leaves(part.id())) {
      wrong = whyNotForAnyone(from);
    }
    if (wrong != null) {
      return refuse(wrong);
    }
    return from.equals(part.from())
        ? nothingNew()
        : accept(new PartTraced(part.id(), List.copyOf(from)));
  }

  private Decision<HanddrawnEvent> takeOff(ContributionId id, BadgeId by) {
    var part = wall.part(id);
    if (part == null) {
      return refuse(new PartNotThere());
    }
    if (part.photo() == null) {
      return nothingNew();
    }
    return wall.mayMove(part, by) ? accept(new PartTakenOff(id)) : refuse(new NotYourPart());
  }
}
