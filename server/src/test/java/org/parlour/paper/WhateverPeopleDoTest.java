package org.parlour.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parlour.paper.Evening.person;
import static org.parlour.paper.Evening.strokes;
import static org.parlour.paper.Evening.thing;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.paper.PaperCommand.*;
import org.parlour.testing.Media;
import org.parlour.testing.Whatever;

/// The three laws, over random stories of what people do: asking twice is asking once; a page kept
/// right by news equals a page opened now; after taking back no trace is left. And what only this
/// station promises.
class WhateverPeopleDoTest {

  /// One thing that happens, under an id that makes it the same thing when it happens again.
  private record Deed(int id, String what, BiConsumer<Evening, Integer> does) {
    void to(Evening evening) {
      does.accept(evening, id);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static Evening after(List<Deed> deeds) {
    var evening =
        Evening.with(Map.of("pace", "together", "seconds", 5, "lookSeconds", 2, "thinkSeconds", 0));
    evening.sitting(person(0), person(1), person(2)).started();
    deeds.forEach(deed -> deed.to(evening));
    return evening;
  }

  @Test
  void a_page_kept_right_by_news_equals_a_page_opened_now() {
    Whatever.happens(
        WhateverPeopleDoTest::aDeed,
        deeds -> {
          var evening = after(deeds);
          assertThat(PageThatHears.inOrder(evening.page))
              .isEqualTo(PageThatHears.inOrder(evening.view()));
        });
  }

  @Test
  void hearing_everything_twice_from_any_point_changes_nothing() {
    Whatever.happens(
        WhateverPeopleDoTest::aDeed,
        deeds -> {
          var evening = after(deeds);
          for (int from = 0; from < evening.heard.size(); from += 7) {
            var page = evening.page;
            for (var news : evening.heard.subList(from, evening.heard.size())) {
              page = news instanceof PaperNews ours ? PageThatHears.hear(page, ours) : page;
            }
            assertThat(PageThatHears.inOrder(page))
                .isEqualTo(PageThatHears.inOrder(evening.view()));
          }
        });
  }

  @Test
  void a_phone_that_sends_everything_twice_changes_nothing() {
    Whatever.happens(
        WhateverPeopleDoTest::aDeed,
        deeds -> {
          var stuttered = deeds.stream().flatMap(deed -> Stream.of(deed, deed)).toList();
          assertThat(after(stuttered).view()).isEqualTo(after(deeds).view());
        });
  }

  @Test
  void after_taking_back_no_trace_is_left() {
    Whatever.happens(
        WhateverPeopleDoTest::aDeed,
        deeds -> {
          var evening = after(deeds);
          var everything =
              Stream.of(
                      evening.page,
                      evening.station.export(evening.table, evening.hall),
                      evening.mine(person(0)),
                      evening.mine(person(1)),
                      evening.mine(person(2)))
                  .map(Object::toString)
                  .toList();
          for (var gone : evening.hall.takenBack) {
            assertThat(everything).noneMatch(shown -> shown.contains(gone.toString()));
          }
        });
  }

  @Test
  void nobody_is_on_the_page_and_no_paper_while_they_go_round() {
    Whatever.happens(
        WhateverPeopleDoTest::aDeed,
        deeds -> {
          var evening = after(deeds);
          for (int n = 0; n < 4; n++) {
            assertThat(evening.page.toString()).doesNotContain(person(n).toString());
          }
          if (!evening.step().showsPapers()) {
            assertThat(evening.page.sheets()).isEmpty();
          }
        });
  }

  @Test
  void an_export_brought_in_and_taken_out_again_is_the_same() {
    Whatever.happens(
        WhateverPeopleDoTest::aDeed,
        deeds -> {
          var evening = after(deeds);
          var export = evening.station.export(evening.table, evening.hall);
          var again = new Evening();
          again.station.bring(export).forEach(again::fold);
          assertThat(again.station.export(again.table, again.hall)).isEqualTo(export);
        });
  }

  private static Deed aDeed(RandomGenerator luck) {
    int id = luck.nextInt(100_000);
    var by = person(luck.nextInt(4));
    var thing = thing(luck.nextInt(12));
    return switch (luck.nextInt(22)) {
      case 0 -> new Deed(id, "take back " + thing, (evening, _) -> evening.takeBack(thing));
      case 1 -> {
        boolean hidden = luck.nextBoolean();
        yield new Deed(
            id, "hide " + thing + " " + hidden, (evening, _) -> evening.hide(thing, hidden));
      }
      case 2, 3 -> asks(id, by, new SitDown(luck.nextInt(5) == 0));
      case 4 -> asks(id, by, new StandUp());
      case 5 -> asks(id, by, new ChooseTime(List.of(Patience.values()).get(luck.nextInt(4))));
      case 6 -> laysPhoto(id, by, thing, luck.nextBoolean(), aPermission(luck));
      case 7, 8, 9, 10 -> marks(id, by, thing, 1 + luck.nextInt(3), aPermission(luck));
      case 11, 12 -> {
        var feel = new Feel(thing, Words.of("felt " + thing), aPermission(luck));
        yield asks(id, by, feel);
      }
      case 13 -> asks(id, by, new AgreeToName(thing, luck.nextBoolean()));
      case 14 -> asks(id, by, new ShowMine(thing, luck.nextBoolean()));
      case 15 -> names(id, by, thing, aPermission(luck));
      case 16 -> asks(id, by, luck.nextBoolean() ? new AskPause() : new AskGoOn());
      case 17 -> {
        var to = List.of(Step.OPEN, Step.GRACE, Step.NAME, Step.WALL, Step.DONE);
        yield asksHost(id, new MoveOn(to.get(luck.nextInt(to.size()))));
      }
      case 18 -> asksHost(id, luck.nextBoolean() ? new Start() : new Pause());
      case 19 ->
          new Deed(
              id,
              by + " is done",
              (evening, _) -> evening.ask(by, new Done(Math.max(1, evening.round())), id));
      case 20 -> asks(id, by, new MoreTime(1 + luck.nextInt(3)));
      default -> asksHost(id, luck.nextBoolean() ? new GoOn() : new SetPace(Pace.TOGETHER, 7));
    };
  }

  private static Deed asks(int id, BadgeId by, PaperCommand command) {
    return new Deed(
        id,
        by + " " + command,
        (evening, _) -> {
          evening.now = evening.now.plusSeconds(1);
          evening.ask(by, command, id);
          evening.now = evening.now.minusSeconds(1);
        });
  }

  private static Deed asksHost(int id, PaperCommand command) {
    return new Deed(id, "host " + command, (evening, _) -> evening.ask(null, command, id));
  }

  private static Deed marks(
      int id, BadgeId by, ContributionId thing, int count, Permission permission) {
    return new Deed(
        id,
        by + " marks " + thing,
        (evening, _) -> {
          var hand = evening.inHand(by);
          if (hand != null) {
            evening.ask(
                by,
                new Mark(
                    thing,
                    hand.paper(),
                    hand.round(),
                    strokes(count),
                    null,
                    null,
                    permission,
                    false),
                id);
          }
        });
  }

  private static Deed laysPhoto(
      int id, BadgeId by, ContributionId thing, boolean described, Permission permission) {
    var says = described ? Words.of("photo " + thing) : null;
    return new Deed(
        id,
        by + " lays a photo " + thing,
        (evening, _) -> {
          var hand = evening.inHand(by);
          if (hand != null) {
            evening.ask(
                by,
                new LayPhoto(
                    thing, hand.paper(), hand.round(), Media.PHOTO, says, permission, false),
                id);
          }
        });
  }

  private static Deed names(int id, BadgeId by, ContributionId thing, Permission permission) {
    return new Deed(
        id,
        by + " names " + thing,
        (evening, _) -> {
          var sheets = evening.view().sheets();
          if (!sheets.isEmpty()) {
            var paper = sheets.getFirst().paper();
            evening.ask(by, new NamePaper(thing, paper, Words.of("name " + thing), permission), id);
          }
        });
  }

  private static Permission aPermission(RandomGenerator luck) {
    return List.of(Permission.values()).get(luck.nextInt(3));
  }
}
