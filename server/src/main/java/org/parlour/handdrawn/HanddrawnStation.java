package org.parlour.handdrawn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parlour.handdrawn.HanddrawnEvent.PartBrought;
import org.parlour.handdrawn.HanddrawnEvent.PartMarked;
import org.parlour.handdrawn.HanddrawnEvent.PartPlaced;
import org.parlour.handdrawn.HanddrawnEvent.PartReworded;
import org.parlour.handdrawn.HanddrawnEvent.PartTakenOff;
import org.parlour.handdrawn.HanddrawnEvent.PartTraced;
import org.parlour.handdrawn.HanddrawnEvent.PhotoBrought;
import org.parlour.handdrawn.HanddrawnEvent.PhotoDescribed;
import org.parlour.handdrawn.HanddrawnEvent.PhotoHung;
import org.parlour.handdrawn.HanddrawnEvent.PlaceLaidOut;
import org.parlour.handdrawn.HanddrawnNews.LaidOut;
import org.parlour.handdrawn.HanddrawnNews.LooseTold;
import org.parlour.handdrawn.HanddrawnNews.PartGone;
import org.parlour.handdrawn.HanddrawnNews.PhotoGone;
import org.parlour.handdrawn.HanddrawnNews.PhotoStands;
import org.parlour.handdrawn.Wall.Falling;
import org.parlour.handdrawn.Wall.Part;
import org.parlour.handdrawn.Wall.Photo;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.DrawnPoster;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.News;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;

