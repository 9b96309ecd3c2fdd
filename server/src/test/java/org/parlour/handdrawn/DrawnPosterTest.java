package org.parlour.handdrawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.handdrawn.HanddrawnCommand.DescribePhoto;
import org.parlour.handdrawn.HanddrawnCommand.HangPhoto;
import org.parlour.handdrawn.HanddrawnCommand.MarkPart;
import org.parlour.handdrawn.HanddrawnCommand.PlacePart;
import org.parlour.handdrawn.HanddrawnCommand.RewordPart;
import org.parlour.handdrawn.HanddrawnCommand.TakeOffPart;
import org.parlour.handdrawn.HanddrawnCommand.TracePart;
import org.parlour.handdrawn.HanddrawnEvent.PartBrought;
import org.parlour.handdrawn.HanddrawnEvent.PartMarked;
import org.parlour.handdrawn.HanddrawnEvent.PartPlaced;
import org.parlour.handdrawn.HanddrawnEvent.PartReworded;
import org.parlour.handdrawn.HanddrawnEvent.PartTakenOff;
import org.parlour.handdrawn.HanddrawnEvent.PartTraced;
import org.parlour.handdrawn.HanddrawnEvent.PhotoBrought;
import org.parlour.handdrawn.HanddrawnEvent.PhotoDescribed;
import org.parlour.handdrawn.HanddrawnEvent.PhotoHung;
import org.parlour.handdrawn.HanddrawnEvent.PlaceLaidOut;
import org.parlour.handdrawn.HanddrawnRefusal.EitherOr;
import org.parlour.handdrawn.HanddrawnRefusal.NoSource;
import org.parlour.handdrawn.HanddrawnRefusal.NotYourPart;
import org.parlour.handdrawn.HanddrawnRefusal.NotYourPhoto;
import org.parlour.handdrawn.HanddrawnRefusal.OverTheEdge;
import org.parlour.handdrawn.HanddrawnRefusal.PartNotThere;
import org.parlour.handdrawn.HanddrawnRefusal.PhotoNotThere;
import org.parlour.handdrawn.HanddrawnRefusal.SourceNotThere;
import org.parlour.handdrawn.HanddrawnRefusal.StaysInTheRoom;
import org.parlour.handdrawn.HanddrawnRefusal.TooManyParts;
import org.parlour.handdrawn.HanddrawnRefusal.TooManyPhotos;
import org.parlour.handdrawn.HanddrawnRefusal.TooManySources;
import org.parlour.handdrawn.HanddrawnView.PartView;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.Words;
import org.parlour.testing.Afternoon;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.HeardStory;
import org.parlour.testing.Media;
import org.parlour.testing.StationStory;

class DrawnPosterTest {

  private static final BadgeId GWEN = new BadgeId(new UUID(1, 3));
  private static final ContributionId PHOTO = id(1);
  private static final ContributionId NEXT = id(2);
  private static final ContributionId HILL = id(3);
  private static final ContributionId BENCH = id(4);
  private static final ContributionId MOS = id(11);
  private static final ContributionId BEAS = id(12);
  private static final ContributionId NOWHERE = id(99);
  private static final Words WHOLE = Words.of("A hill with a bench, and a kettle at the top.");
  private static final Words A_HILL = Words.of("A steep hill.");
  private static final Words A_BENCH = new Words("Mainc.", "cy");

  private static ContributionId id(long n) {
    return new ContributionId(new UUID(0, n));
  }

  @TempDir Path folder;

  private final StationStory<Wall, HanddrawnCommand, HanddrawnEvent, HanddrawnExport> story =
      new StationStory<>(new HanddrawnStation());

  /// Other stations' things, as the gathering's book has them.
  DrawnPosterTest() {
    story.hall().hear(given(MOS, Provenance.of(MO, Permission.SHARE)));
    story.hall().hear(given(BEAS, Provenance.of(BEA, Permission.ROOM)));
  }

  private static PhotoHung given(ContributionId id, Provenance from) {
    return new PhotoHung(id, from, WHOLE, Media.PHOTO);
  }

  private static HangPhoto hang(ContributionId photo, Permission permission) {
    return new HangPhoto(photo, WHOLE, Media.PHOTO, permission);
  }

  private static MarkPart mark(ContributionId part, List<ContributionId> from) {
    return mark(part, from, Permission.ROOM);
  }

