package org.parlour.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parlour.perspectives.map.PerspectiveMap.Stability;

class MapPageTest {

  @Test
  void what_everybody_shares_comes_first() {
    var page = MapPage.of(Maps.twoGroups(), Maps.TEXTS);
    assertThat(page)
        .containsSubsequence(
            "What nearly everybody shares",
            "Fifteen minute visits should stop.",
            "All agree: 14 of 14 who saw it. In every group, most agree.",
            "What nearly everybody says no to",
            "Forms should be longer.",
            "A picture of the room",
            "What each group says more than others",
            "The same as a table");
  }

  @Test
  void what_only_one_group_says_is_not_shared() {
    var page = MapPage.of(Maps.twoGroups(), Maps.TEXTS);
    assertThat(page.substring(0, page.indexOf("A picture of the room"))).doesNotContain("risks");
  }

  @Test
  void a_group_is_told_by_letter_shape_and_count_of_those_who_saw_it() {
    assertThat(MapPage.of(Maps.twoGroups(), Maps.TEXTS))
        .contains("A, circle", "B, square", "9 people", "5 people")
        .contains("8 of 9 who saw it agree. In the other groups 1 of 5 agrees.");
  }

  @Test
  void nobody_is_named() {
    assertThat(MapPage.of(Maps.withFourPeopleApart(), Maps.TEXTS))
        .doesNotContain("person 0", "a stranger");
  }

  @Test
  void what_four_people_said_cannot_be_read_or_reckoned_from_the_page() {
    var page = MapPage.of(Maps.withFourPeopleApart(), Maps.TEXTS);
    assertThat(page).contains("C, triangle: 4 people", "It is left out.");
    assertThat(page).as("a column of their own").doesNotContain("data-column=\"C");
    assertThat(page).as("all, from which to take the others").doesNotContain(" of 18 ");
    assertThat(page).as("others, from which to take one").doesNotContain("In the other groups");
    assertThat(page)
        .contains("Most who saw it agree. In every group of 5 people or more, most agree.")
        .doesNotContain("In every group, most");
  }

  @Test
  void whatever_four_people_said_the_page_is_the_same() {
    for (int agrees = 0; agrees <= 4; agrees++) {
      assertThat(MapPage.of(Maps.withFourPeopleApart(agrees), Maps.TEXTS))
          .isEqualTo(MapPage.of(Maps.withFourPeopleApart(), Maps.TEXTS));
    }
  }

  @Test
  void what_somebody_in_no_group_said_is_not_what_is_left_of_everybody() {
    assertThat(MapPage.of(Maps.withOnePersonInNoGroup(), Maps.TEXTS))
        .isEqualTo(MapPage.of(Maps.twoGroups(), Maps.TEXTS));
  }

  @Test
  void with_fewer_than_five_people_only_counts_are_said() {
    var page = MapPage.of(Maps.twoGroups(), Maps.TEXTS);
    assertThat(page).doesNotContain("%<", "per cent", "percent");
    assertThat(text(MapPage.of(Maps.threePeople(), Maps.TEXTS)))
        .contains("Very few people answered", "2 of 3 who saw it agree")
        .doesNotContain("Most", "Nearly all ");
  }

  @Test
  void somebody_unsure_is_drawn_hollow_and_said_in_words() {
    var page = MapPage.of(Maps.twoGroups(), Maps.TEXTS);
    assertThat(Pattern.compile("class=\"mark hollow\"").matcher(page).results()).hasSize(2);
    assertThat(page)
        .contains("A hollow mark is somebody who might as well stand in another group: 2 people.")
        .contains("8 full, 1 hollow", "4 full, 1 hollow");
  }

  @Test
  void groups_still_moving_have_no_colours_and_say_why() {
    var page = body(MapPage.of(Maps.twoGroups(new Stability(0.5, 0.5)), Maps.TEXTS));
    assertThat(page).contains("still moving").doesNotContain("group-a", "group-b", "class=\"area");
    assertThat(body(MapPage.of(Maps.twoGroups(), Maps.TEXTS)))
        .contains("they are clear", "group-a", "group-b", "class=\"area");
    assertThat(MapPage.of(Maps.twoGroups(new Stability(0.7, 0.7)), Maps.TEXTS))
        .contains("they are fairly clear");
  }

  @Test
  void a_direction_that_is_mostly_yes_saying_is_said_to_be() {
    var sentence = "is mostly about how readily people agreed overall";
    assertThat(MapPage.of(Maps.mostlyYesSaying(), Maps.TEXTS)).contains(sentence);
    assertThat(MapPage.of(Maps.twoGroups(), Maps.TEXTS)).doesNotContain(sentence);
  }

  @Test
  void words_from_a_file_are_words_and_never_markup() {
    var page =
        MapPage.of(Maps.twoGroups(), Map.of("visits", "<script>alert('\u0000')</script> & \"so\""));
    assertThat(page)
        .contains("&lt;script&gt;alert('\uFFFD')&lt;/script&gt; &amp; &quot;so&quot;")
        .doesNotContain("<script");
    assertThat(page).as("one without words is called by its id").contains("Statement risks");
  }

  @Test
  void the_page_needs_nothing_from_outside() {
    var page = MapPage.of(Maps.twoGroups(), Maps.TEXTS);
    assertThat(page).doesNotContain("<script", "<link", "src=", "@import", "http:", "https:");
    assertThat(Pattern.compile("url\\((?!data:font/woff2;base64,)").matcher(page).find()).isFalse();
    assertThat(page).contains("prefers-color-scheme:dark", "--g1: #aae6c8");
  }

  private static String body(String page) {
    return page.substring(page.indexOf("<body"));
  }

  private static String text(String page) {
    return body(page).replaceAll("<[^>]*>", " ");
  }
}
