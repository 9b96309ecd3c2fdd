package org.parlour.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.parlour.gathering.Report;
import org.parlour.kernel.Register.Entry;
import org.parlour.print.Pdf;
import org.parlour.print.Placard;
import org.parlour.print.PlacardPdf;
import org.parlour.print.PlacardPng;
import org.parlour.print.PlacardSvg;
import org.parlour.print.Says;
import org.parlour.report.EasyEdition;
import org.parlour.report.EasyPdf;
import org.parlour.report.Poster;
import org.parlour.report.Poster.PosterPlace;
import org.parlour.report.ReportPdf;

/// The report on paper: to read, and to hang on a wall. Without a badge and without a cookie, like
/// the report, and for its host before.
final class PaperDoors {

  private static final String PDF = "application/pdf";

  private final DoorKit kit;
  private final Workbench workbench;

  PaperDoors(DoorKit kit, Workbench workbench) {
    this.kit = kit;
    this.workbench = workbench;
  }

  Reply reportPdf(Visit visit) {
    return made(visit, PDF, report -> reportPdf(visit.gathering(), report, (_, _) -> {}));
  }

  /// The same for whoever watches it being made: how far it is, and then the file.
  void watchReportPdf(Visit visit) {
    var gathering = mayHave(visit);
    var telling = new Telling(visit.context().response(), kit.wire());
    try {
      telling.hand(
          workbench.make(
              gathering.gathering(), () -> reportPdf(gathering, report(visit), telling::hear)));
    } catch (IOException | CancellationException gone) {
      telling.breakOff();
    } catch (RuntimeException broken) {
      telling.breakOff();
      throw broken;
    }
  }

  private byte[] reportPdf(Entry gathering, Report report, Pdf.Watching watching) {
    return ReportPdf.of(
        report,
        gathering.code(),
        Says.inEnglish(),
        photo -> kit.blobs().readAll(gathering.gathering(), photo.whole()),
        watching);
  }

  Reply easyPdf(Visit visit) {
    return made(visit, PDF, report -> easyPdf(visit, EasyEdition.of(report)));
  }

  private byte[] easyPdf(Visit visit, EasyEdition easy) {
    var seen = EasyDoors.checkers(kit, visit.gathering(), easy, false);
    return EasyPdf.of(easy, seen, Says.inEnglish());
  }

  /// The big picture, as a drawing whose words are words.
  Reply posterSvg(Visit visit) {
    return Reply.of("image/svg+xml", utf8(PlacardSvg.of(poster(visit, report(visit)))));
  }

  Reply posterA3(Visit visit) {
    return made(visit, PDF, report -> PlacardPdf.of(poster(visit, report), 1));
  }

  /// A1 is twice A3 on each side.
  Reply posterA1(Visit visit) {
    return made(visit, PDF, report -> PlacardPdf.of(poster(visit, report), 2));
  }

  Reply posterPng(Visit visit) {
    return made(visit, "image/png", report -> PlacardPng.of(poster(visit, report)));
  }

  /// What somebody says who presents it aloud.
  Reply posterText(Visit visit) {
    return Reply.of("text/plain; charset=utf-8", utf8(poster(visit, report(visit)).text()));
  }

  /// Whoever waited for a place gets the room as it is by then.
  private Reply made(Visit visit, String type, Function<Report, byte[]> making) {
    var gathering = mayHave(visit);
    return Reply.of(type, workbench.make(gathering.gathering(), () -> making.apply(report(visit))));
  }

  private Entry mayHave(Visit visit) {
    var gathering = visit.gathering();
    var doorstep = kit.rooms().doorstep(gathering.gathering(), gathering.code()).join();
    visit.mayRead(gathering, doorstep.report());
    return gathering;
  }

  private Placard poster(Visit visit, Report report) {
    var code = visit.gathering().code();
    var place =
        new PosterPlace(
            URI.create(visit.origin()).getAuthority(),
            code,
            visit.origin() + "/g/" + code + "/report");
    return Poster.of(report, place, Says.inEnglish());
  }

  private Report report(Visit visit) {
    var gathering = visit.gathering();
    var report = kit.rooms().report(gathering.gathering()).join();
    visit.mayRead(gathering, report.out());
    return report;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
