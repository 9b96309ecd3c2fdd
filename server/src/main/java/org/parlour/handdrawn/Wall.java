package org.parlour.handdrawn;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Words;

/// The photos of drawn posters, and what people say of their parts. Folded from events in one
/// thread.
final class Wall {

  private final Map<ContributionId, Photo> photos = new LinkedHashMap<>();
  private final Map<ContributionId, Part> parts = new LinkedHashMap<>();
  private final Map<ContributionId, BadgeId> lostPhotos = new HashMap<>();
  private final Set<ContributionId> lostParts = new HashSet<>();

  /// A photo of a poster.
  ///
  /// @param maker null for what nobody here took
  /// @param picture null for one that came with an import
  record Photo(
      ContributionId id,
      @Nullable BadgeId maker,
      Words described,
      @Nullable Picture picture,
      @Nullable BadgeName broughtBy) {

    Photo describedAs(Words now) {
      return new Photo(id, maker, now, picture, broughtBy);
    }
  }

  /// A part of a poster.
  ///
  /// @param photo null while it waits for another photo
  /// @param from what it came from; empty for what was drawn for the poster
  record Part(
      ContributionId id,
      @Nullable BadgeId maker,
      @Nullable ContributionId photo,
      Words words,
      Frame frame,
      Set<ContributionId> from,
      @Nullable BadgeName broughtBy) {

    Part saying(Words now) {
      return new Part(id, maker, photo, now, frame, from, broughtBy);
    }

    Part on(@Nullable ContributionId now, Frame where) {
      return new Part(id, maker, now, words, where, from, broughtBy);
    }

    Part from(Collection<ContributionId> now) {
      return new Part(id, maker, photo, words, frame, new LinkedHashSet<>(now), broughtBy);
    }
  }

  /// What goes with something.
  ///
  /// @param parts descriptions that go, too
  /// @param photos photos that go; their other parts wait for another photo
  record Falling(Set<ContributionId> parts, Set<ContributionId> photos) {}

  Collection<Photo> photos() {
    return photos.values();
  }

  @Nullable Photo photo(ContributionId id) {
    return photos.get(id);
  }

  @Nullable Part part(ContributionId id) {
    return parts.get(id);
  }

  boolean knows(ContributionId id) {
    return photos.containsKey(id) || parts.containsKey(id);
  }

  void put(Photo photo) {
    photos.put(photo.id(), photo);
  }

  void put(Part part) {
    parts.put(part.id(), part);
  }

  /// The parts of a photo, in the order in which they are read.
  List<Part> partsOf(ContributionId photo) {
    return Frame.readingOrder(
        parts.values().stream().filter(part -> photo.equals(part.photo())).toList(),
        Part::frame,
        Comparator.comparing(part -> part.id().value()));
  }

  /// The parts that wait for another photo, in the order in which they began to wait.
  List<Part> loose() {
    return parts.values().stream().filter(part -> part.photo() == null).toList();
  }

  int partCount() {
    return parts.size();
  }

  /// A part is on no photo any more.
  void loosen(Part part) {
    parts.remove(part.id());
    parts.put(part.id(), part.on(null, part.frame()));
  }

  boolean removePart(ContributionId id) {
    return parts.remove(id) != null;
  }

  boolean removePhoto(ContributionId id) {
    if (photos.remove(id) == null) {
      return false;
    }
    partsOf(id).forEach(this::loosen);
    return true;
  }

  /// What of others' can be seen in a photo or a part of it, and cannot be cut out.
  Set<ContributionId> shownIn(ContributionId id) {
    var part = parts.get(id);
    if (part != null) {
      return part.from();
    }
    var shown = new LinkedHashSet<ContributionId>();
    if (photos.containsKey(id)) {
      partsOf(id).forEach(one -> shown.addAll(one.from()));
    }
    return shown;
  }

  boolean isShown(ContributionId source) {
    return parts.values().stream().anyMatch(part -> part.from().contains(source));
  }

  /// Something is not to be seen any more: so whatever shows it falls, and what shows that.
  ///
  /// @param falls which of those that show it fall
  Falling fall(ContributionId gone, Predicate<ContributionId> falls) {
    var falling = new Falling(new LinkedHashSet<>(), new LinkedHashSet<>());
    fall(gone, falls, falling);
    return falling;
  }

  private void fall(ContributionId gone, Predicate<ContributionId> falls, Falling falling) {
    var showing = parts.values().stream().filter(part -> part.from().contains(gone)).toList();
    var under = new LinkedHashSet<ContributionId>();
    for (var part : showing) {
      if (part.photo() != null && falls.test(part.photo())) {
        under.add(part.photo());
      }
      if (falls.test(part.id())) {
        parts.remove(part.id());
        lostParts.add(part.id());
        falling.parts().add(part.id());
      }
    }
    for (var id : under) {
      lose(id);
      falling.photos().add(id);
      fall(id, _ -> true, falling);
    }
  }

  private void lose(ContributionId id) {
    var photo = photos.get(id);
    if (photo != null && photo.maker() != null) {
      lostPhotos.put(id, photo.maker());
    }
    removePhoto(id);
  }

  boolean isLostPhoto(ContributionId id) {
    return lostPhotos.containsKey(id);
  }

  boolean isLostPart(ContributionId id) {
    return lostParts.contains(id);
  }

  /// Whether a photo of this badge fell, and it has taken no other one yet.
  boolean waitsForPhotoOf(BadgeId badge) {
    return lostPhotos.containsValue(badge)
        && photos.values().stream().noneMatch(photo -> badge.equals(photo.maker()));
  }

  /// What lies on whose photo, or was described by whom, is theirs to move.
  boolean mayMove(Part part, BadgeId by) {
    return by.equals(part.maker()) || (part.photo() != null && isPhotoOf(part.photo(), by));
  }

  boolean isPhotoOf(ContributionId photo, BadgeId by) {
    var on = photos.get(photo);
    return on != null && by.equals(on.maker());
  }
}
