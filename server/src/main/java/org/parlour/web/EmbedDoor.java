package org.parlour.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.parlour.gathering.Rooms.Frame;
import org.parlour.html.Html;
import org.parlour.kernel.Embedded.Quote;
import org.parlour.kernel.Sha256;
import org.parlour.kernel.Words;

/// A station as a page that somebody else's page shows in a frame: its question, a few thoughts of
/// people who let anyone see them, and the way here. It has no script, no cookie and no form:
/// whoever wants to say something comes to us for it, where what they say can be taken back.
final class EmbedDoor {

  private static final String SHEET =
      """
      :root{color-scheme:light dark;--paper:#fbf5ea;--surface:#fffdf8;--ink:#2a211c;--soft:#54443a;\
      --hair:#dccdb8;--teal:#0c5452;--on-teal:#fffdf8}
      @media(prefers-color-scheme:dark){:root{--paper:#1e1815;--surface:#2a221e;--ink:#f7efe4;\
      --soft:#d2c3b2;--hair:#453a33;--teal:#86d3cb;--on-teal:#1e1815}}
      body{margin:0;padding:20px;background:var(--paper);color:var(--ink);\
      font:1.1875rem/1.6 "Atkinson Hyperlegible Next",system-ui,sans-serif}
      h1{margin:0 0 16px;font-size:1.5rem;line-height:1.25}
      ul{margin:0 0 20px;padding:0;list-style:none}
      li{margin:0 0 12px;padding:12px 16px;background:var(--surface);border:1px solid var(--hair);\
      border-radius:6px 14px 8px 14px;overflow-wrap:break-word}
      p{margin:0}
      blockquote{margin:8px 0 0;padding-left:12px;border-left:3px solid var(--hair)}
      a+p{margin-top:8px}
      .soft{color:var(--soft);font-size:1rem}
      a{display:inline-flex;align-items:center;min-height:48px;padding:0 20px;border-radius:14px;\
      background:var(--teal);color:var(--on-teal);font-weight:700;text-decoration:none}
      a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
      """;

  private final DoorKit kit;
  private final String sheetHash =
      Base64.getEncoder()
          .encodeToString(Sha256.of(SHEET.getBytes(StandardCharsets.UTF_8)).digest());

  EmbedDoor(DoorKit kit) {
    this.kit = kit;
  }

  Reply show(Visit visit) {
    var gathering = visit.gathering();
    var station = visit.station();
    var frame =
        kit.rooms().embedded(gathering.gathering(), station).join().orElseThrow(Problem::notFound);
    var way = visit.origin() + "/g/" + gathering.code() + "/at/" + station;
    return Reply.of("text/html; charset=utf-8", page(frame, way).getBytes(StandardCharsets.UTF_8))
        .with("Content-Security-Policy", policy(frame.embedded().sites()))
        .with("Cross-Origin-Resource-Policy", "cross-origin");
  }

  private String policy(List<String> sites) {
    return "default-src 'none'; style-src 'sha256-"
        + sheetHash
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors "
        + String.join(" ", sites);
  }

  private static String page(Frame frame, String way) {
    var html = new Html();
    html.open("html", "lang", "en-GB").open("head").shape("meta", "charset", "utf-8");
    html.shape("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.line("title", frame.question().text() + " · Parlour").style(SHEET).close();
    html.open("body").open("main");
    said(html, "h1", frame.question());
    if (!frame.embedded().quotes().isEmpty()) {
      html.open("ul");
      frame.embedded().quotes().forEach(quote -> quoted(html, quote));
      html.close();
    }
    // The frame belongs to somebody else's page, and stays as it is.
    html.line("a", "Say how it is for you", "href", way, "target", "_blank", "rel", "noopener");
    html.line("p", "It opens in a new page. You do not need a name.", "class", "soft");
    return html.close().close().close().written();
  }

  private static void quoted(Html html, Quote quote) {
    html.open("li");
    said(html, "p", quote.words());
    if (quote.by() != null) {
      html.line("p", quote.by().text(), "class", "soft", "dir", "auto");
    }
    quote
        .added()
        .forEach(words -> {
          html.open("blockquote");
          said(html, "p", words);
          html.close();
        });
    html.close();
  }

  private static void said(Html html, String element, Words words) {
    var language = words.language();
    if (language == null) {
      html.line(element, words.text(), "dir", "auto");
    } else {
      html.line(element, words.text(), "dir", "auto", "lang", language);
    }
  }
}