  private static MarkPart mark(
      ContributionId part, List<ContributionId> from, Permission permission) {
    return new MarkPart(part, PHOTO, A_HILL, 0, 0, 500, 500, from, from.isEmpty(), permission);
  }

  /// Mo took a photo, and Bea says what is in two parts of it.
  private void aPoster(Permission permission, ContributionId source) {
    story.when(MO, hang(PHOTO, permission)).andSo();
    story.when(BEA, mark(HILL, List.of(source))).andSo();
    story.when(BEA, mark(BENCH, List.of())).andSo();
  }

  private HanddrawnView seen() {
    return (HanddrawnView) story.seen();
  }

  @Test
  void whoever_took_the_photo_says_what_it_shows_as_a_whole() {
    var hung = new PhotoHung(PHOTO, Provenance.of(MO, Permission.SHARE), WHOLE, Media.PHOTO);
    story.when(MO, hang(PHOTO, Permission.SHARE)).then(hung);
    story.andSo().when(MO, hang(PHOTO, Permission.SHARE)).thenNothingNew();
    story.when(BEA, new DescribePhoto(PHOTO, A_HILL)).thenRefused(new NotYourPhoto());
    story.when(MO, new DescribePhoto(PHOTO, WHOLE)).thenNothingNew();
    story.when(MO, new DescribePhoto(PHOTO, A_HILL)).then(new PhotoDescribed(PHOTO, A_HILL));
    story.when(MO, new DescribePhoto(NEXT, A_HILL)).thenRefused(new PhotoNotThere());
    var station = new HanddrawnStation();
    assertThat(station.picture(story.state(), PHOTO)).contains(Media.PHOTO);
    assertThat(station.myThing(story.state(), PHOTO).described()).isEqualTo(WHOLE);
  }

  @Test
  void a_part_lies_on_the_photo_and_comes_from_words_or_says_that_it_does_not() {
    story.when(MO, hang(PHOTO, Permission.ROOM)).andSo();
    story
        .when(GWEN, mark(HILL, List.of(MOS, BEAS, MOS)))
        .then(
            new PartMarked(
                HILL,
                Provenance.of(GWEN, Permission.ROOM),
                PHOTO,
                A_HILL,
                0,
                0,
                500,
                500,
                List.of(MOS, BEAS)));
    story.andSo().when(GWEN, mark(HILL, List.of(MOS))).thenNothingNew();
    story.when(GWEN, part(PHOTO, 500, 500, List.of(), false)).thenRefused(new NoSource());
    story.when(GWEN, part(PHOTO, 500, 500, List.of(MOS), true)).thenRefused(new EitherOr());
    story.when(GWEN, part(PHOTO, 600, 500, List.of(MOS), false)).thenRefused(new OverTheEdge());
    story.when(GWEN, part(PHOTO, 0, 10, List.of(MOS), false)).thenRefused(new OverTheEdge());
    story.when(GWEN, part(NEXT, 0, 500, List.of(MOS), false)).thenRefused(new PhotoNotThere());
    for (var wrong : List.of(NOWHERE, PHOTO, HILL)) {
      story
          .when(GWEN, part(PHOTO, 0, 500, List.of(wrong), false))
          .thenRefused(new SourceNotThere());
    }
    var many =
        LongStream.rangeClosed(0, HanddrawnRules.SOURCES_MAX).mapToObj(n -> id(1_000 + n)).toList();
    story
        .when(GWEN, part(PHOTO, 0, 500, many, false))
        .thenRefused(new TooManySources(HanddrawnRules.SOURCES_MAX));
    story.hall().hide(PHOTO, HideReason.THREAT);
    story.when(GWEN, part(PHOTO, 0, 500, List.of(MOS), false)).thenRefused(new PhotoNotThere());
  }

  private static MarkPart part(
      ContributionId photo, int left, int side, List<ContributionId> from, boolean drawnForThis) {
    return new MarkPart(
        BENCH, photo, A_BENCH, left, 0, side, side, from, drawnForThis, Permission.ROOM);
  }

