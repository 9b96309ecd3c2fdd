package org.parlour.checkin;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import org.parlour.checkin.CheckInCommand.Answer;
import org.parlour.checkin.CheckInCommand.AskAgain;
import org.parlour.checkin.CheckInCommand.LookTogether;
import org.parlour.checkin.CheckInCommand.SayWords;
import org.parlour.checkin.CheckInEvent.Answered;
import org.parlour.checkin.CheckInEvent.AskedAgain;
import org.parlour.checkin.CheckInEvent.LookedTogether;
import org.parlour.checkin.CheckInEvent.WordsSaid;
import org.parlour.checkin.CheckInRefusal.AlreadyLooking;
import org.parlour.checkin.CheckInRefusal.NotAskedHere;
import org.parlour.kernel.Asking;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.Decision;

/// The rules of a check-in, one method per command.
final class CheckInRules {

  private CheckInRules() {}

  static Decision<CheckInEvent> decide(CheckIn checkIn, CheckInCommand command, Asking asking) {
    return switch (command) {
      case Answer answer -> answer(checkIn, answer, asking.by());
      case SayWords say -> sayWords(checkIn, say, asking);
      case LookTogether() -> lookTogether(checkIn);
      case AskAgain() -> checkIn.isOpen() ? nothingNew() : accept(new AskedAgain());
    };
  }

  private static Decision<CheckInEvent> answer(CheckIn checkIn, Answer answer, BadgeId by) {
    if (answer.choice() == checkIn.answer(answer.ask(), by)) {
      return nothingNew();
    }
    if (!checkIn.when().asks().contains(answer.ask()) || !answer.ask().takes(answer.choice())) {
      return refuse(new NotAskedHere());
    }
    return checkIn.isOpen()
        ? accept(new Answered(by, answer.ask(), answer.choice()))
        : refuse(new AlreadyLooking());
  }

  /// Words may still come when the picture is made: they are no part of it.
  private static Decision<CheckInEvent> sayWords(CheckIn checkIn, SayWords say, Asking asking) {
    if (checkIn.words(say.contribution()) != null) {
      return nothingNew();
    }
    if (!checkIn.asksForWords()) {
      return refuse(new NotAskedHere());
    }
    return accept(
        new WordsSaid(
            say.contribution(), asking.gives(say.permission(), say.secretHash()), say.words()));
  }

  private static Decision<CheckInEvent> lookTogether(CheckIn checkIn) {
    return checkIn.isOpen() ? accept(new LookedTogether(checkIn.newPictures())) : nothingNew();
  }
}
