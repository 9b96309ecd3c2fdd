package org.parlour.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.testing.StationStory.BEA;
import static org.parlour.testing.StationStory.MO;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.gathering.DoorAct.OpenDoors;
import org.parlour.gathering.GatheringCommand.ChangePermission;
import org.parlour.gathering.GatheringCommand.Hide;
import org.parlour.gathering.GatheringCommand.ShowAgain;
import org.parlour.gathering.GatheringCommand.TakeBack;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Provenance;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;
import org.parlour.show.ShowCommand.PutOnShelf;
import org.parlour.show.ShowEvent.ShelfLaidOut;
import org.parlour.show.ShowEvent.ThingBrought;
import org.parlour.show.ShowEvent.ThingShown;
import org.parlour.testing.Afternoon;
import org.parlour.testing.GoldenEvents;
import org.parlour.testing.HeardStory;
import org.parlour.testing.Media;
import org.parlour.testing.StationStory;

class PutOnShelfTest {

  private static final ContributionId CAKE = new ContributionId(new UUID(0, 1));
  private static final ContributionId BRICKS = new ContributionId(new UUID(0, 2));
  private static final Words A_CAKE = Words.of("A cake with too much icing.");
  private static final Words A_HOUSE = new Words("Tŷ o frics.", "cy");

  private static final Afternoon.Plan<Shelf, ShowCommand, ShowEvent, ShowExport, ShowView>
      AFTERNOONS =
          new Afternoon.Plan<>(
              new ShowStation(),
              List.of(new ShelfLaidOut()),
              ShowView.class,
              PageThatHears::hear,
              PageThatHears::inOrder,
              (luck, thing) ->
                  new PutOnShelf(
                      thing,
                      Words.of("thing " + thing),
                      luck.nextBoolean() ? Media.PHOTO : null,
                      luck.nextBoolean() ? Permission.SHARE_BADGE : Permission.ROOM,
                      null));

  @TempDir Path folder;

  private static StationStory<Shelf, ShowCommand, ShowEvent, ShowExport> given(
      ShowEvent... history) {
    var story = new StationStory<>(new ShowStation());
    List.of(history).forEach(story::apply);
    return story;
  }

  @Test
  void R17_R19_the_three_laws_hold_whatever_people_show() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void SHO_3_the_makers_words_go_with_the_photo_and_may_stand_alone() {
    var put = new PutOnShelf(CAKE, A_CAKE, Media.PHOTO, Permission.ROOM, null);
    var shown = new ThingShown(CAKE, Provenance.of(MO, Permission.ROOM), A_CAKE, Media.PHOTO);
    given().when(MO, put).then(shown);
    given(shown).when(MO, put).thenNothingNew();
    given()
        .when(MO, new PutOnShelf(BRICKS, A_HOUSE, null, Permission.ROOM, null))
        .then(new ThingShown(BRICKS, Provenance.of(MO, Permission.ROOM), A_HOUSE, null));
    var station = new ShowStation();
    var shelf = given(shown);
    assertThat(station.picture(shelf.state(), CAKE)).contains(Media.PHOTO);
    assertThat(station.myThing(shelf.state(), CAKE).described()).isEqualTo(A_CAKE);
  }

  @Test
  void a_nameless_thing_has_no_maker() {
    var hash = SecretHash.of("canal teapot marigold");
    given()
        .when(MO, new PutOnShelf(CAKE, A_CAKE, null, Permission.NAMELESS, hash))
        .then(new ThingShown(CAKE, Provenance.nameless(hash), A_CAKE, null));
  }

  @Test
  void things_come_are_turned_over_and_go_on_every_page() throws IOException {
    var station = new ShowStation();
    try (var story = HeardStory.begin(folder, station, List.of(new ShelfLaidOut()))) {
      story
          .act(new OpenDoors())
          .aPageOpens()
          .say(MO, new PutOnShelf(CAKE, A_CAKE, Media.PHOTO, Permission.SHARE_BADGE, null))
          .say(BEA, new PutOnShelf(BRICKS, A_HOUSE, null, Permission.ROOM, null))
          .say(MO, new ChangePermission(CAKE, Permission.SHARE))
          .host(new Hide(CAKE, HideReason.PRIVATE_INFORMATION))
          .host(new ShowAgain(CAKE))
          .host(new Hide(CAKE, HideReason.ASKED_BY_AUTHOR))
          .say(BEA, new TakeBack(BRICKS, null));
      var keptRight =
          story.keptRight((page, news) ->
              news instanceof ShowNews ours ? PageThatHears.hear((ShowView) page, ours) : page);
      assertThat(keptRight).isEqualTo(story.openedNow());
      story.isToldAs("show-things");
    }
  }

  @Test
  void every_event_of_a_shelf_can_be_read_as_it_was_written() {
    GoldenEvents.check(
        ShowEvent.class,
        List.of(
            new ShelfLaidOut(),
            new ThingShown(CAKE, Provenance.of(MO, Permission.SHARE_BADGE), A_HOUSE, Media.PHOTO),
            new ThingBrought(
                CAKE, Provenance.imported(Permission.SHARE), A_CAKE, new BadgeName("Mo"), true)));
  }
}
