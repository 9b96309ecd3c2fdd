package org.parlour.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parlour.feeds.Atom.Entry;
import org.parlour.feeds.Atom.Head;
import org.parlour.gathering.Became;
import org.parlour.gathering.Followed;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.Words;
import org.parlour.print.Says;

/// The feeds of a gathering.
public final class Feeds {

  /// As a door sends them.
  public static final String TYPE = Atom.TYPE + "; charset=utf-8";

  private final String gathering;
  private final Says says;

  /// @param gathering the address of its pages: `https://parlour.example/g/7KM4TRB`
  public Feeds(String gathering, Says says) {
    this.gathering = gathering;
    this.says = says;
  }

  /// A report: each sentence, choice, promise and change in it, with its exact words. A promise
  /// that stands differently is another entry.
  ///
  /// @param self the address of the feed
  public byte[] ofReport(Followed followed, String self) {
    var report = followed.report();
    var page = gathering + "/report";
    var feed =
        new Atom(
            new Head(
                "report " + gathering,
                says.say("feed.report.title", Map.of("title", report.title().text())),
                textOf(report.whoAsks() == null ? report.title() : report.whoAsks()),
                self,
                page,
                says.language(),
                followed.began()));
    for (var thing : report.things()) {
      var how = thing.how();
      if (how != null) {
        var since = Objects.requireNonNull(followed.since().get(thing.contribution()));
        var title = says.say("feed.report." + Kinds.of(how));
        feed.add(new Entry(thing.contribution() + " " + how, title, saidBy(thing), page, since));
      }
    }
    return feed.written();
  }

  private static String saidBy(ReportThing thing) {
    return thing.words() != null ? thing.words().text() : textOf(thing.described());
  }

  private static String textOf(@Nullable Words words) {
    return words == null ? "" : words.text();
  }

  /// What became of what one person gave. It says that there is news and of what kind, and never
  /// anybody's words: a feed reader belongs to somebody else.
  ///
  /// @param self the address of the feed
  public byte[] ofPerson(List<Became> became, String self, Instant began) {
    var feed =
        new Atom(
            new Head(
                self,
                says.say("feed.mine.title"),
                says.say("feed.mine.author"),
                self,
                gathering + "/things",
                says.language(),
                began));
    for (var one : became) {
      var title = says.say("feed.mine." + Kinds.of(one.how()), Map.of("station", one.at().text()));
      feed.add(
          new Entry(
              one.contribution() + " " + one.made() + " " + one.how(),
              title,
              "",
              gathering + "/things/" + one.contribution(),
              one.since()));
    }
    return feed.written();
  }
}
