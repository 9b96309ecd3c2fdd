package org.parlour.matters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Words;
import org.parlour.matters.MattersView.ChosenView;
import org.parlour.matters.MattersView.ResultView;

/// What a jar must know to judge a command, to count and to show itself. Folded from events in one
/// thread.
final class Jar {

  private final Map<ContributionId, Option> options = new LinkedHashMap<>();
  private final Map<BadgeId, List<ContributionId>> ballots = new LinkedHashMap<>();
  private Sharing shares = Sharing.MONEY;
  private int total = Sharing.MONEY.usualTotal();
  private BallotForm ballot = BallotForm.APPROVE;
  private Step step = Step.GATHERING_OPTIONS;
  private List<ContributionId> drawn = List.of();

  /// What came with an import, until people choose here.
  private @Nullable ResultView brought;

  /// What was counted last; null when it must be counted again.
  private @Nullable ResultView counted;

  /// Whether what is shown is not what was shown at first.
  private boolean again;

  /// Something that could be chosen.
  static final class Option {
    final ContributionId id;
    final @Nullable BadgeId author;
    final Words words;

    /// Of the total; 0 while nobody has said it.
    int cost;

    final List<ContributionId> standsOn;
    final @Nullable BadgeName broughtBy;

    /// Whether nobody here made it: the hosts put it forward, or it came with an import.
    final boolean brought;

    final boolean fromHosts;
    boolean hidden;

    Option(MattersEvent.OptionPutForward put) {
      id = put.contribution();
      author = put.provenance().author();
      words = put.words();
      cost = put.cost();
      standsOn = new ArrayList<>(put.standsOn());
      broughtBy = null;
      brought = false;
      fromHosts = false;
    }

    Option(MattersEvent.OptionBrought put) {
      id = put.contribution();
      author = null;
      words = put.words();
      cost = put.cost();
      standsOn = new ArrayList<>(put.standsOn());
      broughtBy = put.by();
      brought = true;
      fromHosts = put.fromHosts();
    }

    /// Whether it can be read, and it is known what it takes.
    boolean canBeChosen() {
      return !hidden && cost > 0;
    }
  }

  void layOut(Sharing what, int howMuch, BallotForm form) {
    shares = what;
    total = howMuch;
    ballot = form;
  }

  Sharing shares() {
    return shares;
  }

  int total() {
    return total;
  }

  BallotForm ballot() {
    return ballot;
  }

  Step step() {
    return step;
  }

  boolean again() {
    return again;
  }

  @Nullable Option option(ContributionId id) {
    return options.get(id);
  }

  int size() {
    return options.size();
  }

  /// As they were put forward; once a lot was drawn, in its order. What came later comes last.
  Collection<Option> options() {
    var order = new LinkedHashSet<>(drawn);
    order.retainAll(options.keySet());
    order.addAll(options.keySet());
    return order.stream().map(options::get).toList();
  }

  /// Those that take part.
  List<Option> choosable() {
    return options().stream().filter(Option::canBeChosen).toList();
  }

  void add(Option option) {
    if (shares.costOfEach() > 0) {
      option.cost = shares.costOfEach();
    }
    options.put(option.id, option);
  }

  void moveTo(Step next, List<ContributionId> order) {
    step = next;
    drawn = order;
    brought = null;
    counted = null;
    again = false;
  }

  void bring(Step at, List<ContributionId> order) {
    step = at;
    drawn = order;
  }

  void bring(ResultView result) {
    brought = result;
    counted = null;
  }

  /// One more option was chosen elsewhere.
  void bring(ChosenView chosen) {
    if (brought != null) {
      bring(brought.and(chosen));
    }
  }

  List<ContributionId> drawn() {
    return drawn;
  }

  // ---- Ballots

  Collection<List<ContributionId>> ballots() {
    return ballots.values();
  }

  @Nullable List<ContributionId> ballotOf(BadgeId badge) {
    return ballots.get(badge);
  }

  void choose(BadgeId by, List<ContributionId> chosen) {
    ballots.put(by, new ArrayList<>(chosen));
  }

  boolean takeBallotOut(BadgeId by) {
    return ballots.remove(by) != null;
  }

  // ---- What goes

  boolean remove(ContributionId option) {
    drawn = drawn.stream().filter(id -> !id.equals(option)).toList();
    ballots.values().forEach(chosen -> chosen.removeIf(option::equals));
    return options.remove(option) != null;
  }

  /// Something elsewhere was taken back: nothing stands on it any more.
  boolean forgetSource(ContributionId source) {
    boolean known = false;
    for (var option : options.values()) {
      known |= option.standsOn.removeIf(source::equals);
    }
    return known;
  }

  // ---- What was chosen

  /// What was chosen, as everybody in the room may know it; null before it is shown.
  @Nullable ResultView result() {
    if (step != Step.SHOWN) {
      return null;
    }
    if (counted == null) {
      counted = brought == null ? Reckoned.of(this) : Reckoned.stillThere(this, brought);
    }
    return counted;
  }

  /// What is shown may be something else now.
  void countAgain() {
    again |= step == Step.SHOWN;
    counted = null;
  }
}
