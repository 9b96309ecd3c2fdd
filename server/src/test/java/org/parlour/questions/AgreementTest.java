package org.parlour.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parlour.kernel.BadgeId;

class AgreementTest {

  /// The people from one number up to another.
  private static Set<BadgeId> people(int from, int until) {
    var people = new HashSet<BadgeId>();
    for (int n = from; n < until; n++) {
      people.add(new BadgeId(new UUID(1, n)));
    }
    return people;
  }

  private static boolean agreed(Set<BadgeId> marked, Set<BadgeId> hurt, Set<BadgeId> supporters) {
    return Agreement.isReached(marked, hurt, supporters);
  }

  @Test
  void QUE_3_two_thirds_of_those_who_marked_are_just_enough() {
    assertThat(agreed(people(0, 3), Set.of(), people(0, 2))).isTrue();
    assertThat(agreed(people(0, 3), Set.of(), people(0, 1))).isFalse();
    assertThat(agreed(people(0, 4), Set.of(), people(0, 3))).isTrue();
    assertThat(agreed(people(0, 4), Set.of(), people(0, 2))).isFalse();
    assertThat(agreed(people(0, 5), Set.of(), people(0, 4))).isTrue();
    assertThat(agreed(people(0, 5), Set.of(), people(0, 3))).isFalse();
    assertThat(agreed(people(0, 100), Set.of(), people(0, 67))).isTrue();
    assertThat(agreed(people(0, 100), Set.of(), people(0, 66))).isFalse();
  }

  @Test
  void QUE_3_whoever_did_not_mark_the_question_does_not_count() {
    assertThat(agreed(people(0, 3), Set.of(), people(2, 50))).isFalse();
    assertThat(agreed(people(0, 3), Set.of(), people(1, 50))).isTrue();
  }

  @Test
  void QUE_3_nothing_is_agreed_while_nobody_has_marked_the_question() {
    assertThat(agreed(Set.of(), Set.of(), people(0, 50))).isFalse();
    assertThat(agreed(Set.of(), Set.of(), Set.of())).isFalse();
  }

  @Test
  void QUE_3_one_person_who_is_hurt_keeps_it_open_however_many_are_content() {
    var hurt = people(0, 1);
    assertThat(agreed(people(0, 30), hurt, people(1, 30))).isFalse();
    assertThat(agreed(people(0, 30), hurt, people(0, 30))).isTrue();
    assertThat(agreed(people(0, 30), Set.of(), people(1, 30))).isTrue();
  }
}