  @Test
  void nothing_that_stays_in_the_room_is_shown_on_a_photo_for_anyone() {
    story.when(MO, hang(PHOTO, Permission.SHARE)).andSo();
    story.when(BEA, mark(HILL, List.of(BEAS))).thenRefused(new StaysInTheRoom());
    story.when(MO, hang(NEXT, Permission.ROOM)).andSo();
    story
        .when(
            BEA,
            new MarkPart(
                HILL, NEXT, A_HILL, 0, 0, 500, 500, List.of(BEAS), false, Permission.SHARE))
        .thenRefused(new StaysInTheRoom());
    story
        .when(
            BEA,
            new MarkPart(HILL, NEXT, A_HILL, 0, 0, 500, 500, List.of(BEAS), false, Permission.ROOM))
        .andSo();
    story.when(BEA, new PlacePart(HILL, PHOTO, 0, 0, 500, 500)).thenRefused(new StaysInTheRoom());
  }

  @Test
  void whoever_described_a_part_or_took_the_photo_moves_it_and_only_its_maker_rewords_it() {
    aPoster(Permission.SHARE, MOS);
    story.when(GWEN, new RewordPart(HILL, A_BENCH)).thenRefused(new NotYourPart());
    story.when(MO, new RewordPart(HILL, A_BENCH)).thenRefused(new NotYourPart());
    story.when(BEA, new RewordPart(HILL, A_BENCH)).then(new PartReworded(HILL, A_BENCH));
    var moved = new PlacePart(HILL, PHOTO, 500, 500, 500, 500);
    story.when(GWEN, moved).thenRefused(new NotYourPart());
    for (var by : List.of(MO, BEA)) {
      story.when(by, moved).then(new PartPlaced(HILL, PHOTO, 500, 500, 500, 500));
      story.when(by, new TracePart(HILL, List.of(), true)).then(new PartTraced(HILL, List.of()));
      story.when(by, new TakeOffPart(HILL)).then(new PartTakenOff(HILL));
    }
    story.when(BEA, new PlacePart(HILL, PHOTO, 0, 0, 500, 500)).thenNothingNew();
    story.when(BEA, new TracePart(HILL, List.of(MOS), false)).thenNothingNew();
    story.when(GWEN, new TracePart(HILL, List.of(), true)).thenRefused(new NotYourPart());
    story.when(BEA, new TracePart(HILL, List.of(), false)).thenRefused(new NoSource());
    story.when(BEA, new TracePart(HILL, List.of(BEAS), false)).thenRefused(new StaysInTheRoom());
    story.when(GWEN, new TakeOffPart(HILL)).thenRefused(new NotYourPart());
    story.when(BEA, new PlacePart(HILL, PHOTO, 900, 0, 500, 500)).thenRefused(new OverTheEdge());
    for (var gone :
        List.of(
            new RewordPart(NOWHERE, A_HILL),
            new PlacePart(NOWHERE, PHOTO, 0, 0, 500, 500),
            new TracePart(NOWHERE, List.of(), true),
            new TakeOffPart(NOWHERE))) {
      story.when(BEA, gone).thenRefused(new PartNotThere());
    }
  }

  @Test
  void a_part_that_was_taken_off_waits_and_is_put_on_another_photo() {
    aPoster(Permission.SHARE, MOS);
    story.when(MO, new TakeOffPart(HILL)).andSo();
    story.when(MO, new TakeOffPart(HILL)).thenNothingNew();
    assertThat(seen().loose()).extracting(PartView::contribution).containsExactly(HILL);
    story.when(GWEN, hang(NEXT, Permission.SHARE)).andSo();
    story.when(MO, new PlacePart(HILL, NEXT, 0, 0, 500, 500)).thenRefused(new NotYourPart());
    story.when(GWEN, new PlacePart(HILL, NEXT, 0, 0, 500, 500)).andSo();
    assertThat(seen().loose()).isEmpty();
    assertThat(seen().photos().getLast().parts())
        .extracting(PartView::contribution)
        .containsExactly(HILL);
  }

  @Test
  void POS_1_the_parts_are_read_row_by_row_from_the_top_and_each_row_from_the_left() {
    var frames =
        List.of(
            new Frame(600, 700, 300, 200),
            new Frame(500, 60, 300, 200),
            new Frame(0, 0, 400, 300),
            new Frame(0, 650, 300, 300),
            new Frame(100, 320, 800, 200));
    var read =
        Frame.readingOrder(frames, Function.identity(), Comparator.comparingInt(Frame::width));
    assertThat(read)
        .containsExactly(
            new Frame(0, 0, 400, 300),
            new Frame(500, 60, 300, 200),
            new Frame(100, 320, 800, 200),
            new Frame(0, 650, 300, 300),
            new Frame(600, 700, 300, 200));
  }

