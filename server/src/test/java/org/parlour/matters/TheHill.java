package org.parlour.matters;

import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.matters.MattersEvent.Chosen;
import org.parlour.matters.MattersEvent.JarLaidOut;
import org.parlour.matters.MattersEvent.MovedOn;
import org.parlour.matters.MattersEvent.OptionPutForward;
import org.parlour.testing.StationStory;

/// The people on the hill, and what they would do with a hundred pounds. It is small enough to be
/// worked out on paper.
///
/// Bus 60, bench 30, lamp 20, choir 10. Nine people: five want the bus and the bench, three the
/// lamp, one the choir. Counting buys the bus, the bench and, of what is left, the choir: three
/// people have nothing. With equal shares the three have 33 together, which pays for their lamp.
final class TheHill {

  static final ContributionId BUS = new ContributionId(new UUID(8, 1));
  static final ContributionId BENCH = new ContributionId(new UUID(8, 2));
  static final ContributionId LAMP = new ContributionId(new UUID(8, 3));
  static final ContributionId CHOIR = new ContributionId(new UUID(8, 4));
  static final List<ContributionId> OPTIONS = List.of(BUS, BENCH, LAMP, CHOIR);

  static final MattersEvent MONEY = new JarLaidOut(Sharing.MONEY, 100, BallotForm.APPROVE);
  static final MattersEvent BEGUN =
      new MovedOn(Step.GATHERING_OPTIONS, Step.CHOOSING, List.of(LAMP, BUS, CHOIR, BENCH));
  static final MattersEvent SHOWN =
      new MovedOn(Step.CHOOSING, Step.SHOWN, List.of(LAMP, BUS, CHOIR, BENCH));

  private TheHill() {}

  static MattersEvent put(ContributionId option, String words, int cost) {
    return new OptionPutForward(
        option, Provenance.of(MO, Permission.SHARE), Words.of(words), cost, List.of());
  }

  static List<MattersEvent> options() {
    return List.of(
        put(BUS, "A minibus on Fridays", 60),
        put(BENCH, "A bench halfway up", 30),
        put(LAMP, "A lamp at the corner", 20),
        put(CHOIR, "Song sheets for the choir", 10));
  }

  static BadgeId person(int n) {
    return n == 0 ? MO : n == 1 ? BEA : new BadgeId(new UUID(1, 10 + n));
  }

  static MattersEvent chose(int person, ContributionId... options) {
    return new Chosen(person(person), List.of(options));
  }

  /// What the nine chose.
  static List<MattersEvent> ballots() {
    var all = new ArrayList<MattersEvent>();
    for (int n = 0; n < 5; n++) {
      all.add(chose(n, BUS, BENCH));
    }
    for (int n = 5; n < 8; n++) {
      all.add(chose(n, LAMP));
    }
    all.add(chose(8, CHOIR));
    return all;
  }

  static StationStory<Jar, MattersCommand, MattersEvent, MattersExport> told(
      Stream<MattersEvent> history) {
    var story = new StationStory<>(new MattersStation());
    history.forEach(story::apply);
    return story;
  }

  static StationStory<Jar, MattersCommand, MattersEvent, MattersExport> given(
      MattersEvent... history) {
    return told(Stream.concat(Stream.of(MONEY), Stream.of(history)));
  }

  static StationStory<Jar, MattersCommand, MattersEvent, MattersExport> choosing(
      MattersEvent... history) {
    return told(
        Stream.of(Stream.of(MONEY), options().stream(), Stream.of(BEGUN), Stream.of(history))
            .flatMap(part -> part));
  }

  static StationStory<Jar, MattersCommand, MattersEvent, MattersExport> shown() {
    var story = choosing();
    ballots().forEach(story::apply);
    story.apply(SHOWN);
    return story;
  }

  static MattersView seen(StationStory<Jar, MattersCommand, MattersEvent, MattersExport> story) {
    return (MattersView) story.seen();
  }
}
