package org.parlour.matters;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;

/// What has happened at the jar.
public sealed interface MattersEvent extends Event {

  /// The jar stands there.
  ///
  /// @param total how much there is to share out, in pounds, hours or places
  record JarLaidOut(Sharing shares, int total, BallotForm ballot) implements MattersEvent {}

  /// Somebody put something forward that could be chosen.
  ///
  /// @param cost what it takes of the total
  record OptionPutForward(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      int cost,
      List<ContributionId> standsOn)
      implements MattersEvent, Gives {
    public OptionPutForward {
      standsOn = List.copyOf(standsOn);
    }
  }

  /// An option that the hosts put forward, or that came with an import. Nobody here made it.
  ///
  /// @param cost 0 while nobody has said it
  /// @param by the name that was shown with it where it comes from
  record OptionBrought(
      ContributionId contribution,
      Provenance provenance,
      Words words,
      int cost,
      List<ContributionId> standsOn,
      @Nullable BadgeName by,
      boolean fromHosts)
      implements MattersEvent, Gives {
    public OptionBrought {
      standsOn = List.copyOf(standsOn);
    }
  }

  /// A host put options forward: those just before this.
  record OptionsPut(int options) implements MattersEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("matters.log.put", Map.of("options", options));
    }
  }

  record CostChanged(ContributionId option, int cost) implements MattersEvent {}

  record CostSaid(ContributionId option, int cost) implements MattersEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("matters.log.cost-said", Map.of("cost", cost));
    }
  }

  /// Somebody's whole ballot, in the order that was drawn, so that it does not tell in which order
  /// they made up their mind.
  ///
  /// @param options with points, an option stands there once for each point
  record Chosen(BadgeId by, List<ContributionId> options) implements MattersEvent {
    public Chosen {
      options = List.copyOf(options);
    }
  }

  record ChoiceTakenOut(BadgeId by) implements MattersEvent {}

  /// A host moved on, or back.
  ///
  /// @param drawn all options, in the order drawn by lot for where two are level; empty while
  ///   options are gathered
  record MovedOn(Step from, Step to, List<ContributionId> drawn)
      implements MattersEvent, PowerUsed {
    public MovedOn {
      drawn = List.copyOf(drawn);
    }

    @Override
    public Sentence sentence() {
      return new Sentence(
          switch (to) {
            case GATHERING_OPTIONS -> "matters.log.gathering-again";
            case CHOOSING ->
                from == Step.SHOWN ? "matters.log.choosing-again" : "matters.log.choosing-begun";
            case SHOWN -> "matters.log.shown";
          },
          Map.of());
    }
  }

  /// Where a jar was that came with an import. Nobody's ballot came with it.
  record JarBrought(Step step, List<ContributionId> drawn) implements MattersEvent {
    public JarBrought {
      drawn = List.copyOf(drawn);
    }
  }

  /// What was chosen elsewhere. A number of fewer than five people is 0.
  ///
  /// @param byCounting what simple counting would have chosen
  /// @param spent of the total
  record ResultBrought(
      List<ContributionId> byCounting,
      int spent,
      int people,
      int withOne,
      int countingWithOne,
      List<Note> notes)
      implements MattersEvent {
    public ResultBrought {
      byCounting = List.copyOf(byCounting);
      notes = List.copyOf(notes);
    }
  }

  /// One option that was chosen elsewhere, after those before it.
  ///
  /// @param people how many chose it; 0 under five, and so is the next
  /// @param nothingElse how many of those got nothing else
  record ChosenBrought(ContributionId option, int people, int nothingElse, Why why)
      implements MattersEvent {}
}
