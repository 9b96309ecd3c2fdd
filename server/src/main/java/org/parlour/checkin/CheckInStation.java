package org.parlour.checkin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parlour.checkin.CheckIn.OwnWords;
import org.parlour.checkin.CheckInEvent.Answered;
import org.parlour.checkin.CheckInEvent.AskedAgain;
import org.parlour.checkin.CheckInEvent.CheckInLaidOut;
import org.parlour.checkin.CheckInEvent.LookedTogether;
import org.parlour.checkin.CheckInEvent.PictureBrought;
import org.parlour.checkin.CheckInEvent.WordsBrought;
import org.parlour.checkin.CheckInEvent.WordsSaid;
import org.parlour.checkin.CheckInMine.MyAnswer;
import org.parlour.checkin.CheckInNews.AnswersCounted;
import org.parlour.checkin.CheckInNews.LaidOut;
import org.parlour.checkin.CheckInNews.Turned;
import org.parlour.checkin.CheckInNews.WordsGone;
import org.parlour.checkin.CheckInNews.WordsShown;
import org.parlour.checkin.CheckInView.Part;
import org.parlour.checkin.CheckInView.PictureView;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Decision;
import org.parlour.kernel.MyThing;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Recorded;
import org.parlour.kernel.Station;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Told;
import org.parlour.kernel.Words;

