package org.parlour.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MadeOf;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.News;
import org.parlour.kernel.Permission;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationFile;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;
import org.parlour.matters.Jar.Option;
import org.parlour.matters.MattersEvent.ChoiceTakenOut;
import org.parlour.matters.MattersEvent.Chosen;
import org.parlour.matters.MattersEvent.ChosenBrought;
import org.parlour.matters.MattersEvent.CostChanged;
import org.parlour.matters.MattersEvent.CostSaid;
import org.parlour.matters.MattersEvent.JarBrought;
import org.parlour.matters.MattersEvent.JarLaidOut;
import org.parlour.matters.MattersEvent.MovedOn;
import org.parlour.matters.MattersEvent.OptionBrought;
import org.parlour.matters.MattersEvent.OptionPutForward;
import org.parlour.matters.MattersEvent.OptionsPut;
import org.parlour.matters.MattersEvent.ResultBrought;
import org.parlour.matters.MattersExport.ExportedChoice;
import org.parlour.matters.MattersExport.ExportedOption;
import org.parlour.matters.MattersExport.ExportedResult;
import org.parlour.matters.MattersNews.CountedAgain;
import org.parlour.matters.MattersNews.LaidOut;
import org.parlour.matters.MattersNews.OptionGone;
import org.parlour.matters.MattersNews.OptionShown;
import org.parlour.matters.MattersNews.PeopleCounted;
import org.parlour.matters.MattersNews.SourceGone;
import org.parlour.matters.MattersView.ChosenView;
import org.parlour.matters.MattersView.OptionView;
import org.parlour.matters.MattersView.ResultView;

