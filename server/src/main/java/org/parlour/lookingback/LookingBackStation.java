package org.parlour.lookingback;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Permission;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.PrintedAsGiven;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.lookingback.LookingBackEvent.LookedBack;
import org.parlour.lookingback.LookingBackEvent.LookingBackLaidOut;
import org.parlour.lookingback.LookingBackEvent.ReflectionBrought;
import org.parlour.lookingback.LookingBackEvent.ReflectionReworded;
import org.parlour.lookingback.LookingBackExport.ExportedReflection;
import org.parlour.lookingback.LookingBackNews.LaidOut;
import org.parlour.lookingback.LookingBackNews.ReflectionGone;
import org.parlour.lookingback.LookingBackNews.ReflectionShown;
import org.parlour.lookingback.LookingBackView.ReflectionView;
import org.parlour.lookingback.Reflections.Reflection;

/// Where people look back, as the room sees it. What they say stands in the report as they said it,
/// hosts' words among all others.
public final class LookingBackStation
    implements Station<Reflections, LookingBackCommand, LookingBackEvent, LookingBackExport> {

  /// The slug of this kind of station.
  public static final String KIND = "lookingback";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<LookingBackCommand> commands() {
    return LookingBackCommand.class;
  }

  @Override
  public Class<LookingBackEvent> events() {
    return LookingBackEvent.class;
  }

  @Override
  public Class<LookingBackExport> exported() {
    return LookingBackExport.class;
  }

  @Override
  public Reflections begin() {
    return new Reflections();
  }

  @Override
  public List<LookingBackEvent> layOut(StationPlan plan) {
    plan.settings().knowOnly();
    return List.of(new LookingBackLaidOut());
  }

  @Override
  public Decision<LookingBackEvent> decide(
      Reflections said, LookingBackCommand command, Asking asking, Surroundings gathering) {
    return LookingBackRules.decide(said, command, asking, gathering);
  }

  @Override
  public Told apply(
      Reflections said, LookingBackEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case LookingBackLaidOut() -> Told.of(new LaidOut(view(said, gathering)));
      case LookedBack(var id, var from, var words, var asHost) ->
          put(said, new Reflection(id, from.author(), words, asHost, null, false), gathering);
      case ReflectionBrought(var id, _, var words, var by, var asHost, var fromHosts) ->
          put(said, new Reflection(id, null, words, asHost, by, fromHosts), gathering);
      case ReflectionReworded(var id, var words, var asHost) -> {
        var known = said.of(id);
        yield known == null
            ? Told.nothing()
            : put(said, known.in(words, asHost), gathering).forgettingWhatWas();
      }
    };
  }

  private static Told put(Reflections said, Reflection reflection, Surroundings gathering) {
    said.put(reflection);
    return Told.of(new ReflectionShown(seen(reflection, gathering)));
  }

  @Override
  public Told takenBack(Reflections said, ContributionId contribution) {
    return said.remove(contribution)
        ? Told.of(new ReflectionGone(contribution)).forgettingWhatWas()
        : Told.nothing();
  }

  @Override
  public Told toldAgain(Reflections said, ContributionId contribution, Surroundings gathering) {
    var reflection = said.of(contribution);
    return reflection == null
        ? Told.nothing()
        : Told.of(new ReflectionShown(seen(reflection, gathering)));
  }

  @Override
  public LookingBackView view(Reflections said, Surroundings gathering) {
    return new LookingBackView(said.all().stream().map(one -> seen(one, gathering)).toList());
  }

  private static ReflectionView seen(Reflection one, Surroundings gathering) {
    var hidden = gathering.hidden(one.id());
    return hidden == null
        ? new ReflectionView(
            one.id(), one.words(), by(one, gathering), one.asHost(), one.fromHosts(), null)
        : new ReflectionView(one.id(), null, null, false, one.fromHosts(), hidden);
  }

  private static @Nullable BadgeName by(Reflection one, Surroundings gathering) {
    return one.broughtBy() == null ? gathering.nameToShow(one.id()) : one.broughtBy();
  }

  @Override
  public Map<String, Object> mine(Reflections said, BadgeId badge) {
    return Map.of();
  }

  @Override
  public MyThing myThing(Reflections said, ContributionId contribution) {
    var known = said.of(contribution);
    return new MyThing(
        "reflection", known == null ? null : known.words(), null, null, null, known != null);
  }

  @Override
  public @Nullable PrintedAsGiven printedAsGiven(Reflections said, ContributionId contribution) {
    var known = said.of(contribution);
    return known == null ? null : new PrintedAsGiven(stands(known));
  }

  @Override
  public Arrangement arranged(
      Reflections said, List<ContributionId> given, Surroundings gathering) {
    return Arrangement.list(given.stream().map(id -> laid(said, id)).toList());
  }

  private static Laid laid(Reflections said, ContributionId id) {
    var known = said.of(id);
    return known == null ? new Laid(id) : new Laid(id, List.of(), stands(known), List.of());
  }

  private static List<Sentence> stands(Reflection one) {
    return Arrangement.stands(
        one.fromHosts(),
        one.asHost() ? List.of(new Sentence("lookingback.as-host", Map.of())) : List.of());
  }

  @Override
  public LookingBackExport export(Reflections said, Surroundings gathering) {
    return new LookingBackExport(
        said.all().stream()
            .filter(one -> gathering.mayLeave(one.id()))
            .map(one -> exported(one, gathering))
            .toList());
  }

  private static ExportedReflection exported(Reflection one, Surroundings gathering) {
    return new ExportedReflection(
        one.id(),
        one.words(),
        gathering.permissionElsewhere(one.id()),
        by(one, gathering),
        one.asHost(),
        one.fromHosts());
  }

  @Override
  public List<LookingBackEvent> bring(LookingBackExport exported) {
    return exported.said().stream()
        .<LookingBackEvent>map(one ->
            new ReflectionBrought(
                one.contribution(),
                Provenance.imported(one.permission()),
                one.words(),
                one.by(),
                one.asHost(),
                one.fromHosts()))
        .toList();
  }

  @Override
  public List<LookingBackEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream()
        .<LookingBackEvent>map(entry ->
            new ReflectionBrought(
                entry.getKey(),
                Provenance.imported(Permission.SHARE),
                entry.getValue(),
                null,
                false,
                true))
        .toList();
  }
}
