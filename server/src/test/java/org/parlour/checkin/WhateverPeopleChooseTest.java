package org.parlour.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.parlour.checkin.CheckInCommand.Answer;
import org.parlour.checkin.CheckInCommand.AskAgain;
import org.parlour.checkin.CheckInCommand.LookTogether;
import org.parlour.checkin.CheckInCommand.SayWords;
import org.parlour.checkin.CheckInView.Part;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.Words;
import org.parlour.testing.Afternoon;

/// The three laws, and CHK-1, over random stories of what people choose.
class WhateverPeopleChooseTest {

  private static final Afternoon.Plan<
          CheckIn, CheckInCommand, CheckInEvent, CheckInExport, CheckInView>
      AFTERNOONS =
          new Afternoon.Plan<>(
              new CheckInStation(),
              List.of(CheckInStory.LEAVING),
              CheckInView.class,
              (page, news) -> PageThatHears.hear(page, (CheckInNews) news),
              page -> page,
              WhateverPeopleChooseTest::aCommand);

  @Test
  void R17_R19_asking_twice_is_once_and_pages_are_kept_right_and_nothing_is_left_behind() {
    AFTERNOONS.keepsTheLaws();
  }

  @Test
  void CHK_1_no_page_and_no_export_ever_shows_a_picture_of_fewer_than_five_people() {
    AFTERNOONS.always(afternoon -> {
      for (var pictures :
          List.of(afternoon.keptRight().pictures(), afternoon.export().pictures())) {
        assertThat(pictures)
            .allSatisfy(picture ->
                assertThat(picture.parts().stream().mapToInt(Part::people).sum())
                    .isGreaterThanOrEqualTo(CheckIn.PEOPLE_MIN));
      }
    });
  }

  private static CheckInCommand aCommand(RandomGenerator luck, ContributionId thing) {
    return switch (luck.nextInt(12)) {
      case 0 -> new LookTogether();
      case 1 -> new AskAgain();
      case 2, 3 ->
          new SayWords(
              thing,
              Words.of("words " + thing),
              List.of(Permission.values()).get(luck.nextInt(3)),
              null);
      default -> {
        var ask = List.of(Ask.values()).get(luck.nextInt(3));
        var choices = ask.choices();
        int at = luck.nextInt(choices.size() + 1);
        yield new Answer(ask, at == choices.size() ? Choice.RATHER_NOT : choices.get(at));
      }
    };
  }
}