/// The jar, as the room sees it: what is shared out, what could be chosen, and, once it is opened,
/// what was.
public final class MattersStation
    implements Station<Jar, MattersCommand, MattersEvent, MattersExport> {

  /// The slug of this kind of station.
  public static final String KIND = "matters";

  private static final int TOTAL_MAX = 10_000_000;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<MattersCommand> commands() {
    return MattersCommand.class;
  }

  @Override
  public Class<MattersEvent> events() {
    return MattersEvent.class;
  }

  @Override
  public Class<MattersExport> exported() {
    return MattersExport.class;
  }

  @Override
  public Jar begin() {
    return new Jar();
  }

  @Override
  public List<MattersEvent> layOut(StationPlan plan) {
    var settings = plan.settings();
    settings.knowOnly("shares", "total", "ballot");
    var shares = settings.oneOf("shares", Sharing.MONEY);
    return List.of(
        new JarLaidOut(
            shares,
            settings.whole("total", shares.usualTotal(), 1, TOTAL_MAX),
            settings.oneOf("ballot", BallotForm.APPROVE)));
  }

  @Override
  public Decision<MattersEvent> decide(
      Jar jar, MattersCommand command, Asking asking, Surroundings gathering) {
    return MattersRules.decide(jar, command, asking, gathering);
  }

  @Override
  public Told apply(Jar jar, MattersEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case JarLaidOut(var shares, var total, var ballot) -> {
        jar.layOut(shares, total, ballot);
        yield laidOut(jar, gathering);
      }
      case OptionPutForward put -> add(jar, new Option(put), gathering);
      case OptionBrought put -> add(jar, new Option(put), gathering);
      case OptionsPut(_) -> Told.nothing(); // They were told one by one.
      case CostChanged(var id, var cost) -> cost(jar, id, cost, gathering);
      case CostSaid(var id, var cost) -> cost(jar, id, cost, gathering);
      case Chosen(var by, var options) -> {
        jar.choose(by, options);
        yield counted(jar);
      }
      case ChoiceTakenOut(var by) -> {
        jar.takeBallotOut(by);
        yield counted(jar);
      }
      case MovedOn(_, var to, var drawn) -> {
        jar.moveTo(to, drawn);
        yield laidOut(jar, gathering);
      }
      case JarBrought(var step, var drawn) -> {
        jar.bring(step, drawn);
        yield laidOut(jar, gathering);
      }
      case ResultBrought result -> {
        jar.bring(broughtResult(result));
        yield laidOut(jar, gathering);
      }
      case ChosenBrought one -> {
        jar.bring(
            new ChosenView(
                one.option(), unlessNone(one.people()), unlessNone(one.nothingElse()), one.why()));
        yield laidOut(jar, gathering);
      }
    };
  }

  private Told laidOut(Jar jar, Surroundings gathering) {
    return Told.of(new LaidOut(view(jar, gathering)));
  }

  private static Told add(Jar jar, Option option, Surroundings gathering) {
    jar.add(option);
    return Told.of(shown(option, gathering));
  }

  private static Told cost(Jar jar, ContributionId id, int cost, Surroundings gathering) {
    var option = jar.option(id);
    if (option == null) {
      return Told.nothing();
    }
    option.cost = cost;
    return Told.of(shown(option, gathering));
  }

  /// What somebody chose is not lost on the way to the page: it is never told.
  private static Told counted(Jar jar) {
    return Told.of(new PeopleCounted(jar.ballots().size()));
  }

  private static ResultView broughtResult(ResultBrought result) {
    return new ResultView(
        List.of(),
        result.byCounting(),
        result.spent(),
        unlessNone(result.people()),
        unlessNone(result.withOne()),
        unlessNone(result.countingWithOne()),
        result.notes(),
        false);
  }

  private static @Nullable Integer unlessNone(int people) {
    return people == 0 ? null : people;
  }

  @Override
  public Told takenBack(Jar jar, ContributionId contribution) {
    if (jar.remove(contribution)) {
      jar.forgetSource(contribution);
      jar.countAgain();
      return Told.of(withResult(jar, new OptionGone(contribution), new SourceGone(contribution)))
          .forgettingWhatWas();
    }
    if (jar.takeBallotOut(new BadgeId(contribution.value()))) {
      jar.countAgain();
      return Told.of(withResult(jar, new PeopleCounted(jar.ballots().size())));
    }
    return jar.forgetSource(contribution) ? Told.of(new SourceGone(contribution)) : Told.nothing();
  }

  /// The news, and what was chosen if that is shown.
  private static List<News> withResult(Jar jar, News... news) {
    var all = new ArrayList<>(List.of(news));
    var result = jar.result();
    if (result != null) {
      all.add(new CountedAgain(result));
    }
    return all;
  }

  @Override
  public Told hidden(Jar jar, ContributionId contribution, boolean hidden, Surroundings gathering) {
    var option = jar.option(contribution);
    if (option == null || option.hidden == hidden) {
      return Told.nothing();
    }
    option.hidden = hidden;
    jar.countAgain();
    var told = Told.of(withResult(jar, shown(option, gathering)));
    return hidden ? told.forgettingWhatWas() : told;
  }

  @Override
  public Told toldAgain(Jar jar, ContributionId contribution, Surroundings gathering) {
    var option = jar.option(contribution);
    return option == null ? Told.nothing() : Told.of(shown(option, gathering));
  }

  private static OptionShown shown(Option option, Surroundings gathering) {
    return new OptionShown(optionView(option, gathering));
  }

  @Override
  public Arrangement arranged(Jar jar, List<ContributionId> given, Surroundings gathering) {
    return MattersArranged.of(jar);
  }

  @Override
  public MattersView view(Jar jar, Surroundings gathering) {
    return new MattersView(
        jar.shares(),
        jar.total(),
        jar.ballot(),
        jar.step(),
        jar.ballots().size(),
        jar.options().stream().map(option -> optionView(option, gathering)).toList(),
        jar.result());
  }

  private static OptionView optionView(Option option, Surroundings gathering) {
    var hidden = gathering.hidden(option.id);
    return hidden == null
        ? new OptionView(
            option.id,
            option.words,
            said(option),
            option.standsOn,
            nameOf(option, gathering),
            option.fromHosts,
            null)
        : new OptionView(option.id, null, null, List.of(), null, option.fromHosts, hidden);
  }

  private static @Nullable Integer said(Option option) {
    return option.cost == 0 ? null : option.cost;
  }

  private static @Nullable BadgeName nameOf(Option option, Surroundings gathering) {
    return option.broughtBy == null ? gathering.nameToShow(option.id) : option.broughtBy;
  }

  @Override
  public MattersMine mine(Jar jar, BadgeId badge) {
    var ballot = jar.ballotOf(badge);
    return new MattersMine(ballot == null ? null : List.copyOf(ballot));
  }

  @Override
  public MyThing myThing(Jar jar, ContributionId contribution) {
    var option = jar.option(contribution);
    return new MyThing(
        "option", option == null ? null : option.words, null, null, null, option != null);
  }

  @Override
  public @Nullable MadeOf madeOf(Jar jar, ContributionId contribution) {
    var option = jar.option(contribution);
    if (option == null) {
      return null;
    }
    var chosen = chosen(jar, contribution);
    return new MadeOf(
        MadeOf.Kind.OPTION,
        option.standsOn,
        chosen.isPresent(),
        chosen.map(MattersStation::stands).orElse(List.of()));
  }

  private static Optional<ChosenView> chosen(Jar jar, ContributionId option) {
    var result = jar.result();
    return result == null
        ? Optional.empty()
        : result.chosen().stream().filter(one -> one.option().equals(option)).findFirst();
  }

  private static List<Sentence> stands(ChosenView chosen) {
    var people = chosen.people();
    var nothingElse = chosen.nothingElse();
    if (people == null) {
      return List.of(new Sentence("matters.chosen-by-few", Map.of()));
    }
    if (nothingElse == null || nothingElse == 0) {
      return List.of(new Sentence("matters.chosen-by", Map.of("n", people)));
    }
    return List.of(
        nothingElse.equals(people)
            ? new Sentence("matters.chosen-by.all", Map.of("n", people))
            : new Sentence("matters.chosen-by.some", Map.of("n", people, "alone", nothingElse)));
  }

  // ---- What leaves the room

  @Override
  public MattersExport export(Jar jar, Surroundings gathering) {
    return new MattersExport(
        jar.shares(),
        jar.total(),
        jar.ballot(),
        jar.step(),
        jar.options().stream()
            .filter(option -> gathering.mayLeave(option.id))
            .map(option -> exported(option, gathering))
            .toList(),
        exported(jar.result(), gathering));
  }

  private static ExportedOption exported(Option option, Surroundings gathering) {
    return new ExportedOption(
        option.id,
        option.words,
        said(option),
        option.standsOn.stream()
            .filter(source -> gathering.isThere(source) && gathering.mayLeave(source))
            .toList(),
        gathering.permissionElsewhere(option.id),
        nameOf(option, gathering),
        option.fromHosts);
  }

  private static @Nullable ExportedResult exported(
      @Nullable ResultView result, Surroundings gathering) {
    return result == null
        ? null
        : new ExportedResult(
            result.chosen().stream()
                .filter(one -> gathering.mayLeave(one.option()))
                .map(MattersStation::exported)
                .toList(),
            result.byCounting().stream().filter(gathering::mayLeave).toList(),
            result.spent(),
            Reckoned.leaving(result.people()),
            Reckoned.leaving(result.withOne()),
            Reckoned.leaving(result.countingWithOne()),
            result.notes());
  }

  private static ExportedChoice exported(ChosenView one) {
    return new ExportedChoice(
        one.option(),
        Reckoned.leaving(one.people()),
        Reckoned.leaving(one.nothingElse()),
        one.why());
  }

  @Override
  public List<StationFile> files(Jar jar, Surroundings gathering) {
    return ElectionFile.of(jar, gathering);
  }

  @Override
  public List<MattersEvent> bring(MattersExport exported) {
    var events = new ArrayList<MattersEvent>();
    events.add(new JarLaidOut(exported.shares(), exported.total(), exported.ballot()));
    exported.options().forEach(option -> events.add(brought(option)));
    events.add(new JarBrought(exported.step(), lotOf(exported)));
    var result = exported.result();
    if (result != null) {
      events.addAll(brought(result));
    }
    return events;
  }

  private static List<ContributionId> lotOf(MattersExport exported) {
    return exported.step() == Step.GATHERING_OPTIONS
        ? List.of()
        : exported.options().stream().map(ExportedOption::option).toList();
  }

  private static MattersEvent brought(ExportedOption option) {
    return new OptionBrought(
        option.option(),
        Provenance.imported(option.permission()),
        option.words(),
        orNone(option.cost()),
        option.standsOn(),
        option.by(),
        option.fromHosts());
  }

  private static List<MattersEvent> brought(ExportedResult result) {
    var events = new ArrayList<MattersEvent>();
    events.add(
        new ResultBrought(
            result.byCounting(),
            result.spent(),
            orNone(result.people()),
            orNone(result.withOne()),
            orNone(result.countingWithOne()),
            result.notes()));
    for (var one : result.chosen()) {
      events.add(
          new ChosenBrought(
              one.option(), orNone(one.people()), orNone(one.nothingElse()), one.why()));
    }
    return events;
  }

  private static int orNone(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  @Override
  public List<MattersEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream()
        .<MattersEvent>map(entry ->
            new OptionBrought(
                entry.getKey(),
                Provenance.imported(Permission.SHARE),
                entry.getValue(),
                0,
                List.of(),
                null,
                true))
        .toList();
  }
}