/// Check-in and check-out, as the room sees them: a state to fold, rules to ask, news to tell.
public final class CheckInStation
    implements Station<CheckIn, CheckInCommand, CheckInEvent, CheckInExport> {

  /// The slug of this kind of station.
  public static final String KIND = "check-in";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<CheckInCommand> commands() {
    return CheckInCommand.class;
  }

  @Override
  public Class<CheckInEvent> events() {
    return CheckInEvent.class;
  }

  @Override
  public Class<CheckInExport> exported() {
    return CheckInExport.class;
  }

  @Override
  public CheckIn begin() {
    return new CheckIn();
  }

  @Override
  public List<CheckInEvent> layOut(StationPlan plan) {
    var settings = plan.settings();
    settings.knowOnly("when", "ownWords");
    return List.of(
        new CheckInLaidOut(settings.oneOf("when", When.IN), settings.is("ownWords", true)));
  }

  @Override
  public Decision<CheckInEvent> decide(
      CheckIn checkIn, CheckInCommand command, Asking asking, Surroundings gathering) {
    return CheckInRules.decide(checkIn, command, asking);
  }

  @Override
  public Told apply(
      CheckIn checkIn, CheckInEvent event, Recorded recorded, Surroundings gathering) {
    return switch (event) {
      case CheckInLaidOut(var when, var ownWords) -> {
        checkIn.layOut(when, ownWords);
        yield laidOut(checkIn, gathering);
      }
      case Answered(var by, var ask, var choice) -> answer(checkIn, by, ask, choice);
      case WordsSaid(var words, var from, var text) ->
          add(checkIn, new OwnWords(words, from.author(), text, null, false), gathering);
      case WordsBrought(var words, _, var text, var by, var fromHosts) ->
          add(checkIn, new OwnWords(words, null, text, by, fromHosts), gathering);
      case PictureBrought(var open, var picture) -> {
        checkIn.bring(open, picture);
        yield laidOut(checkIn, gathering);
      }
      case LookedTogether(var picture) -> {
        checkIn.look(picture);
        yield turned(checkIn);
      }
      case AskedAgain() -> {
        checkIn.askAgain();
        yield turned(checkIn);
      }
    };
  }

  /// Only the first answer changes what others see: one more has chosen. A change is nobody's
  /// business.
  private static Told answer(CheckIn checkIn, BadgeId by, Ask ask, Choice choice) {
    int before = checkIn.answered();
    checkIn.answer(by, ask, choice);
    return checkIn.answered() == before ? Told.nothing() : counted(checkIn);
  }

  private static Told counted(CheckIn checkIn) {
    return Told.of(new AnswersCounted(checkIn.answered()));
  }

  private static Told add(CheckIn checkIn, OwnWords said, Surroundings gathering) {
    checkIn.add(said);
    return Told.of(new WordsShown(CheckInProjection.words(said, gathering)));
  }

  private static Told turned(CheckIn checkIn) {
    return Told.of(new Turned(checkIn.isOpen(), CheckInProjection.pictures(checkIn)));
  }

  private static Told laidOut(CheckIn checkIn, Surroundings gathering) {
    return Told.of(new LaidOut(CheckInProjection.view(checkIn, gathering)));
  }

  @Override
  public Told takenBack(CheckIn checkIn, ContributionId contribution) {
    if (checkIn.remove(contribution)) {
      return Told.of(new WordsGone(contribution)).forgettingWhatWas();
    }
    // A badge is a contribution too, and what it chose goes with it.
    return checkIn.forget(new BadgeId(contribution.value())) ? counted(checkIn) : Told.nothing();
  }

  @Override
  public Told toldAgain(CheckIn checkIn, ContributionId contribution, Surroundings gathering) {
    var said = checkIn.words(contribution);
    return said == null
        ? Told.nothing()
        : Told.of(new WordsShown(CheckInProjection.words(said, gathering)));
  }

  @Override
  public Arrangement arranged(CheckIn checkIn, List<ContributionId> given, Surroundings gathering) {
    return CheckInProjection.arranged(checkIn);
  }

  @Override
  public CheckInView view(CheckIn checkIn, Surroundings gathering) {
    return CheckInProjection.view(checkIn, gathering);
  }

  @Override
  public CheckInMine mine(CheckIn checkIn, BadgeId badge) {
    var answers = new ArrayList<MyAnswer>();
    for (var ask : checkIn.when().asks()) {
      var choice = checkIn.answer(ask, badge);
      if (choice != null) {
        answers.add(new MyAnswer(ask, choice));
      }
    }
    return new CheckInMine(List.copyOf(answers));
  }

  @Override
  public MyThing myThing(CheckIn checkIn, ContributionId contribution) {
    var said = checkIn.words(contribution);
    return new MyThing("own-words", said == null ? null : said.text(), null, null, null, true);
  }

  @Override
  public CheckInExport export(CheckIn checkIn, Surroundings gathering) {
    return CheckInProjection.export(checkIn, gathering);
  }

  @Override
  public List<CheckInEvent> bring(CheckInExport exported) {
    var events = new ArrayList<CheckInEvent>();
    events.add(new CheckInLaidOut(exported.when(), exported.ownWords()));
    var picture = exported.pictures().stream().flatMap(CheckInStation::chosen).sorted().toList();
    events.add(new PictureBrought(exported.open(), picture));
    for (var said : exported.words()) {
      events.add(
          new WordsBrought(
              said.contribution(),
              Provenance.imported(said.permission()),
              said.words(),
              said.by(),
              said.fromHosts()));
    }
    return events;
  }

  private static Stream<Choice> chosen(PictureView picture) {
    var fits =
        picture.parts().stream().allMatch(part -> picture.ask().choices().contains(part.choice()));
    int people = picture.parts().stream().mapToInt(Part::people).sum();
    if (!fits || people < CheckIn.PEOPLE_MIN) {
      throw new IllegalArgumentException(
          "A picture of a check-in shows five people or more, and only what was asked.");
    }
    return picture.parts().stream()
        .flatMap(part -> Collections.nCopies(part.people(), part.choice()).stream());
  }

  @Override
  public List<CheckInEvent> bringList(Map<ContributionId, Words> list) {
    return list.entrySet().stream().map(CheckInStation::fromHosts).toList();
  }

  private static CheckInEvent fromHosts(Map.Entry<ContributionId, Words> words) {
    return new WordsBrought(
        words.getKey(), Provenance.imported(Permission.SHARE), words.getValue(), null, true);
  }
}
