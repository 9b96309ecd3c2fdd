package org.parlour.matters;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Asking;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Refusal;
import org.parlour.kernel.Sha256;
import org.parlour.kernel.Surroundings;
import org.parlour.matters.Jar.Option;
import org.parlour.matters.MattersCommand.ChangeCost;
import org.parlour.matters.MattersCommand.Choose;
import org.parlour.matters.MattersCommand.MoveOn;
import org.parlour.matters.MattersCommand.NewOption;
import org.parlour.matters.MattersCommand.PutForward;
import org.parlour.matters.MattersCommand.PutOptions;
import org.parlour.matters.MattersCommand.SayWhatItCosts;
import org.parlour.matters.MattersCommand.TakeChoiceOut;
import org.parlour.matters.MattersEvent.ChoiceTakenOut;
import org.parlour.matters.MattersEvent.Chosen;
import org.parlour.matters.MattersEvent.CostChanged;
import org.parlour.matters.MattersEvent.CostSaid;
import org.parlour.matters.MattersEvent.MovedOn;
import org.parlour.matters.MattersEvent.OptionBrought;
import org.parlour.matters.MattersEvent.OptionPutForward;
import org.parlour.matters.MattersEvent.OptionsPut;
import org.parlour.matters.MattersRefusal.ChoosingIsOver;
import org.parlour.matters.MattersRefusal.CostMissing;
import org.parlour.matters.MattersRefusal.CostNotRight;
import org.parlour.matters.MattersRefusal.NotChoosingYet;
import org.parlour.matters.MattersRefusal.NotGathering;
import org.parlour.matters.MattersRefusal.NotInThatOrder;
import org.parlour.matters.MattersRefusal.NotYourOption;
import org.parlour.matters.MattersRefusal.NothingFits;
import org.parlour.matters.MattersRefusal.NothingPutForward;
import org.parlour.matters.MattersRefusal.OptionNotThere;
import org.parlour.matters.MattersRefusal.SourceNotThere;
import org.parlour.matters.MattersRefusal.TooManyOptions;
import org.parlour.matters.MattersRefusal.TooManyPoints;

/// The rules of the jar, one method per command. No clock, no store; the only luck is the lot, and
/// it comes out of the command that asks for it.
final class MattersRules {

  static final int OPTIONS_MAX = 100;
  static final int COST_MAX = 10_000_000;

  private final Jar jar;
  private final Asking asking;
  private final Surroundings gathering;

  private MattersRules(Jar jar, Asking asking, Surroundings gathering) {
    this.jar = jar;
    this.asking = asking;
    this.gathering = gathering;
  }

  static Decision<MattersEvent> decide(
      Jar jar, MattersCommand command, Asking asking, Surroundings gathering) {
    var rules = new MattersRules(jar, asking, gathering);
    return switch (command) {
      case PutForward put -> rules.putForward(put);
      case ChangeCost(var option, var cost) -> rules.changeCost(option, cost);
      case Choose(var options) -> rules.choose(options);
      case TakeChoiceOut() -> rules.takeChoiceOut();
      case PutOptions(var options) -> rules.putOptions(options);
      case SayWhatItCosts(var option, var cost) -> rules.sayWhatItCosts(option, cost);
      case MoveOn(var step) -> rules.moveOn(step);
    };
  }

  // ---- Options

  private Decision<MattersEvent> putForward(PutForward put) {
    if (jar.option(put.contribution()) != null) {
      return nothingNew(); // Phones repeat themselves.
    }
    var wrong = wrongWith(put.cost(), put.standsOn(), 1);
    return wrong == null
        ? accept(
            new OptionPutForward(
                put.contribution(),
                asking.gives(put.permission(), put.secretHash()),
                put.words(),
                costOf(put.cost()),
                distinct(put.standsOn())))
        : refuse(wrong);
  }

  /// @param more how many options there would be more
  private @Nullable Refusal wrongWith(
      @Nullable Integer cost, List<ContributionId> standsOn, int more) {
    if (jar.step() != Step.GATHERING_OPTIONS) {
      return new NotGathering();
    }
    if (jar.size() + more > OPTIONS_MAX) {
      return new TooManyOptions(OPTIONS_MAX);
    }
    if (!isRight(costOf(cost))) {
      return new CostNotRight(COST_MAX);
    }
    return standsOn.stream().allMatch(gathering::isThere) ? null : new SourceNotThere();
  }

  private int costOf(@Nullable Integer said) {
    return jar.shares().costOfEach() > 0 ? jar.shares().costOfEach() : said == null ? 0 : said;
  }

  private static boolean isRight(int cost) {
    return cost >= 1 && cost <= COST_MAX;
  }

  private static List<ContributionId> distinct(List<ContributionId> ids) {
    return ids.stream().distinct().toList();
  }

