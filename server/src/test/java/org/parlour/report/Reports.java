package org.parlour.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.Counts;
import org.parlour.gathering.Report.Promises;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.DrawnPoster;
import org.parlour.kernel.Hanging;
import org.parlour.kernel.MadeOf.Kind;
import org.parlour.kernel.Marks;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Words;

/// Reports to print: from a change down to words in many letters, and a drawing.
final class Reports {

  static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

  /// A line and a stamp.
  static final Marks DRAWING =
      Marks.of(new byte[] {0, 1, 1, 3, 100, 100, 20, 20, 20, 19, 1, 2, 1, 5, 120, 120});

  static final List<Words> WORDS =
      List.of(
          Words.of("I like it wen Denise comes. She knows how I have my tea."),
          new Words("Dw i eisiau siarad Cymraeg gyda’r gofalwr.", "cy"),
          new Words("أريد نفس الوجه كل صباح، لا وجهاً جديداً.", "ar"),
          new Words("Chcę tych samych ludzi. Щоранку, και το βράδυ.", "pl"),
          Words.of("Dancing on thursdays!!! 💃🏽🎉"),
          new Words("ਮੈਨੂੰ ਉਹੀ ਚਿਹਰਾ ਚਾਹੀਦਾ ਹੈ।", "pa"),
          Words.of("我想要同样的人"));

  private Reports() {}

  static Report small() {
    var things = new ArrayList<ReportThing>();
    var ids = new ArrayList<ContributionId>();
    for (var words : WORDS) {
      var id = id(things.size());
      ids.add(id);
      things.add(thing(id, null, words, List.of(), List.of()));
    }
    var drawn = id(50);
    ids.add(drawn);
    things.add(
        new ReportThing(
            drawn,
            Words.of("The big table"),
            null,
            null,
            DRAWING,
            Words.of("My cat"),
            new BadgeName("Captain"),
            List.of(),
            List.of()));
    var insight = id(60);
    things.add(
        thing(
            insight,
            Kind.INSIGHT,
            Words.of("People want the same few faces."),
            ids,
            List.of(new Sentence("insights.from", Map.of("n", ids.size())))));
    var promise = id(70);
    things.add(
        thing(
            promise,
            Kind.PROMISE,
            Words.of("We will send a photo before someone new comes."),
            List.of(insight),
            List.of(
                new Sentence("promises.report.stands", Map.of("state", "late", "by", "2026-07-31")),
                new Sentence("nobody.knows", Map.of()))));
    things.add(
        thing(
            id(80),
            Kind.CHANGE,
            Words.of("Some people get a card with a photo."),
            List.of(promise),
            List.of()));
    return of(things);
  }

  static Report of(List<ReportThing> things) {
    return of(things, List.of());
  }

  static Report of(List<ReportThing> things, List<DrawnPoster> drawn) {
    return new Report(
        2,
        1,
        true,
        NOW,
        Words.of("Good Days at Millbrook Hall"),
        Words.of("What makes support feel right?"),
        Words.of("Millbrook Council"),
        Words.of("Millbrook Hall, 14 May 2026"),
        new Counts(60, 3, 14, 1, 31, 12, 2, 1, new Promises(0, 0, 1, 0)),
        things,
        List.of(new Hanging(Words.of("Captain"), List.of(DRAWING, DRAWING))),
        List.of(
            thing(
                id(90),
                null,
                Words.of("I talked too much in the morning."),
                List.of(),
                List.of(new Sentence("lookingback.as-host", Map.of()))),
            thing(
                id(91), null, new Words("Rwy’n mynd adref yn hapus.", "cy"), List.of(), List.of())),
        drawn,
        null);
  }

  static ReportThing thing(
      ContributionId id,
      @Nullable Kind is,
      Words words,
      List<ContributionId> from,
      List<Sentence> stands) {
    return new ReportThing(
        id, Words.of("The big table"), is, words, null, null, null, from, stands);
  }

  static ContributionId id(int n) {
    return new ContributionId(new UUID(7, n));
  }
}
