package org.parlour.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One activity in the room: a state to fold, rules to ask, news to tell.
///
/// A station is a folder on each side with the same name; `docs/how-to/add-a-station.md` walks
/// through one. The room runs one command at a time: it lets the rules decide, writes all or
/// nothing, and only after that folds the events and tells every open page. Storing and telling are
/// in one place, so no station can get their order wrong.
///
/// All methods but [#begin] and the descriptions run in one thread at a time per gathering.
///
/// @param <S> the folded state: mutable inside, never seen outside
/// @param <C> the closed family of its commands
/// @param <E> the closed family of its events
/// @param <X> what may leave the room, as a record
public interface Station<S, C extends Command, E extends Event, X> {

  /// The kind of station, as in recipes and on the wire, for example `pinpoint`.
  String kind();

  /// The sealed interface of its commands. Their kinds are the records' names in kebab case.
  Class<C> commands();

  /// The sealed interface of its events.
  Class<E> events();

  /// The state before anything happened.
  S begin();

  /// The facts that lay a new station out, from a recipe or a host's form. What they tell shows the
  /// station whole, because an open page was shown it bare before.
  ///
  /// @throws SettingNotRight naming a setting that does not fit
  List<E> layOut(StationPlan plan);

  /// Judges a command. Pure: no clock, no store, no luck. What it needs to know about the gathering
  /// comes as `gathering`.
  Decision<E> decide(S state, C command, Asking asking, Surroundings gathering);

  /// When the station goes on by itself, whatever anybody asks; null while it only answers.
  default @Nullable Instant due(S state) {
    return null;
  }

  /// What the time brings, once [#due] has come: facts, or nothing yet. Pure, like [#decide]; asked
  /// again soon while it stays due.
  default List<E> onTime(S state, Instant at, Surroundings gathering) {
    return List.of();
  }

  /// What should be worked out in the background now; null when all that can be known is known, or
  /// while one is under way that is new enough. The room asks after each batch, runs one at a time,
  /// and not more often than every two seconds.
  default @Nullable Reckoning reckoning(S state) {
    return null;
  }

  /// Takes in what was worked out, and says what the room must be told. It is no fact and is not
  /// stored: after a restart it is worked out again.
  default Told reckoned(S state, Object result, Surroundings gathering) {
    return Told.nothing();
  }

  /// Folds one fact and says what the room must be told.
  Told apply(S state, E event, Recorded recorded, Surroundings gathering);

  /// The doors of the gathering opened. A host lays a room out days before; a clock starts now.
  default Told doorsOpened(S state, Instant at) {
    return Told.nothing();
  }

  /// Something was taken back: forget it, everywhere. Called for every contribution of the
  /// gathering; one that is not here changes nothing.
  Told takenBack(S state, ContributionId contribution);

  /// A host turned something over, or showed it again. It is told anew; a station that keeps its
  /// own account of what lies face down writes that first.
  default Told hidden(
      S state, ContributionId contribution, boolean hidden, Surroundings gathering) {
    var told = toldAgain(state, contribution, gathering);
    return hidden ? told.forgettingWhatWas() : told;
  }

  /// What is known about a contribution outside this station changed (its permission, or its
  /// author's badge): tell it again if it is on the page.
  Told toldAgain(S state, ContributionId contribution, Surroundings gathering);

  /// What somebody gave at another station is not as it was: its maker chose other words, or drew
  /// on. For stations that refer to it.
  default Told changedElsewhere(S state, ContributionId contribution, Surroundings gathering) {
    return Told.nothing();
  }

  /// Whether it is something people say about the question, so that it can be heard in what we
  /// heard: not a name for a pile, and not what somebody says to a sentence.
  default boolean canBeHeard(S state, ContributionId contribution) {
    return true;
  }

  /// What something was made of, at stations whose things are made of what people gave elsewhere;
  /// null for what people gave.
  default @Nullable MadeOf madeOf(S state, ContributionId contribution) {
    return null;
  }

  /// What a report prints of something as it was given, though nothing was made of it; null for all
  /// that waits until something is.
  default @Nullable PrintedAsGiven printedAsGiven(S state, ContributionId contribution) {
    return null;
  }

  /// Whether people can say here what is missing in a report: it stands open for days, with nobody
  /// beside it.
  default boolean hearsWhatIsMissing() {
    return false;
  }

  /// What was drawn here together and hangs on the wall, as far as it may leave the room.
  default List<Hanging> hangs(S state, Surroundings gathering) {
    return List.of();
  }

  /// What of other people's can be seen in a contribution and cannot be cut out of it, as in a
  /// photo of a wall. When one of those is taken back or turned over, this goes with it in the same
  /// step; and it leaves the room only as far as all of them do.
  default Set<ContributionId> shows(S state, ContributionId contribution) {
    return Set.of();
  }

  /// Posters that people drew by hand and took a photo of, as far as they may leave the room.
  default List<DrawnPoster> drawn(S state, Surroundings gathering) {
    return List.of();
  }

  /// How things lie here, for the minutes and for tables: what lies open, in the order in which
  /// people see it. Only stations with an arrangement of their own say more than the usual list.
  ///
  /// @param given everything given here that is still there, oldest first; nameless things come
  ///   last, in an order that says nothing
  default Arrangement arranged(S state, List<ContributionId> given, Surroundings gathering) {
    return Arrangement.list(given.stream().map(Arrangement.Laid::new).toList());
  }

  /// What everybody in the room sees of it. A record that becomes JSON; nothing that is hidden is
  /// in it.
  Object view(S state, Surroundings gathering);

  /// What only this badge sees of it: its own marks and dots.
  Object mine(S state, BadgeId badge);

  /// What its contribution looks like to its author, in *My things*.
  ///
  /// @throws IllegalArgumentException if it is not this station's
  MyThing myThing(S state, ContributionId contribution);

  /// The picture of a contribution, if everybody in the room may see it now. Its author may always
  /// see it: see [MyThing#picture].
  default Optional<Picture> picture(S state, ContributionId contribution) {
    return Optional.empty();
  }

  /// The voice of a contribution, if everybody in the room may hear it now. Its author may always
  /// hear it: see [MyThing#voice].
  default Optional<Voice> voice(S state, ContributionId contribution) {
    return Optional.empty();
  }

  /// What the people who ask see of it, beyond what everybody does; null where there is no more.
  /// Never who made what.
  default @Nullable Object forHosts(S state, Surroundings gathering) {
    return null;
  }

  /// Whether hosts may see the picture of a contribution, or hear its voice, when the room may not.
  default boolean isForHosts(S state, ContributionId contribution) {
    return false;
  }

  /// Whether the picture or voice of a contribution lies before this badge, when the room may not
  /// see it yet: a paper in somebody's hands.
  default boolean liesBefore(S state, ContributionId contribution, BadgeId badge) {
    return false;
  }

  /// What pages elsewhere may show of it; null where they may show nothing.
  default @Nullable Embedded embedded(S state, Surroundings gathering) {
    return null;
  }

  /// What may leave the room by now, for the export: a record of [#exported].
  X export(S state, Surroundings gathering);

  /// The same for other programs: files that hosts can take beside the export.
  default List<StationFile> files(S state, Surroundings gathering) {
    return List.of();
  }

  /// The shape of an export.
  Class<X> exported();

  /// The facts that bring an export in. Exported again, the station gives the same export.
  ///
  /// @throws IllegalArgumentException with one sentence that says what is wrong
  List<E> bring(X exported);

  /// The facts that bring in a list the hosts made elsewhere: statements, cards. Each is labelled
  /// as theirs.
  List<E> bringList(Map<ContributionId, Words> list);
}