  private Decision<MattersEvent> putOptions(List<NewOption> options) {
    var isNew = options.stream().filter(one -> jar.option(one.option()) == null).toList();
    var events = new ArrayList<MattersEvent>();
    for (var one : isNew) {
      var wrong = wrongWith(one.cost(), one.standsOn(), isNew.size());
      if (wrong != null) {
        return refuse(wrong);
      }
      events.add(
          new OptionBrought(
              one.option(),
              Provenance.imported(Permission.SHARE),
              one.words(),
              costOf(one.cost()),
              distinct(one.standsOn()),
              null,
              true));
    }
    if (events.isEmpty()) {
      return nothingNew();
    }
    events.add(new OptionsPut(events.size()));
    return accept(events);
  }

  private Decision<MattersEvent> changeCost(ContributionId id, int cost) {
    var option = jar.option(id);
    if (option == null || option.hidden) {
      return refuse(new OptionNotThere());
    }
    if (!asking.by().equals(option.author)) {
      return refuse(new NotYourOption());
    }
    if (jar.step() != Step.GATHERING_OPTIONS) {
      return refuse(new NotGathering());
    }
    return sayCost(option, cost, new CostChanged(id, cost));
  }

  /// A host says it, and only of what nobody here made. Where it was never said, it may be said as
  /// long as people choose.
  private Decision<MattersEvent> sayWhatItCosts(ContributionId id, int cost) {
    var option = jar.option(id);
    if (option == null || option.hidden) {
      return refuse(new OptionNotThere());
    }
    if (!option.brought) {
      return refuse(new NotYourOption());
    }
    boolean late = jar.step() == Step.CHOOSING && option.cost == 0;
    return jar.step() == Step.GATHERING_OPTIONS || late
        ? sayCost(option, cost, new CostSaid(id, cost))
        : refuse(new NotGathering());
  }

  private Decision<MattersEvent> sayCost(Option option, int cost, MattersEvent said) {
    if (!isRight(cost)) {
      return refuse(new CostNotRight(COST_MAX));
    }
    // Where every option takes one place, there is nothing to say.
    return option.cost == cost || jar.shares().costOfEach() > 0 ? nothingNew() : accept(said);
  }

  // ---- Choosing

  private Decision<MattersEvent> choose(List<ContributionId> options) {
    var ballot = inTheOrderDrawn(options);
    if (ballot.equals(jar.ballotOf(asking.by()))) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (jar.step() != Step.CHOOSING) {
      return notNow();
    }
    if (!ballot.containsAll(options)) {
      return refuse(new OptionNotThere());
    }
    return jar.ballot() == BallotForm.POINTS && ballot.size() > BallotForm.POINTS_EACH
        ? refuse(new TooManyPoints(BallotForm.POINTS_EACH))
        : accept(new Chosen(asking.by(), ballot));
  }

  /// The same ballot is always written the same way.
  private List<ContributionId> inTheOrderDrawn(List<ContributionId> options) {
    var ballot = new ArrayList<ContributionId>();
    for (var option : jar.choosable()) {
      options.stream()
          .filter(option.id::equals)
          .limit(jar.ballot() == BallotForm.POINTS ? options.size() : 1)
          .forEach(ballot::add);
    }
    return ballot;
  }

  private Decision<MattersEvent> takeChoiceOut() {
    if (jar.ballotOf(asking.by()) == null) {
      return nothingNew();
    }
    return jar.step() == Step.CHOOSING ? accept(new ChoiceTakenOut(asking.by())) : notNow();
  }

  private Decision<MattersEvent> notNow() {
    return refuse(jar.step() == Step.SHOWN ? new ChoosingIsOver() : new NotChoosingYet());
  }

  // ---- The hosts' steps

  private Decision<MattersEvent> moveOn(Step to) {
    var from = jar.step();
    if (from == to) {
      return nothingNew();
    }
    var wrong =
        switch (to) {
          case GATHERING_OPTIONS -> from == Step.CHOOSING ? null : new NotInThatOrder();
          case CHOOSING -> from == Step.SHOWN ? null : notReady();
          case SHOWN -> from == Step.CHOOSING ? null : new NotInThatOrder();
        };
    return wrong == null ? accept(new MovedOn(from, to, lot(from, to))) : refuse(wrong);
  }

  /// Why nobody can choose yet.
  private @Nullable Refusal notReady() {
    var shown = jar.options().stream().filter(option -> !option.hidden).toList();
    if (shown.isEmpty()) {
      return new NothingPutForward();
    }
    long missing = shown.stream().filter(option -> option.cost == 0).count();
    if (missing > 0) {
      return new CostMissing((int) missing);
    }
    return shown.stream().anyMatch(option -> option.cost <= jar.total())
        ? null
        : new NothingFits(jar.total());
  }

  /// Drawn when choosing begins, before anybody has chosen, and kept for as long as people choose.
  private List<ContributionId> lot(Step from, Step to) {
    if (to == Step.GATHERING_OPTIONS) {
      return List.of();
    }
    return from == Step.GATHERING_OPTIONS
        ? jar.options().stream()
            .map(option -> option.id)
            .sorted(Comparator.comparing(this::luckOf))
            .toList()
        : jar.drawn();
  }

  private String luckOf(ContributionId option) {
    var text = asking.command() + " " + option;
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
