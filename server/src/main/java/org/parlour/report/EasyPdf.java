package org.parlour.report;

import org.parlour.html.Html;
import org.parlour.kernel.Checkers.Seen;
import org.parlour.kernel.Checkers.SeenChecker;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Words;
import org.parlour.print.Pdf;
import org.parlour.print.Says;
import org.parlour.report.EasyEdition.Block;
import org.parlour.report.EasyEdition.Line;

/// The edition in easy words to print: large letters, a picture on the left, words on the right.
public final class EasyPdf {

  private static final double LETTER_PX = 24;
  private static final double LINE_PX = 430;
  private static final int PICTURE_PX = 130;

  private final EasyEdition edition;
  private final Seen seen;
  private final Says says;
  private final Html page = new Html();

  private EasyPdf(EasyEdition edition, Seen seen, Says says) {
    this.edition = edition;
    this.seen = seen;
    this.says = says;
  }

  /// Prints it.
  ///
  /// @param seen who checked what it says
  public static byte[] of(EasyEdition edition, Seen seen, Says says) {
    return Pdf.of(new EasyPdf(edition, seen, says).written());
  }

  private Html written() {
    page.open("html", "lang", says.language());
    page.open("head").line("title", says.say("report.easy.title"));
    page.shape("meta", "name", "description", "content", says.say("report.easy.about"));
    page.style(PrintStyle.EASY.formatted(says.say("report.page-number")));
    page.close().open("body");
    page.line("h1", says.say("report.easy.title"));
    checked();
    edition.blocks().forEach(this::block);
    return page.close().close();
  }

  /// We never call it easy to read ourselves: only people who read it can.
  private void checked() {
    page.open("div", "class", "note");
    if (seen.checked()) {
      page.line("p", says.say("checkers.checked-by"));
      page.open("ul");
      seen.checkers().forEach(this::checker);
      page.close();
    } else {
      page.line("p", says.say("checkers.not-yet"));
      page.line("p", says.say("checkers.not-yet-say"));
    }
    page.close();
  }

  private void checker(SeenChecker checker) {
    page.open("li");
    if (checker.name() == null) {
      page.text(says.say("checkers.somebody"));
    } else {
      Pdf.words(page, checker.name(), LETTER_PX, LINE_PX, says.say("report.not-our-letters"));
    }
    if (checker.paid() != null) {
      page.text(says.say("checkers." + Kinds.of(checker.paid())));
    }
    page.close();
  }

  private void block(Block block) {
    if (block.heading() != null) {
      page.line("h2", said(block.heading()));
    }
    page.open("div", "class", "block");
    page.open("div", "class", "pic");
    Pdf.picture(
        page, block.picture(), says.say("report.easy.picture." + block.picture()), PICTURE_PX);
    page.close().open("div", "class", "says");
    block.lines().forEach(this::line);
    page.close().close();
  }

  private void line(Line line) {
    if (line.ours() != null) {
      page.line("p", said(line.ours()));
    }
    if (line.theirs() != null) {
      theirs(line.quoted() ? Words.quoted(line.theirs()) : line.theirs());
    }
  }

  private void theirs(Words words) {
    if (words.language() == null) {
      page.open("p", "class", "quote");
    } else {
      page.open("p", "class", "quote", "lang", words.language());
    }
    Pdf.words(page, words, LETTER_PX, LINE_PX, says.say("report.not-our-letters"));
    page.close();
  }

  private String said(Sentence sentence) {
    return says.say(sentence.key(), sentence.values());
  }
}