  @Test
  void when_a_source_goes_the_photo_goes_and_the_other_parts_wait_for_the_next_one() {
    aPoster(Permission.SHARE, MOS);
    var station = new HanddrawnStation();
    assertThat(station.shows(story.state(), PHOTO)).containsExactly(MOS);
    assertThat(station.takenBack(story.state(), MOS).forget()).isTrue();
    assertThat(seen().photos()).isEmpty();
    assertThat(seen().loose()).extracting(PartView::contribution).containsExactly(BENCH);
    assertThat(station.picture(story.state(), PHOTO)).isEmpty();
    assertThat(station.mine(story.state(), MO).photoLost()).isTrue();
    assertThat(station.mine(story.state(), BEA).photoLost()).isFalse();
    assertThat(station.myThing(story.state(), PHOTO).kind()).isEqualTo("drawn-poster-lost");
    assertThat(station.myThing(story.state(), HILL).kind()).isEqualTo("drawn-part-lost");
    story.when(MO, hang(NEXT, Permission.ROOM)).andSo();
    assertThat(station.mine(story.state(), MO).photoLost()).isFalse();
  }

  @Test
  void a_photo_that_its_maker_takes_back_is_not_lost() {
    aPoster(Permission.SHARE, MOS);
    var station = new HanddrawnStation();
    station.takenBack(story.state(), PHOTO);
    assertThat(seen().loose()).extracting(PartView::contribution).containsExactly(HILL, BENCH);
    assertThat(station.mine(story.state(), MO).photoLost()).isFalse();
    assertThat(station.myThing(story.state(), PHOTO).kind()).isEqualTo("drawn-poster");
  }

  @Test
  void a_source_that_a_host_turns_over_takes_the_photo_with_it() {
    aPoster(Permission.ROOM, BEAS);
    story.hall().hide(BEAS, HideReason.THREAT);
    var told = new HanddrawnStation().hidden(story.state(), BEAS, true, story.hall());
    assertThat(told.forget()).isTrue();
    assertThat(seen().photos()).isEmpty();
  }

  @Test
  void a_source_that_is_kept_to_the_room_takes_only_what_anyone_could_see() {
    aPoster(Permission.SHARE, MOS);
    var station = new HanddrawnStation();
    story.hall().hear(given(MOS, Provenance.of(MO, Permission.ROOM)));
    station.toldAgain(story.state(), MOS, story.hall());
    assertThat(seen().photos()).isEmpty();
    assertThat(seen().loose()).as("both are for the room").hasSize(2);

    story.when(GWEN, hang(NEXT, Permission.ROOM)).andSo();
    story.when(BEA, new PlacePart(HILL, NEXT, 0, 0, 500, 500)).andSo();
    station.toldAgain(story.state(), MOS, story.hall());
    assertThat(seen().photos()).as("only people here see it").hasSize(1);
  }

  @Test
  void what_is_turned_over_is_nowhere_to_be_read() {
    aPoster(Permission.SHARE, MOS);
    story.hall().hide(PHOTO, HideReason.PRIVATE_INFORMATION);
    story.hall().hide(HILL, HideReason.THREAT);
    story.hall().hide(BENCH, HideReason.THREAT);
    var photo = seen().photos().getFirst();
    assertThat(photo.described()).isNull();
    assertThat(photo.picture()).isNull();
    assertThat(Afternoon.onTheWire(seen())).doesNotContain("steep").doesNotContain(MOS.toString());
    assertThat(story.export().photos()).isEmpty();
    assertThat(new HanddrawnStation().drawn(story.state(), story.hall())).isEmpty();
  }

  @Test
  void what_may_leave_is_the_photo_that_anyone_may_see_with_such_parts() {
    story.when(MO, hang(PHOTO, Permission.SHARE)).andSo();
    story.when(MO, hang(NEXT, Permission.ROOM)).andSo();
    story.when(BEA, mark(HILL, List.of(MOS), Permission.SHARE)).andSo();
    story.when(BEA, mark(BENCH, List.of())).andSo();
    var drawn = new HanddrawnStation().drawn(story.state(), story.hall());
    assertThat(drawn).hasSize(1);
    assertThat(drawn.getFirst().parts()).hasSize(1);
    assertThat(drawn.getFirst().parts().getFirst().from()).containsExactly(MOS);
    assertThat(story.export().photos()).hasSize(1);
  }