/// The drawn poster, as the room sees it: a photo of it, and what people say of its parts.
public final class HanddrawnStation
    implements Station<Wall, HanddrawnCommand, HanddrawnEvent, HanddrawnExport> {

  /// The slug of this kind of station.
  public static final String KIND = "handdrawn";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<HanddrawnCommand> commands() {
    return HanddrawnCommand.class;
  }

  @Override
  public Class<HanddrawnEvent> events() {
    return HanddrawnEvent.class;
  }

  @Override
  public Class<HanddrawnExport> exported() {
    return HanddrawnExport.class;
  }

  @Override
  public Wall begin() {
    return new Wall();
  }

  @Override
  public List<HanddrawnEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly();
    return List.of(new PlaceLaidOut());
  }

  @Override
  public Decision<HanddrawnEvent> decide(
      Wall wall, HanddrawnCommand command, Asking asking, Surroundings gathering) {
    return HanddrawnRules.decide(wall, command, asking, gathering);
  }

  @Override
  public Told apply(Wall wall, HanddrawnEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case PlaceLaidOut() -> Told.of(new LaidOut(view(wall, gathering)));
      case PhotoHung(var id, var from, var described, var picture) ->
          hang(wall, new Photo(id, from.author(), described, picture, null), gathering);
      case PhotoBrought(var id, _, var described, var by) ->
          hang(wall, new Photo(id, null, described, null, by), gathering);
      case PhotoDescribed(var id, var described) -> {
        var photo = wall.photo(id);
        yield photo == null ? Told.nothing() : hang(wall, photo.describedAs(described), gathering);
      }
      case PartMarked(var id, var by, var on, var words, int x, int y, int w, int h, var from) ->
          put(
              wall,
              new Part(
                  id,
                  by.author(),
                  on,
                  words,
                  new Frame(x, y, w, h),
                  new LinkedHashSet<>(from),
                  null),
              gathering);
      case PartBrought(
              var id,
              _,
              var on,
              var words,
              int x,
              int y,
              int w,
              int h,
              var from,
              var by) ->
          put(
              wall,
              new Part(id, null, on, words, new Frame(x, y, w, h), new LinkedHashSet<>(from), by),
              gathering);
      case PartReworded(var id, var words) -> {
        var part = wall.part(id);
        yield part == null ? Told.nothing() : put(wall, part.saying(words), gathering);
      }
      case PartTraced(var id, var from) -> {
        var part = wall.part(id);
        yield part == null ? Told.nothing() : put(wall, part.from(from), gathering);
      }
      case PartPlaced(var id, var on, int x, int y, int w, int h) -> {
        var part = wall.part(id);
        yield part == null
            ? Told.nothing()
            : move(wall, part, part.on(on, new Frame(x, y, w, h)), gathering);
      }
      case PartTakenOff(var id) -> {
        var part = wall.part(id);
        yield part == null ? Told.nothing() : takeOff(wall, part, gathering);
      }
    };
  }

  private static Told hang(Wall wall, Photo photo, Surroundings gathering) {
    wall.put(photo);
    return Told.of(told(wall, photo.id(), gathering));
  }

  private static Told put(Wall wall, Part part, Surroundings gathering) {
    wall.put(part);
    return Told.of(told(wall, part.photo(), gathering));
  }

  private static Told move(Wall wall, Part was, Part now, Surroundings gathering) {
    wall.put(now);
    var news = told(wall, now.photo(), gathering);
    return was.photo() == null || was.photo().equals(now.photo())
        ? Told.of(news)
        : Told.of(told(wall, was.photo(), gathering)).and(news);
  }

  private static Told takeOff(Wall wall, Part part, Surroundings gathering) {
    wall.loosen(part);
    return Told.of(told(wall, part.photo(), gathering)).and(told(wall, null, gathering));
  }

  /// A photo with its parts; or the parts that are on none.
  private static News told(Wall wall, @Nullable ContributionId photo, Surroundings gathering) {
    var hangs = photo == null ? null : wall.photo(photo);
    return hangs == null
        ? new LooseTold(HanddrawnProjection.loose(wall, gathering))
        : new PhotoStands(HanddrawnProjection.photo(hangs, wall, gathering));
  }

  @Override
  public Told takenBack(Wall wall, ContributionId contribution) {
    var news = new ArrayList<News>();
    if (wall.removePart(contribution)) {
      news.add(new PartGone(contribution));
    }
    if (wall.removePhoto(contribution)) {
      news.add(new PhotoGone(contribution));
    }
    news.addAll(fallen(wall.fall(contribution, _ -> true)));
    return news.isEmpty() ? Told.nothing() : Told.of(news).forgettingWhatWas();
  }

  private static List<News> fallen(Falling falling) {
    var news = new ArrayList<News>();
    falling.parts().forEach(part -> news.add(new PartGone(part)));
    falling.photos().forEach(photo -> news.add(new PhotoGone(photo)));
    return news;
  }

  @Override
  public Told hidden(
      Wall wall, ContributionId contribution, boolean hidden, Surroundings gathering) {
    var news = new ArrayList<News>();
    if (hidden) {
      news.addAll(fallen(wall.fall(contribution, _ -> true)));
    }
    news.addAll(toldAgain(wall, contribution, gathering).news());
    return hidden ? Told.of(news).forgettingWhatWas() : Told.of(news);
  }

  /// Whoever made something may have kept it to this room: then nothing that leaves may show it.
  @Override
  public Told toldAgain(Wall wall, ContributionId contribution, Surroundings gathering) {
    var news = new ArrayList<News>();
    var leaves = leaves(gathering);
    if (wall.isShown(contribution) && !leaves.test(contribution)) {
      news.addAll(fallen(wall.fall(contribution, leaves)));
    }
    news.addAll(own(wall, contribution, gathering));
    return Told.of(news);
  }

  private static Predicate<ContributionId> leaves(Surroundings gathering) {
    return id -> gathering.provenance(id).permission().leavesTheRoom();
  }

  private static List<News> own(Wall wall, ContributionId contribution, Surroundings gathering) {
    var part = wall.part(contribution);
    if (part != null) {
      return List.of(told(wall, part.photo(), gathering));
    }
    return wall.photo(contribution) == null
        ? List.of()
        : List.of(told(wall, contribution, gathering));
  }

  @Override
  public Set<ContributionId> shows(Wall wall, ContributionId contribution) {
    return wall.shownIn(contribution);
  }

  /// It is made of what was said elsewhere.
  @Override
  public boolean canBeHeard(Wall wall, ContributionId contribution) {
    return false;
  }

  @Override
  public List<DrawnPoster> drawn(Wall wall, Surroundings gathering) {
    return HanddrawnProjection.drawn(wall, gathering);
  }

  @Override
  public Arrangement arranged(Wall wall, List<ContributionId> given, Surroundings gathering) {
    return HanddrawnProjection.arranged(wall);
  }

  @Override
  public HanddrawnView view(Wall wall, Surroundings gathering) {
    return HanddrawnProjection.view(wall, gathering);
  }

  @Override
  public HanddrawnMine mine(Wall wall, BadgeId badge) {
    return new HanddrawnMine(wall.waitsForPhotoOf(badge));
  }

  @Override
  public MyThing myThing(Wall wall, ContributionId contribution) {
    return HanddrawnProjection.myThing(wall, contribution);
  }

  @Override
  public Optional<Picture> picture(Wall wall, ContributionId contribution) {
    return Optional.ofNullable(wall.photo(contribution)).map(Photo::picture);
  }

  @Override
  public HanddrawnExport export(Wall wall, Surroundings gathering) {
    return HanddrawnProjection.export(wall, gathering);
  }

  @Override
  public List<HanddrawnEvent> bring(HanddrawnExport exported) {
    var events = new ArrayList<HanddrawnEvent>();
    for (var photo : exported.photos()) {
      events.add(
          new PhotoBrought(
              photo.photo(),
              Provenance.imported(photo.permission()),
              photo.described(),
              photo.by()));
    }
    for (var photo : exported.photos()) {
      for (var part : photo.parts()) {
        events.add(
            new PartBrought(
                part.part(),
                Provenance.imported(part.permission()),
                photo.photo(),
                part.words(),
                part.left(),
                part.top(),
                part.width(),
                part.height(),
                part.from(),
                part.by()));
      }
    }
    return events;
  }

  /// A list has no photo.
  @Override
  public List<HanddrawnEvent> bringList(Map<ContributionId, Words> list) {
    return List.of();
  }
}
