package org.parlour.gathering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Checkers.Checker;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Words;

/// What has a door of its own, and so is not among the commands that pages send: opening and
/// closing, making a badge, big screens, exports and imports.
public sealed interface DoorAct extends Command {

  record OpenDoors() implements DoorAct, HostPower {}

  record CloseDoors() implements DoorAct, HostPower {}

  record MakeBadge(BadgeId badge, BadgeName name, List<Sticker> stickers, @Nullable Marks doodle)
      implements DoorAct {}

  record LightScreen() implements DoorAct, HostPower {}

  record TakeExport() implements DoorAct, HostPower {}

  /// Puts a sentence beside one of another stop of the same tour: it says the same in other words.
  record PutTogether(ContributionId sentence) implements DoorAct, HostPower {}

  /// Takes it out again.
  record TakeApart(ContributionId sentence) implements DoorAct, HostPower {}

  /// Says that somebody checked the report's easy words.
  record NameChecker(ContributionId checker, Checker of) implements DoorAct, HostPower {}

  /// Publishes a year that this gathering is in.
  record TellYear(int year) implements DoorAct, HostPower {}

  record TakeYearDown(int year) implements DoorAct, HostPower {}

  /// Brings in a list the hosts made elsewhere.
  ///
  /// @param leftOut how many lines of the file were left out, because it says so itself
  record BringIn(StationId to, Map<ContributionId, Words> list, int leftOut)
      implements DoorAct, HostPower {}

  /// What is done with addresses through doors of its own, and by the postman. All of it is a
  /// matter between one person and the house, so nothing of it stands in the log.
  sealed interface PostAct extends DoorAct {

    /// Somebody leaves their e-mail address.
    ///
    /// @param ticket what stands in letters, by which whoever gets them says yes or stops them
    record LeaveAddress(ContributionId address, Words email, Words ticket)
        implements PostAct, SayAlways {}

    /// Whoever got the first letter says that the address is theirs.
    record ConfirmAddress(String ticket) implements PostAct {}

    /// Whoever gets the letters wants no more.
    record StopLetters(String ticket) implements PostAct {}

    /// A letter with what is new for this address is due.
    record TellNews(ContributionId address) implements PostAct {}

    /// The mail server has the letter that waited.
    record NoteSent(ContributionId address) implements PostAct {}

    /// The mail server says that there is no such address.
    record NoteRefused(ContributionId address) implements PostAct {}

    /// Nobody confirmed it in time.
    record LetGo(ContributionId address) implements PostAct {}
  }
}
