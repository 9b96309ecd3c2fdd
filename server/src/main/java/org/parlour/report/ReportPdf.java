package org.parlour.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Report;
import org.parlour.gathering.Report.ReportThing;
import org.parlour.html.Html;
import org.parlour.kernel.DrawnPoster;
import org.parlour.kernel.DrawnPoster.DrawnPart;
import org.parlour.kernel.MadeOf.Kind;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Words;
import org.parlour.print.Pdf;
import org.parlour.print.Says;
import org.parlour.report.Chapters.Place;

/// The report on paper: PDF/UA, with the same words in the same order as its page, and numbers
/// where the page has links to open.
public final class ReportPdf {

  private static final double LETTER_PX = 19;
  private static final double BIG_LETTER_PX = 24;
  private static final double LINE_PX = 560;
  private static final int DRAWING_PX = 150;

  /// A photo with its heading leaves room on its page for what it shows.
  private static final int PHOTO_WIDTH_PX = 600;

  private static final int PHOTO_HEIGHT_PX = 560;

  private final Report report;
  private final String code;
  private final Says says;
  private final Photos photos;
  private final Sentences sentences;
  private final Chapters chapters;
  private final Html page = new Html();

  /// Where the bytes of photos come from.
  public interface Photos {
    /// A JPEG; empty if it is gone meanwhile.
    Optional<byte[]> bytes(Picture photo);
  }

  private ReportPdf(Report report, String code, Says says, Photos photos) {
    this.report = report;
    this.code = code;
    this.says = says;
    this.photos = photos;
    this.sentences = new Sentences(says);
    this.chapters = new Chapters(report);
  }

  /// Sets it.
  ///
  /// @param code of its gathering, for whoever wants their words back
  public static byte[] of(Report report, String code, Says says, Photos photos) {
    return of(report, code, says, photos, (_, _) -> {});
  }

  /// Sets it while somebody waits.
  ///
  /// @param watching hears how many of its sheets are done
  public static byte[] of(
      Report report, String code, Says says, Photos photos, Pdf.Watching watching) {
    return Pdf.of(new ReportPdf(report, code, says, photos).written(), watching);
  }

  private Html written() {
    page.open("html", "lang", says.language());
    page.open("head").line("title", says.say("report.title") + ": " + report.question().text());
    page.shape("meta", "name", "description", "content", sentences.edition(report));
    page.style(PrintStyle.REPORT.formatted(says.say("report.page-number")));
    page.close().open("body");
    top();
    Chapters.ORDER.forEach(this::chapter);
    lookingBack();
    chapter(null);
    report.drawn().forEach(this::drawn);
    notInIt();
    isSomethingWrong();
    return page.close().close();
  }

  private void top() {
    page.open("div", "class", "top");
    page.open("p", "class", "soft");
    words(Words.of(Sentences.whereItWas(report)), LETTER_PX);
    page.close();
    page.open("h1");
    words(report.question(), BIG_LETTER_PX * 1.5);
    page.close();
    page.line("p", sentences.edition(report)).close();
    page.open("ul", "class", "page-one");
    sentences.pageOne(report).forEach(said -> page.line("li", said));
    page.close();
  }

  private void chapter(@Nullable Kind kind) {
    var things = chapters.of(kind);
    if (things.isEmpty()) {
      return;
    }
    page.line("h2", sentences.chapter(kind));
    page.open("ol", "class", kind == null ? "words" : "made");
    things.forEach(this::thing);
    page.close();
  }

  private void thing(ReportThing thing) {
    boolean made = thing.is() != null;
    page.open("li", "id", chapters.place(thing).anchor());
    if (thing.words() != null) {
      openFor("p", thing.words(), made ? "says" : "quote");
      words(thing.words(), made ? BIG_LETTER_PX : LETTER_PX);
      page.close();
    }
    if (thing.strokes() != null) {
      page.open("p");
      Pdf.drawing(page, thing.strokes(), shows(thing), DRAWING_PX);
      page.close();
    }
    if (thing.described() != null) {
      openFor("p", thing.described(), "soft");
      words(thing.described(), LETTER_PX);
      page.close();
    }
    whose(thing);
    pointers("report.comes-from", chapters.sources(thing));
    pointers("report.is-in", chapters.uses(thing));
    page.close();
  }

