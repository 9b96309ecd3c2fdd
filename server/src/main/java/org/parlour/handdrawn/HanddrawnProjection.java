package org.parlour.handdrawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.handdrawn.HanddrawnExport.ExportedPart;
import org.parlour.handdrawn.HanddrawnExport.ExportedPhoto;
import org.parlour.handdrawn.HanddrawnView.PartView;
import org.parlour.handdrawn.HanddrawnView.PhotoView;
import org.parlour.handdrawn.Wall.Part;
import org.parlour.handdrawn.Wall.Photo;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.DrawnPoster;
import org.parlour.kernel.DrawnPoster.DrawnPart;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Surroundings;

/// Turns the drawn poster into what people may see of it.
final class HanddrawnProjection {

  private HanddrawnProjection() {}

  static HanddrawnView view(Wall wall, Surroundings gathering) {
    return new HanddrawnView(
        wall.photos().stream().map(photo -> photo(photo, wall, gathering)).toList(),
        loose(wall, gathering));
  }

  static PhotoView photo(Photo photo, Wall wall, Surroundings gathering) {
    var hidden = gathering.hidden(photo.id());
    var parts = wall.partsOf(photo.id()).stream().map(part -> part(part, gathering)).toList();
    return hidden == null
        ? new PhotoView(
            photo.id(),
            photo.described(),
            photo.picture(),
            parts,
            name(photo.broughtBy(), photo.id(), gathering),
            null)
        : new PhotoView(photo.id(), null, null, parts, null, hidden);
  }

  static List<PartView> loose(Wall wall, Surroundings gathering) {
    return wall.loose().stream().map(part -> part(part, gathering)).toList();
  }

  private static PartView part(Part part, Surroundings gathering) {
    var hidden = gathering.hidden(part.id());
    var at = part.frame();
    return new PartView(
        part.id(),
        hidden == null ? part.words() : null,
        at.left(),
        at.top(),
        at.width(),
        at.height(),
        hidden == null ? List.copyOf(part.from()) : List.of(),
        hidden == null ? name(part.broughtBy(), part.id(), gathering) : null,
        hidden);
  }

  private static @Nullable BadgeName name(
      @Nullable BadgeName broughtBy, ContributionId id, Surroundings gathering) {
    return broughtBy == null ? gathering.nameToShow(id) : broughtBy;
  }

  static MyThing myThing(Wall wall, ContributionId contribution) {
    var photo = wall.photo(contribution);
    if (photo != null) {
      return new MyThing(
          "drawn-poster", null, null, photo.described(), null, photo.picture(), null, true);
    }
    var part = wall.part(contribution);
    if (part != null) {
      return new MyThing("drawn-part", part.words(), null, null, null, true);
    }
    return new MyThing(kindOfGone(wall, contribution), null, null, null, null, false);
  }

  /// Whoever gave it reads why it is gone.
  private static String kindOfGone(Wall wall, ContributionId contribution) {
    if (wall.isLostPhoto(contribution)) {
      return "drawn-poster-lost";
    }
    return wall.isLostPart(contribution) ? "drawn-part-lost" : "drawn-poster";
  }

  // ---- how they hang there

  static Arrangement arranged(Wall wall) {
    var photos =
        wall.photos().stream()
            .map(photo ->
                new Laid(
                    photo.id(),
                    List.of(),
                    List.of(),
                    wall.partsOf(photo.id()).stream().map(HanddrawnProjection::laid).toList()));
    return Arrangement.list(
        Stream.concat(photos, wall.loose().stream().map(HanddrawnProjection::laid)).toList());
  }

  private static Laid laid(Part part) {
    var stands =
        part.from().isEmpty()
            ? new Sentence("minutes.says.drawn-for-this", Map.of())
            : new Sentence("minutes.says.drawn-from", Map.of("n", part.from().size()));
    return new Laid(part.id(), List.of(), List.of(stands), List.of());
  }

  // ---- what may leave the room

  static List<DrawnPoster> drawn(Wall wall, Surroundings gathering) {
    var posters = new ArrayList<DrawnPoster>();
    for (var photo : wall.photos()) {
      var picture = photo.picture();
      if (picture != null && gathering.mayLeave(photo.id())) {
        posters.add(
            new DrawnPoster(
                photo.id(),
                photo.described(),
                picture,
                gathering.nameToShow(photo.id()),
                leaving(photo, wall, gathering).map(HanddrawnProjection::drawn).toList()));
      }
    }
    return posters;
  }

  private static Stream<Part> leaving(Photo photo, Wall wall, Surroundings gathering) {
    return wall.partsOf(photo.id()).stream().filter(part -> gathering.mayLeave(part.id()));
  }

  private static DrawnPart drawn(Part part) {
    var at = part.frame();
    return new DrawnPart(
        part.id(),
        part.words(),
        at.left(),
        at.top(),
        at.width(),
        at.height(),
        List.copyOf(part.from()));
  }

  static HanddrawnExport export(Wall wall, Surroundings gathering) {
    return new HanddrawnExport(
        wall.photos().stream()
            .filter(photo -> gathering.mayLeave(photo.id()))
            .map(photo -> exported(photo, wall, gathering))
            .toList());
  }

  private static ExportedPhoto exported(Photo photo, Wall wall, Surroundings gathering) {
    return new ExportedPhoto(
        photo.id(),
        photo.described(),
        gathering.permissionElsewhere(photo.id()),
        name(photo.broughtBy(), photo.id(), gathering),
        leaving(photo, wall, gathering).map(part -> exported(part, gathering)).toList());
  }

  private static ExportedPart exported(Part part, Surroundings gathering) {
    var at = part.frame();
    return new ExportedPart(
        part.id(),
        part.words(),
        gathering.permissionElsewhere(part.id()),
        name(part.broughtBy(), part.id(), gathering),
        at.left(),
        at.top(),
        at.width(),
        at.height(),
        List.copyOf(part.from()));
  }
}
