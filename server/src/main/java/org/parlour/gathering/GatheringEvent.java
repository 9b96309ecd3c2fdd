package org.parlour.gathering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Checkers.Paid;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Event;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Permission;
import org.parlour.kernel.PowerUsed;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Words;

/// What has happened to a gathering itself.
public sealed interface GatheringEvent extends Event {

  /// Somebody asks people to come together. Everything that is said on the doorstep.
  record GatheringMade(
      Words title,
      Words question,
      Words canChange,
      Words cannotChange,
      @Nullable Words whoAsks,
      @Nullable Words whenAndWhere,
      @Nullable Words afterwards,
      @Nullable Words welcome)
      implements GatheringEvent {}

  record StationPlaced(
      StationId placed, StationKind stationKind, Words name, Words question, Words help)
      implements GatheringEvent {}

  /// A station begins unpainted, or comes from elsewhere already shut.
  record StationLeft(StationId of, Opening opening) implements GatheringEvent {}

  record StationAdded(StationId of) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return about("room.log.station-added", of);
    }
  }

  record StationOpened(StationId of) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return about("room.log.station-opened", of);
    }
  }

  record StationShut(StationId of) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return about("room.log.station-shut", of);
    }
  }

  record StationMoved(StationId of, @Nullable StationId after)
      implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return about("room.log.station-moved", of);
    }
  }

  private static PowerUsed.Sentence about(String key, StationId station) {
    return new PowerUsed.Sentence(key, Map.of("station", station));
  }

  record DoorsOpened() implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.opened", Map.of());
    }
  }

  record DoorsClosed() implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.closed", Map.of());
    }
  }

  /// A badge is a contribution too: whoever made it can take name and doodle back.
  record BadgeMade(
      BadgeId badge,
      Provenance provenance,
      BadgeName name,
      List<Sticker> stickers,
      @Nullable Marks doodle)
      implements GatheringEvent, Gives {
    @Override
    public ContributionId contribution() {
      return contributionOf(badge);
    }

    static ContributionId contributionOf(BadgeId badge) {
      return new ContributionId(badge.value());
    }
  }

  /// It is gone, everywhere. Its key is destroyed with this event.
  ///
  /// @param along what took it along when it went, as a card takes a photo along that shows it;
  ///   null for what somebody took back itself
  record TakenBack(ContributionId contribution, @Nullable ContributionId along)
      implements GatheringEvent {
    /// Somebody took it back.
    public TakenBack(ContributionId contribution) {
      this(contribution, null);
    }
  }

  record PermissionChanged(ContributionId contribution, Permission permission)
      implements GatheringEvent {}

  record Hidden(ContributionId contribution, HideReason reason)
      implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.hidden", Map.of("reason", Kinds.of(reason)));
    }
  }

  record ShownAgain(ContributionId contribution) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.shown-again", Map.of());
    }
  }

  record LampMoved(@Nullable StationId to) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence(to == null ? "room.log.lamp-put-out" : "room.log.lamp-moved", Map.of());
    }
  }

  /// A host asked for phones down. There is no clock: it lasts until a host ends it, or the
  /// gathering.
  record PhonesPutDown(@Nullable Words question) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.phones-put-down", Map.of());
    }
  }

  record PhonesTakenUp() implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.phones-taken-up", Map.of());
    }
  }

  /// A host took back something that nobody here made: what the hosts brought, or a promise.
  record HostsTookBack(ContributionId contribution) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.hosts-took-back", Map.of());
    }
  }

  /// Everybody who knows the code may read the report now.
  ///
  /// @param edition its number
  record ReportPublished(int edition) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.report-published", Map.of("edition", edition));
    }
  }

  record ReportTakenDown() implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.report-taken-down", Map.of());
    }
  }

  /// A host says that a sentence says the same, in other words, as one of another stop of the tour.
  record SentencePutTogether(ContributionId of) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.put-together", Map.of());
    }
  }

  record SentenceTakenApart(ContributionId of) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.taken-apart", Map.of());
    }
  }

  /// A host published a year, with what was promised here in it.
  record YearTold(int year) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.year-told", Map.of("year", Integer.toString(year)));
    }
  }

  record YearTakenDown(int year) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.year-taken-down", Map.of("year", Integer.toString(year)));
    }
  }

  /// Somebody checked that the report's easy words are easy to read, and said yes to standing
  /// there. The name lies under a key of its own, so that it can be gone.
  ///
  /// @param name null for somebody who does not want to be named
  /// @param edition what they read: a hash of all that it says, sealed like the name
  /// @param paid null where they do not wish to say so
  record EasyWordsChecked(
      ContributionId contribution,
      Provenance provenance,
      @Nullable Words name,
      Words edition,
      @Nullable Paid paid)
      implements GatheringEvent, Gives, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.easy-words-checked", Map.of());
    }
  }

  /// A host took the name of somebody away who checked the easy words.
  record CheckerForgotten(ContributionId checker) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.checker-forgotten", Map.of());
    }
  }

  record ScreenLit() implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.screen-made", Map.of());
    }
  }

  /// A host took a copy while nobody held the second key.
  record ExportTaken() implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.exported", Map.of());
    }
  }

  record TakenWithTwoKeys() implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.taken-with-two-keys", Map.of());
    }
  }

  /// Who hears what became of their words, and by which way.
  sealed interface PostEvent extends GatheringEvent {}

  /// Whoever knows its address reads the news of one badge from now on, and nobody by an earlier
  /// address.
  record FeedMade(BadgeId by, SecretHash ticket) implements PostEvent {}

  record FeedStopped(BadgeId by) implements PostEvent {}

  record MailOffered() implements PostEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.mail-offered", Map.of());
    }
  }

  record MailOfferedNoMore() implements PostEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.mail-offered-no-more", Map.of());
    }
  }

  /// Somebody left their e-mail address. It is sealed under a key of its own, which goes when they
  /// stop the letters or take their badge back.
  ///
  /// @param ticket what stands in letters, by which whoever gets them answers
  record AddressLeft(ContributionId contribution, Provenance provenance, Words email, Words ticket)
      implements PostEvent, Gives {}

  /// Whoever gets letters there said that it is theirs.
  record AddressConfirmed(ContributionId address) implements PostEvent {}

  /// The mail server said that there is no such address.
  record AddressRefused(ContributionId address) implements PostEvent {}

  /// A letter tells this, now or as soon as the mail server takes it: never the same twice.
  ///
  /// @param things what somebody gave, one for each piece of news
  /// @param made what each is in
  /// @param how how that stands
  record NewsTold(
      ContributionId address,
      List<ContributionId> things,
      List<ContributionId> made,
      List<Became.How> how)
      implements PostEvent {
    public NewsTold {
      things = List.copyOf(things);
      made = List.copyOf(made);
      how = List.copyOf(how);
    }
  }

  /// The mail server has it.
  record LetterSent(ContributionId address) implements PostEvent {}

  /// What happened to the second key to everybody's words. Its powers stand in the log like the
  /// hosts'.
  sealed interface KeyEvent extends GatheringEvent {}

  /// Somebody can hold it.
  ///
  /// @param named whether the name on their badge may stand beside the offer
  record SecondKeyOffered(OfferId offer, BadgeId by, boolean named) implements KeyEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.key-offered", Map.of());
    }
  }

  record StoodBack(OfferId offer) implements KeyEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.key-stood-back", Map.of());
    }
  }

  record TrustGiven(OfferId offer, BadgeId by) implements KeyEvent {}

  record TrustTakenBack(OfferId offer, BadgeId by) implements KeyEvent {}

  /// Somebody else is trusted by most now.
  ///
  /// @param to null when nobody holds it any more
  record SecondKeyPassed(@Nullable OfferId to) implements KeyEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence(
          to == null ? "room.log.key-with-nobody" : "room.log.key-passed", Map.of());
    }
  }

  record WordsAsked(AskId ask, Words reason) implements KeyEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.words-asked", Map.of());
    }
  }

  /// Whoever holds it said yes.
  record KeyTurned(AskId ask) implements KeyEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.key-turned", Map.of());
    }
  }

  /// Whoever holds it said no.
  record KeyKept(AskId ask) implements KeyEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.key-kept", Map.of());
    }
  }

  record ListBrought(StationId to, int cards, int leftOut) implements GatheringEvent, PowerUsed {
    @Override
    public Sentence sentence() {
      return new Sentence("room.log.brought-in", Map.of("cards", cards));
    }
  }
}