  /// Whose it is, if they let anyone know, and how it stands.
  private void whose(ReportThing thing) {
    if (thing.by() != null) {
      page.open("p", "class", "soft");
      words(Words.of(says.say("report.by", Map.of("name", thing.by().text()))), LETTER_PX);
      page.close();
    }
    var stands = sentences.stands(thing);
    if (!stands.isEmpty()) {
      page.line("p", stands, "class", "soft");
    }
  }

  /// What people take from it, each in their own words.
  private void lookingBack() {
    if (report.lookingBack().isEmpty()) {
      return;
    }
    page.line("h2", says.say("report.looking-back"));
    page.open("ul", "class", "looking-back");
    for (var thing : report.lookingBack()) {
      var words = Objects.requireNonNull(thing.words());
      page.open("li");
      openFor("p", words, "quote");
      words(Words.quoted(words), LETTER_PX);
      page.close();
      whose(thing);
      page.close();
    }
    page.close();
  }

  /// A poster drawn by hand: its photo on a page, what it shows as a whole, and its parts in the
  /// order in which they are read.
  private void drawn(DrawnPoster poster) {
    page.line("h2", says.say("report.drawn.title"), "class", "drawn");
    photos.bytes(poster.picture()).ifPresent(bytes -> photo(poster, bytes));
    openFor("p", poster.described(), "says");
    words(poster.described(), BIG_LETTER_PX);
    page.close();
    if (poster.parts().isEmpty()) {
      return;
    }
    page.line("h3", says.say("report.drawn.parts"));
    page.open("ol", "class", "words");
    poster.parts().forEach(this::part);
    page.close();
  }

  private void photo(DrawnPoster poster, byte[] bytes) {
    var picture = poster.picture();
    double scale =
        Math.min(
            (double) PHOTO_WIDTH_PX / picture.width(), (double) PHOTO_HEIGHT_PX / picture.height());
    page.open("p");
    Pdf.photo(
        page,
        bytes,
        poster.described().text(),
        (int) (picture.width() * scale),
        (int) (picture.height() * scale));
    page.close();
  }

  private void part(DrawnPart part) {
    page.open("li");
    openFor("p", part.words(), "quote");
    words(part.words(), LETTER_PX);
    page.close();
    if (part.from().isEmpty()) {
      page.line("p", says.say("report.drawn.for-this"), "class", "soft");
    }
    pointers("report.comes-from", chapters.places(part.from()));
    page.close();
  }

  private String shows(ReportThing thing) {
    return thing.described() == null ? says.say("drawing.not-described") : thing.described().text();
  }

  private void openFor(String element, Words words, String style) {
    if (words.language() == null) {
      page.open(element, "class", style);
    } else {
      page.open(element, "class", style, "lang", words.language());
    }
  }

  private void words(Words words, double size) {
    Pdf.words(page, words, size, LINE_PX, says.say("report.not-our-letters"));
  }

  private void pointers(String how, List<Place> places) {
    if (places.isEmpty()) {
      return;
    }
    page.open("p", "class", "pointers").text(says.say(how) + " ");
    for (int at = 0; at < places.size(); at++) {
      var named = sentences.named(places.get(at));
      page.line("a", named, "href", "#" + places.get(at).anchor(), "title", named);
      page.text(at < places.size() - 1 ? "; " : ".");
    }
    page.close();
  }

  private void notInIt() {
    page.line("h2", says.say("report.not-in-it"));
    page.open("ul");
    sentences.notInIt(report.counts()).forEach(said -> page.line("li", said));
    page.close().line("p", says.say("report.missing"));
  }

  private void isSomethingWrong() {
    page.line("h2", says.say("report.wrong"));
    page.line("p", says.say("report.wrong-say"));
    page.line("p", says.say("report.code", Map.of("code", code)));
    page.line("p", says.say("report.paper-copies"));
  }
}
