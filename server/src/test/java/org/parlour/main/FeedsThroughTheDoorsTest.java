package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.kernel.SecretHash;
import org.w3c.dom.Element;

/// "Where did my words go?": the web feeds of a report and of one person.
class FeedsThroughTheDoorsTest {

  private static final String TICKET = "a-ticket-of-many-letters";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));

  @TempDir Path data;

  private interface Story {
    void in(FollowedRoom room, OpenHall hall);
  }

  private void tell(Story story) {
    try (var hall = new OpenHall(data, now::get)) {
      var room = new FollowedRoom(hall);
      room.peopleThink();
      story.in(room, hall);
    }
  }

  private void later() {
    now.updateAndGet(before -> before.plus(Duration.ofHours(1)));
  }

  /// One entry as a feed reader knows it.
  private record Entry(String id, String title, String updated, String link, String says) {}

  private static List<Entry> entries(Phone.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("application/atom+xml; charset=utf-8");
    try {
      var builders = DocumentBuilderFactory.newInstance();
      builders.setNamespaceAware(true);
      var feed =
          builders
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(answer.response().body()))
              .getDocumentElement();
      assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
      for (var needed : List.of("id", "title", "updated", "author")) {
        assertThat(feed.getElementsByTagName(needed).getLength()).as(needed).isPositive();
      }
      var entries = new ArrayList<Entry>();
      var nodes = feed.getElementsByTagName("entry");
      for (int at = 0; at < nodes.getLength(); at++) {
        var entry = (Element) nodes.item(at);
        entries.add(
            new Entry(
                text(entry, "id"),
                text(entry, "title"),
                text(entry, "updated"),
                ((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"),
                text(entry, "content")));
      }
      return entries;
    } catch (Exception broken) {
      throw new AssertionError(answer.text(), broken);
    }
  }

  private static String text(Element in, String name) {
    var found = in.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  private static List<String> titles(Phone.Answer answer) {
    return entries(answer).stream().map(Entry::title).toList();
  }

  private static String make(String ticket) {
    return FollowedRoom.own("make-feed", ",\"ticket\":\"" + SecretHash.of(ticket) + "\"");
  }

  // ---- for everybody

  @Test
  void everybody_follows_a_report_once_it_is_out_and_no_longer_than_that() {
    tell((room, hall) -> {
      room.gwenWritesASentence();
      var feed = room.path("report/feed");
      assertThat(hall.phone().get(feed).status()).isEqualTo(404);
      room.publish();
      assertThat(hall.phone().get(feed).status()).isEqualTo(200);
      room.asks(room.board.host(), FollowedRoom.own("take-report-down", ""));
      assertThat(hall.phone().get(feed).status()).isEqualTo(404);
    });
  }

  @Test
  void each_thing_stands_there_in_its_exact_words_with_how_it_stands_and_since_when() {
    tell((room, hall) -> {
      room.gwenWritesASentence();
      room.publish();
      later();
      room.hostsPromise();
      var feed = room.path("report/feed");
      var before = entries(hall.phone().get(feed));
      assertThat(before)
          .extracting(Entry::title, Entry::updated, Entry::says)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "This is promised.", "2026-11-26T11:00:00Z", FollowedRoom.PROMISED),
              org.assertj.core.groups.Tuple.tuple(
                  "We heard this.", "2026-11-26T10:00:00Z", FollowedRoom.HEARD));
      assertThat(before)
          .allMatch(entry -> entry.link().endsWith("/g/" + room.board.code() + "/report"));
      later();
      room.promiseIs("kept");
      var after = entries(hall.phone().get(feed));
      assertThat(after)
          .extracting(Entry::title)
          .containsExactly("A promise is kept.", "We heard this.");
      assertThat(after.get(0).id())
          .as("another state is another entry")
          .isNotEqualTo(before.get(0).id());
      assertThat(after.get(1)).as("the others are the same").isEqualTo(before.get(1));
    });
  }

  @Test
  void what_is_held_back_or_taken_back_is_not_there_the_next_time() {
    tell((room, hall) -> {
      room.gwenWritesASentence();
      room.publish();
      var feed = room.path("report/feed");
      assertThat(titles(hall.phone().get(feed))).containsExactly("We heard this.");
      room.says("Mo", "not-what-i-meant");
      assertThat(entries(hall.phone().get(feed))).isEmpty();
      room.says("Mo", "that-is-right");
      assertThat(titles(hall.phone().get(feed))).containsExactly("We heard this.");
      room.asks(room.person("Gwen"), room.board.takeBack(room.sentence));
      var gone = hall.phone().get(feed);
      assertThat(entries(gone)).isEmpty();
      assertThat(gone.text()).doesNotContain(FollowedRoom.HEARD);
    });
  }

  @Test
  void whoever_has_it_already_gets_only_its_tag() {
    tell((room, hall) -> {
      room.publish();
      var first = hall.phone().get(room.path("report/feed"));
      var again =
          hall.phone()
              .get(room.path("report/feed"), Map.of("If-None-Match", "W/" + first.header("etag")));
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      room.gwenWritesASentence();
      var changed =
          hall.phone().get(room.path("report/feed"), Map.of("If-None-Match", first.header("etag")));
      assertThat(changed.status()).isEqualTo(200);
    });
  }

  // ---- for one person

  @Test
  void one_person_hears_what_became_of_their_things_in_nobodys_words() {
    tell((room, hall) -> {
      room.asks(room.person("Mo"), make(TICKET));
      var feed = room.path("news/" + TICKET);
      assertThat(entries(hall.phone().get(feed))).isEmpty();
      room.gwenWritesASentence();
      later();
      room.hostsPromise();
      var news = hall.phone().get(feed);
      assertThat(titles(news))
          .containsExactly(
              "Something is promised that comes from what you gave at The big table.",
              "Something you gave at The big table is in a sentence now.");
      assertThat(entries(news)).allMatch(entry -> entry.link().endsWith("/things/" + room.card));
      assertThat(news.text())
          .doesNotContain(FollowedRoom.WORDS, FollowedRoom.HEARD, FollowedRoom.PROMISED, "Mo");
      room.promiseIs("kept");
      assertThat(titles(hall.phone().get(feed)).getFirst())
          .isEqualTo("A promise that comes from it is kept. You gave it at The big table.");
    });
  }

  @Test
  void nothing_of_other_people_and_nothing_that_is_held_back_is_news() {
    tell((room, hall) -> {
      room.asks(room.person("Gwen"), make(TICKET));
      var feed = room.path("news/" + TICKET);
      room.gwenWritesASentence();
      assertThat(entries(hall.phone().get(feed))).as("she wrote it, of what others gave").isEmpty();
      room.hostsPromise();
      assertThat(titles(hall.phone().get(feed))).as("it comes from her sentence").hasSize(1);
      room.says("Bea", "not-what-i-meant");
      room.asks(room.person("Bea"), make("another-ticket"));
      assertThat(entries(hall.phone().get(room.path("news/another-ticket"))))
          .as("held back, and so nothing that comes of it is reached")
          .isEmpty();
    });
  }

  @Test
  void a_feed_is_stopped_by_its_person_by_another_address_and_by_taking_the_badge_back() {
    tell((room, hall) -> {
      var mo = room.person("Mo");
      var mine = room.path("mine");
      assertThat(mo.get(mine).body().at("/post/feed").booleanValue(false)).isFalse();
      room.asks(mo, make(TICKET));
      assertThat(mo.get(mine).body().at("/post/feed").booleanValue()).isTrue();
      assertThat(mo.ask(room.board.code(), make(TICKET)).path("outcome").stringValue(""))
          .as("asked twice")
          .isEqualTo("nothing-new");
      assertThat(
              room.person("Bea")
                  .ask(room.board.code(), make(TICKET))
                  .at("/reason/key")
                  .stringValue(""))
          .isEqualTo("room.not-yours");
      room.asks(mo, make("the-next"));
      assertThat(hall.phone().get(room.path("news/" + TICKET)).status()).isEqualTo(404);
      assertThat(hall.phone().get(room.path("news/the-next")).status()).isEqualTo(200);
      room.asks(mo, FollowedRoom.own("stop-feed", ""));
      assertThat(hall.phone().get(room.path("news/the-next")).status()).isEqualTo(404);
      assertThat(
              mo.ask(room.board.code(), FollowedRoom.own("stop-feed", ""))
                  .path("outcome")
                  .stringValue(""))
          .isEqualTo("nothing-new");
      room.asks(mo, make("the-last"));
      var badge = mo.get(mine).body().at("/badge/badge").stringValue("");
      room.asks(mo, room.board.takeBack(badge));
      assertThat(hall.phone().get(room.path("news/the-last")).status()).isEqualTo(404);
    });
  }

  @Test
  void a_feed_goes_on_when_the_gathering_is_over_and_the_house_was_shut() {
    tell((room, hall) -> {
      room.asks(room.person("Mo"), make(TICKET));
      room.gwenWritesASentence();
      room.board.host().post(room.path("close"), "{}");
      assertThat(Phone.bytesOf(data)).as("only its hash is kept").doesNotContain(TICKET);
      news = room.path("news/" + TICKET);
    });
    try (var again = new OpenHall(data, now::get)) {
      assertThat(titles(again.phone().get(news)))
          .containsExactly("Something you gave at The big table is in a sentence now.");
    }
  }

  private String news = "";
}
