package org.parlour.main;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.board.BoardEvent;
import org.parlour.board.BoardEvent.*;
import org.parlour.board.GroupId;
import org.parlour.board.Step;
import org.parlour.checkin.Ask;
import org.parlour.checkin.CheckInEvent;
import org.parlour.checkin.CheckInEvent.*;
import org.parlour.checkin.Choice;
import org.parlour.checkin.When;
import org.parlour.gathering.AskId;
import org.parlour.gathering.Became.How;
import org.parlour.gathering.GatheringEvent;
import org.parlour.gathering.GatheringEvent.*;
import org.parlour.gathering.OfferId;
import org.parlour.gathering.Opening;
import org.parlour.gathering.Sticker;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Checkers.Paid;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Marks;
import org.parlour.kernel.Paint;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.Words;
import org.parlour.playlist.PlaylistEvent;
import org.parlour.playlist.PlaylistEvent.*;
import org.parlour.playlist.Seed;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.Media;

/// Every event ever stored can still be read.
class EventsGoldenTest {

  private static final ContributionId CARD = new ContributionId(new UUID(0, 1));
  private static final ContributionId SONG = new ContributionId(new UUID(0, 2));
  private static final GroupId GROUP = new GroupId(new UUID(2, 1));
  private static final GroupId OTHER = new GroupId(new UUID(2, 2));
  private static final OfferId OFFER = new OfferId(new UUID(7, 1));
  private static final AskId ASK = new AskId(new UUID(8, 1));
  private static final BadgeId MO = new BadgeId(new UUID(1, 1));
  private static final StationId TABLE = new StationId(new UUID(4, 1));
  private static final Provenance BY_MO = Provenance.of(MO, Permission.SHARE_BADGE);
  private static final Words WORDS = new Words("Mainc hanner ffordd", "cy");
  private static final Marks SUN = Marks.of(new byte[] {0, 2, 1, 2, 10, 10, 4, 6});

  @Test
  void every_event_of_a_board_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        BoardEvent.class,
        List.of(
            new BoardLaidOut(600),
            new CardPinned(CARD, Provenance.nameless(SecretHash.of("a b c")), WORDS, Paint.MINT),
            new CardDrawn(CARD, BY_MO, SUN, WORDS, null),
            new CardBrought(
                CARD,
                Provenance.imported(Permission.SHARE),
                WORDS,
                null,
                null,
                null,
                new BadgeName("Bea"),
                true),
            new CardTypedIn(CARD, BY_MO, WORDS, new BadgeName("Elsie")),
            new CardAmended(CARD, WORDS),
            new CardPlaced(CARD, GROUP, null),
            new CardHeld(CARD),
            new CardLetGoOf(CARD),
            new GroupOpened(GROUP),
            new GroupNamed(GROUP, CARD, BY_MO, WORDS),
            new GroupsMerged(GROUP, OTHER),
            new GroupClosed(GROUP),
            new DotPlaced(GROUP, MO),
            new DotLifted(GROUP, MO),
            new DotsBrought(GROUP, 7),
            new StepBrought(Step.SORTING, 3),
            new MovedOn(Step.TURNED_OVER, 0),
            new Extended(300)));
  }

  @Test
  void every_event_of_a_check_in_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        CheckInEvent.class,
        List.of(
            new CheckInLaidOut(When.OUT, true),
            new Answered(MO, Ask.HOW_EQUAL, Choice.MOSTLY),
            new WordsSaid(CARD, BY_MO, WORDS),
            new WordsBrought(
                CARD, Provenance.imported(Permission.SHARE), WORDS, new BadgeName("Bea"), true),
            new PictureBrought(false, List.of(Choice.SUNNY, Choice.FOGGY, Choice.YES)),
            new LookedTogether(List.of(Choice.SUNNY, Choice.A_BIT_CLOUDY)),
            new AskedAgain()));
  }

  @Test
  void every_event_of_a_playlist_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        PlaylistEvent.class,
        List.of(
            new PlaylistLaidOut(3),
            new PlaylistBrought(3, new Seed(new UUID(6, 1)), true),
            new SongOffered(CARD, BY_MO, WORDS, WORDS, WORDS),
            new SongBrought(
                CARD,
                Provenance.imported(Permission.SHARE),
                WORDS,
                WORDS,
                null,
                new BadgeName("Bea"),
                true,
                true),
            new SecondsOpened(),
            new PlayingNow(CARD),
            new MarkedPlayed(CARD, false),
            new OpenedWith(CARD),
            new OpenedWithPicture(CARD, BY_MO, SONG, Media.PHOTO, WORDS),
            new OpeningEnded()));
  }

  @Test
  void every_event_of_a_gathering_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        GatheringEvent.class,
        List.of(
            new GatheringMade(WORDS, WORDS, WORDS, WORDS, WORDS, null, null, null),
            new StationPlaced(TABLE, new StationKind("pinpoint"), WORDS, WORDS, WORDS),
            new StationLeft(TABLE, Opening.LATER),
            new StationAdded(TABLE),
            new StationOpened(TABLE),
            new StationShut(TABLE),
            new StationMoved(TABLE, null),
            new DoorsOpened(),
            new DoorsClosed(),
            new BadgeMade(
                MO, BY_MO, new BadgeName("Mo"), List.of(Sticker.KETTLE, Sticker.DAFF), SUN),
            new TakenBack(CARD),
            new PermissionChanged(CARD, Permission.SHARE),
            new Hidden(CARD, HideReason.ASKED_BY_AUTHOR),
            new ShownAgain(CARD),
            new LampMoved(null),
            new PhonesPutDown(WORDS),
            new PhonesTakenUp(),
            new HostsTookBack(CARD),
            new ReportPublished(2),
            new ReportTakenDown(),
            new SentencePutTogether(CARD),
            new SentenceTakenApart(CARD),
            new EasyWordsChecked(
                CARD,
                Provenance.imported(Permission.SHARE),
                Words.of("Olive"),
                Words.of("ab12"),
                Paid.PAID),
            new CheckerForgotten(CARD),
            new YearTold(2026),
            new YearTakenDown(2026),
            new ScreenLit(),
            new ExportTaken(),
            new TakenWithTwoKeys(),
            new SecondKeyOffered(OFFER, MO, true),
            new StoodBack(OFFER),
            new TrustGiven(OFFER, MO),
            new TrustTakenBack(OFFER, MO),
            new SecondKeyPassed(null),
            new WordsAsked(ASK, WORDS),
            new KeyTurned(ASK),
            new KeyKept(ASK),
            new FeedMade(MO, SecretHash.of("an address")),
            new FeedStopped(MO),
            new MailOffered(),
            new MailOfferedNoMore(),
            new AddressLeft(CARD, BY_MO, WORDS, WORDS),
            new AddressConfirmed(CARD),
            new AddressRefused(CARD),
            new NewsTold(CARD, List.of(CARD), List.of(CARD), List.of(How.KEPT)),
            new LetterSent(CARD),
            new ListBrought(TABLE, 39, 2)));
  }
}