  @Test
  void there_are_so_many_photos_and_so_many_parts() {
    for (int n = 0; n < HanddrawnRules.PHOTOS_MAX; n++) {
      story.when(MO, hang(n == 0 ? PHOTO : id(100 + n), Permission.ROOM)).andSo();
    }
    story
        .when(MO, hang(NEXT, Permission.ROOM))
        .thenRefused(new TooManyPhotos(HanddrawnRules.PHOTOS_MAX));
    for (int n = 0; n < HanddrawnRules.PARTS_MAX; n++) {
      story.when(BEA, mark(id(200 + n), List.of())).andSo();
    }
    story.when(BEA, mark(HILL, List.of())).thenRefused(new TooManyParts(HanddrawnRules.PARTS_MAX));
  }

  @Test
  void photos_and_parts_go_on_every_page() throws IOException {
    var station = new HanddrawnStation();
    try (var heard = HeardStory.begin(folder, station, List.of(new PlaceLaidOut()))) {
      heard
          .act(new OpenDoors())
          .aPageOpens()
          .say(MO, hang(PHOTO, Permission.SHARE_BADGE))
          .say(BEA, new HangPhoto(MOS, WHOLE, Media.photo(11), Permission.SHARE))
          .say(MO, new DescribePhoto(PHOTO, A_BENCH))
          .say(BEA, mark(HILL, List.of(MOS)))
          .say(BEA, mark(BENCH, List.of(), Permission.SHARE))
          .say(BEA, new RewordPart(HILL, A_BENCH))
          .say(MO, new PlacePart(BENCH, PHOTO, 500, 0, 400, 500))
          .say(BEA, new TakeOffPart(BENCH))
          .say(BEA, new PlacePart(BENCH, MOS, 0, 0, 400, 500))
          .say(BEA, new PlacePart(BENCH, PHOTO, 0, 0, 400, 500))
          .say(BEA, new TracePart(BENCH, List.of(MOS), false))
          .say(BEA, new TracePart(BENCH, List.of(), true))
          .host(new Hide(BENCH, HideReason.THREAT))
          .host(new ShowAgain(BENCH))
          .say(MO, new ChangePermission(PHOTO, Permission.SHARE))
          .say(BEA, new TakeBack(MOS, null))
          .say(MO, new HangPhoto(NEXT, WHOLE, Media.photo(21), Permission.ROOM))
          .say(BEA, new PlacePart(BENCH, NEXT, 0, 0, 400, 500))
          .say(MO, new TakeBack(NEXT, null));
      var keptRight =
          heard.keptRight((page, news) ->
              news instanceof HanddrawnNews ours
                  ? PageThatHears.hear((HanddrawnView) page, ours)
                  : page);
      assertThat(keptRight).isEqualTo(heard.openedNow());
      assertThat(((HanddrawnView) keptRight).loose())
          .extracting(PartView::contribution)
          .containsExactly(BENCH);
      heard.isToldAs("handdrawn-parts");
    }
  }

  @Test
  void every_event_of_a_drawn_poster_can_be_read_as_it_was_written() {
    var bea = Provenance.of(BEA, Permission.SHARE);
    var brought = Provenance.imported(Permission.SHARE_BADGE);
    GoldenEvents.check(
        HanddrawnEvent.class,
        List.of(
            new PlaceLaidOut(),
            new PhotoHung(PHOTO, bea, A_BENCH, Media.PHOTO),
            new PhotoDescribed(PHOTO, A_HILL),
            new PartMarked(HILL, bea, PHOTO, A_BENCH, 10, 20, 300, 400, List.of(MOS, BEAS)),
            new PartReworded(HILL, A_HILL),
            new PartPlaced(HILL, NEXT, 10, 20, 300, 400),
            new PartTraced(HILL, List.of(BEAS)),
            new PartTakenOff(HILL),
            new PhotoBrought(PHOTO, brought, A_BENCH, new BadgeName("Mo")),
            new PartBrought(HILL, brought, PHOTO, A_HILL, 10, 20, 300, 400, List.of(MOS), null)));
  }
}
