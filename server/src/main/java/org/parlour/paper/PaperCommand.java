package org.parlour.paper;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Words;

/// What somebody asks at the paper table. Asking twice is the same as asking once: phones repeat
/// themselves.
public sealed interface PaperCommand extends Command {

  /// Whatever puts something on a paper that somebody had in their hands.
  sealed interface PutsOnPaper {
    ContributionId contribution();

    PaperId paper();

    int round();

    Permission permission();

    boolean helped();
  }

  /// Takes a seat, from the next pass on.
  ///
  /// @param helped true for somebody whose paper a helper marks, on a shared tablet or on real
  ///   paper: they are here without a page of their own
  record SitDown(boolean helped) implements PaperCommand, Say {}

  record StandUp() implements PaperCommand, Say {}

  /// Says how much time one wants. Nobody else hears who chose what.
  record ChooseTime(Patience time) implements PaperCommand, Say {}

  /// What this person put on this paper in this round, all of it so far. Undoing is the same with
  /// fewer strokes; with none at all the paper is as it was.
  ///
  /// @param words said in words instead of drawn; there are never both
  /// @param helped true when a helper made the mark
  record Mark(
      ContributionId contribution,
      PaperId paper,
      int round,
      @Nullable Marks strokes,
      @Nullable Words words,
      @Nullable Words described,
      Permission permission,
      boolean helped)
      implements PaperCommand, PutsOnPaper, Say {}

  /// A photo of what this person drew on real paper. It is their mark on this paper in this round,
  /// all of it: nothing else of theirs lies beside it, and it goes when it is taken back.
  ///
  /// @param described what it shows; for whoever cannot see it the photo itself
  /// @param helped true when a helper took it
  record LayPhoto(
      ContributionId contribution,
      PaperId paper,
      int round,
      Picture picture,
      @Nullable Words described,
      Permission permission,
      boolean helped)
      implements PaperCommand, PutsOnPaper, Say {}

  /// Ready to let the paper go. A hint: until the pass one may go on.
  record Done(int round) implements PaperCommand, Say {}

  record NotDone(int round) implements PaperCommand, Say {}

  /// A bit longer. Anybody, as often as they like, and nobody hears who.
  record MoreTime(int round) implements PaperCommand, Say {}

  /// Asks for everything to stand still. It does when a second person asks too.
  record AskPause() implements PaperCommand, Say {}

  record AskGoOn() implements PaperCommand, Say {}

  record NamePaper(ContributionId contribution, PaperId paper, Words words, Permission permission)
      implements PaperCommand, Say {}

  /// Says yes to a name, or takes the yes back.
  record AgreeToName(ContributionId name, boolean yes) implements PaperCommand, Say {}

  /// Lets the table see who made a mark, or no longer. Only its maker may.
  record ShowMine(ContributionId contribution, boolean shown) implements PaperCommand, Say {}

  /// How it felt to let go.
  record Feel(ContributionId contribution, Words words, Permission permission)
      implements PaperCommand, Say {}

  record Start() implements PaperCommand, HostPower {}

  /// Moves the table on.
  ///
  /// @param step `grace` passes the papers now; `open` clears the table for the next set
  record MoveOn(Step step) implements PaperCommand, HostPower {}

  /// Sets the pace, from the next turn on.
  ///
  /// @param seconds for one turn, 3 to 60
  record SetPace(Pace pace, int seconds) implements PaperCommand, HostPower {}

  record Pause() implements PaperCommand, HostPower {}

  record GoOn() implements PaperCommand, HostPower {}
}
