package org.parlour.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parlour.html.Html;

/// A web feed: Atom, as RFC 4287 says. What is not in it any more was taken back, or stands
/// differently now.
final class Atom {

  static final String TYPE = "application/atom+xml";

  private static final String DECLARED = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

  private final Head head;
  private final List<Entry> entries = new ArrayList<>();

  /// What stands above the entries.
  ///
  /// @param about what it is about, by which it keeps its id wherever the house moves
  /// @param self its own address
  /// @param page the page that says the same
  /// @param author who asks; a feed without an author is none
  /// @param began when it began, for a feed with nothing in it yet
  record Head(
      String about,
      String title,
      String author,
      String self,
      String page,
      String language,
      Instant began) {}

  /// One piece of news.
  ///
  /// @param about what it is about, by which a reader knows it again
  /// @param says more than its title; empty when that is all
  record Entry(String about, String title, String says, String page, Instant since) {}

  Atom(Head head) {
    this.head = head;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  byte[] written() {
    entries.sort(comparing(Entry::since).reversed());
    var updated = entries.isEmpty() ? head.began : entries.getFirst().since;
    var feed =
        new Html()
            .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", head.language)
            .line("id", id(head.about))
            .line("title", head.title)
            .line("updated", moment(updated))
            .open("author")
            .line("name", head.author)
            .close()
            .shape("link", "rel", "self", "type", TYPE, "href", head.self)
            .shape("link", "rel", "alternate", "type", "text/html", "href", head.page);
    entries.forEach(entry -> write(entry, feed));
    return (DECLARED + feed.close().asXml()).getBytes(UTF_8);
  }

  private static void write(Entry entry, Html feed) {
    feed.open("entry")
        .line("id", id(entry.about))
        .line("title", entry.title)
        .line("updated", moment(entry.since))
        .shape("link", "rel", "alternate", "type", "text/html", "href", entry.page);
    if (!entry.says.isEmpty()) {
      feed.line("content", entry.says, "type", "text");
    }
    feed.close();
  }

  private static String id(String about) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(about.getBytes(UTF_8));
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
