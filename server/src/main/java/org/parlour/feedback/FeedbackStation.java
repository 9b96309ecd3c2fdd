package org.parlour.feedback;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parlour.feedback.FeedbackEvent.CornerLaidOut;
import org.parlour.feedback.FeedbackEvent.LeftUnsaid;
import org.parlour.feedback.FeedbackEvent.SaidIfLikeThat;
import org.parlour.feedback.FeedbackEvent.SiteAllowed;
import org.parlour.feedback.FeedbackEvent.SiteForbidden;
import org.parlour.feedback.FeedbackEvent.ThoughtBrought;
import org.parlour.feedback.FeedbackEvent.ThoughtCarried;
import org.parlour.feedback.FeedbackEvent.ThoughtGiven;
import org.parlour.feedback.FeedbackEvent.ThoughtPutBack;
import org.parlour.feedback.FeedbackNews.Counted;
import org.parlour.feedback.FeedbackNews.LaidOut;
import org.parlour.feedback.FeedbackNews.PartGone;
import org.parlour.feedback.FeedbackNews.ThoughtGone;
import org.parlour.feedback.FeedbackNews.ThoughtShown;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Embedded;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Voice;
import org.parlour.kernel.Words;

/// The feedback corner, as the room sees it: thoughts that grow by many hands.
public final class FeedbackStation
    implements Station<Corner, FeedbackCommand, FeedbackEvent, FeedbackExport> {

  /// The slug of this kind of station.
  public static final String KIND = "feedback";

  private static final int EACH_DAY = 10;
  private static final int EACH_DAY_MAX = 100;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<FeedbackCommand> commands() {
    return FeedbackCommand.class;
  }

  @Override
  public Class<FeedbackEvent> events() {
    return FeedbackEvent.class;
  }

  @Override
  public Class<FeedbackExport> exported() {
    return FeedbackExport.class;
  }

  @Override
  public Corner begin() {
    return new Corner();
  }

  @Override
  public List<FeedbackEvent> layOut(StationPlan plan) {
    var settings = plan.settings();
    settings.knowOnly("eachDay");
    return List.of(new CornerLaidOut(settings.whole("eachDay", EACH_DAY, 1, EACH_DAY_MAX)));
  }

  @Override
  public Decision<FeedbackEvent> decide(
      Corner corner, FeedbackCommand command, Asking asking, Surroundings gathering) {
    return FeedbackRules.decide(corner, command, asking);
  }

  @Override
  public boolean hearsWhatIsMissing() {
    return true;
  }

  @Override
  public Told apply(Corner corner, FeedbackEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case CornerLaidOut(var eachDay) -> {
        corner.begin(eachDay);
        yield Told.of(new LaidOut(view(corner, gathering)));
      }
      case ThoughtGiven given -> add(corner, new Part(given, day(recorded)), gathering);
      case ThoughtBrought brought -> add(corner, new Part(brought, day(recorded)), gathering);
      case SaidIfLikeThat(var id, var by, var like) -> {
        var thought = corner.thought(id);
        yield thought != null && thought.answer(by, like)
            ? Told.of(shown(thought, gathering))
            : Told.nothing();
      }
      case LeftUnsaid(var id, var by) -> {
        var thought = corner.thought(id);
        if (thought != null) {
          thought.unsay(by);
        }
        yield Told.nothing();
      }
      case ThoughtCarried(var id) -> carry(corner, id, true, gathering);
      case ThoughtPutBack(var id) -> carry(corner, id, false, gathering);
      case SiteAllowed(var site) -> {
        corner.sites().add(site.text());
        yield Told.nothing();
      }
      case SiteForbidden(var site) -> {
        corner.sites().remove(site.text());
        yield Told.nothing();
      }
    };
  }

  private static LocalDate day(Recorded recorded) {
    return LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC);
  }

  private static Told add(Corner corner, Part part, Surroundings gathering) {
    var thought = corner.add(part);
    var counted = new Counted(corner.given());
    return part.shared ? Told.of(shown(thought, gathering), counted) : Told.of(counted);
  }

  private static Told carry(Corner corner, ThoughtId id, boolean carried, Surroundings gathering) {
    var thought = corner.thought(id);
    if (thought == null) {
      return Told.nothing();
    }
    thought.carried = carried;
    return Told.of(shown(thought, gathering));
  }

  /// The thought as it now is for everybody, or that there is none for them.
  private static FeedbackNews shown(Thought thought, Surroundings gathering) {
    var view = FeedbackProjection.thought(thought, gathering);
    return view == null ? new ThoughtGone(thought.id) : new ThoughtShown(view);
  }

  @Override
  public Told takenBack(Corner corner, ContributionId contribution) {
    var part = corner.remove(contribution);
    if (part == null) {
      return Told.nothing();
    }
    var counted = new Counted(corner.given());
    return part.shared
        ? Told.of(new PartGone(part.thought, part.id), counted).forgettingWhatWas()
        : Told.of(counted);
  }

  @Override
  public Told hidden(
      Corner corner, ContributionId contribution, boolean hidden, Surroundings gathering) {
    var part = corner.part(contribution);
    if (part != null) {
      part.hidden = hidden;
    }
    return Station.super.hidden(corner, contribution, hidden, gathering);
  }

  @Override
  public Told toldAgain(Corner corner, ContributionId contribution, Surroundings gathering) {
    var part = corner.part(contribution);
    var thought = part == null ? null : corner.thought(part.thought);
    if (part == null || thought == null) {
      return Told.nothing();
    }
    part.shared = gathering.provenance(contribution).permission().leavesTheRoom();
    return Told.of(shown(thought, gathering));
  }

  @Override
  public Arrangement arranged(Corner corner, List<ContributionId> given, Surroundings gathering) {
    return FeedbackProjection.arranged(corner);
  }

  @Override
  public FeedbackView view(Corner corner, Surroundings gathering) {
    return FeedbackProjection.view(corner, gathering);
  }

  @Override
  public FeedbackMine mine(Corner corner, BadgeId badge) {
    return FeedbackProjection.mine(corner, badge);
  }

  @Override
  public MyThing myThing(Corner corner, ContributionId contribution) {
    var part = corner.part(contribution);
    return part == null
        ? new MyThing("thought", null, null, null, null, false)
        : new MyThing(
            "thought",
            part.words,
            part.strokes,
            part.described,
            null,
            part.picture,
            part.voice,
            true);
  }

  @Override
  public Optional<Picture> picture(Corner corner, ContributionId contribution) {
    return Optional.ofNullable(corner.part(contribution))
        .filter(part -> part.shared)
        .map(part -> part.picture);
  }

  @Override
  public Optional<Voice> voice(Corner corner, ContributionId contribution) {
    return Optional.ofNullable(corner.part(contribution))
        .filter(part -> part.shared)
        .map(part -> part.voice);
  }

  @Override
  public FeedbackHosts forHosts(Corner corner, Surroundings gathering) {
    return FeedbackProjection.forHosts(corner, gathering);
  }

  @Override
  public boolean isForHosts(Corner corner, ContributionId contribution) {
    return corner.part(contribution) != null;
  }

  @Override
  public @Nullable Embedded embedded(Corner corner, Surroundings gathering) {
    return FeedbackProjection.embedded(corner, gathering);
  }

  @Override
  public FeedbackExport export(Corner corner, Surroundings gathering) {
    return FeedbackProjection.export(corner, gathering);
  }

  @Override
  public List<FeedbackEvent> bring(FeedbackExport exported) {
    var events = new ArrayList<FeedbackEvent>();
    events.add(new CornerLaidOut(exported.eachDay()));
    for (var thought : exported.thoughts()) {
      for (var part : thought.parts()) {
        events.add(
            new ThoughtBrought(
                part.part(),
                Provenance.imported(part.permission()),
                thought.thought(),
                part.begins(),
                part.words(),
                part.strokes(),
                part.described(),
                part.by(),
                part.fromHosts()));
      }
      if (thought.carried()) {
        events.add(new ThoughtCarried(thought.thought()));
      }
    }
    return events;
  }

  @Override
  public List<FeedbackEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream()
        .<FeedbackEvent>map(entry ->
            new ThoughtBrought(
                entry.getKey(),
                Provenance.imported(Permission.SHARE),
                new ThoughtId(entry.getKey().value()),
                true,
                entry.getValue(),
                null,
                null,
                null,
                true))
        .toList();
  }
}
