package org.parlour.web;

import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Onlooker;
import org.parlour.kernel.Blob;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.DrawnPoster;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Picture;

/// The pictures and voices of a gathering, for whoever may see its room. What is hidden, taken back
/// or somebody else's is not there.
///
/// They are what strangers sent, so a browser is told to do nothing with them but show and play
/// them, and to keep no copy: what is taken back must not come back out of a cache.
final class ThingDoors {

  private static final int PIECE_BYTES = 256 * 1024;
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private final DoorKit kit;

  ThingDoors(DoorKit kit) {
    this.kit = kit;
  }

  /// Who asks for what.
  private record Wish(GatheringId gathering, ContributionId contribution, Onlooker asking) {}

  void picture(Visit visit) {
    var wish = wish(visit);
    pour(
        visit,
        wish.gathering(),
        kit.rooms()
            .picture(wish.gathering(), wish.contribution(), wish.asking())
            .join()
            .orElseThrow(Problem::notFound));
  }

  /// A photo that hangs in the report: like that for everybody while it is out, without a badge and
  /// without a cookie, and for its host before.
  void pictureInReport(Visit visit) {
    var gathering = visit.gathering();
    var report = kit.rooms().report(gathering.gathering()).join();
    visit.mayRead(gathering, report.out());
    var wanted = contribution(visit);
    pour(
        visit,
        gathering.gathering(),
        report.drawn().stream()
            .filter(poster -> poster.contribution().equals(wanted))
            .map(DrawnPoster::picture)
            .findFirst()
            .orElseThrow(Problem::notFound));
  }

  private void pour(Visit visit, GatheringId gathering, Picture picture) {
    boolean small = visit.context().queryParams().contains("small");
    pour(visit, gathering, small ? picture.small() : picture.whole());
  }

  void voice(Visit visit) {
    var wish = wish(visit);
    var voice =
        kit.rooms()
            .voice(wish.gathering(), wish.contribution(), wish.asking())
            .join()
            .orElseThrow(Problem::notFound);
    pour(visit, wish.gathering(), voice.sound());
  }

  private Wish wish(Visit visit) {
    var gathering = visit.gathering();
    var badges = visit.badges(gathering).stream().map(Visit.Held::badge).toList();
    boolean host = visit.isHostOf(gathering);
    if (badges.isEmpty() && !host && !visit.isScreenOf(gathering)) {
      throw Problem.notFound();
    }
    return new Wish(gathering.gathering(), contribution(visit), new Onlooker(badges, host));
  }

  private static ContributionId contribution(Visit visit) {
    try {
      var id = UUID.fromString(String.valueOf(visit.context().pathParam("contribution")));
      return new ContributionId(id);
    } catch (IllegalArgumentException _) {
      throw Problem.notFound();
    }
  }

  /// Part of a blob: all of it, or what was asked for.
  private record Range(long from, long end) {}

  private void pour(Visit visit, GatheringId gathering, Blob blob) {
    var response = visit.context().response();
    var asked = range(visit.context().request().getHeader("Range"), blob.bytes());
    var range = asked == null ? new Range(0, blob.bytes()) : asked;
    headers(response, blob);
    if (range.from() >= range.end()) {
      response
          .setStatusCode(416)
          .putHeader("Content-Range", "bytes */" + blob.bytes())
          .putHeader("Content-Length", "0")
          .end();
      return;
    }
    // The first piece before the first header: what is not there is answered as not found.
    var piece = piece(gathering, blob, range.from(), range.end());
    if (asked != null) {
      response
          .setStatusCode(206)
          .putHeader(
              "Content-Range",
              "bytes " + range.from() + "-" + (range.end() - 1) + "/" + blob.bytes());
    }
    response.putHeader("Content-Length", String.valueOf(range.end() - range.from()));
    var out = new Pouring(response);
    try {
      out.write(piece);
      long at = range.from() + piece.length;
      while (at < range.end()) {
        piece = piece(gathering, blob, at, range.end());
        out.write(piece);
        at += piece.length;
      }
      out.close();
    } catch (IOException | Problem goneMeanwhile) {
      response.reset(); // Half of it must not look like all of it.
    } catch (RuntimeException broken) {
      response.reset();
      throw broken; // Whoever reads the log must hear of it, and nobody waits for the rest.
    }
  }

  private byte[] piece(GatheringId gathering, Blob blob, long from, long end) {
    int length = (int) Math.min(PIECE_BYTES, end - from);
    return kit.blobs().read(gathering, blob, from, length).orElseThrow(Problem::notFound);
  }

  private static void headers(HttpServerResponse response, Blob blob) {
    response
        .putHeader("Content-Type", blob.type().type())
        .putHeader("Content-Security-Policy", "sandbox; default-src 'none'")
        .putHeader(
            "Content-Disposition", "attachment; filename=\"parlour." + blob.type().ending() + "\"")
        .putHeader("Cache-Control", "private, no-store")
        .putHeader("Accept-Ranges", "bytes");
  }

  /// One range, as players ask for it. Whatever else is asked gets all of it.
  private static @Nullable Range range(@Nullable String header, long bytes) {
    var asked = header == null ? null : RANGE.matcher(header);
    if (asked == null || !asked.matches()) {
      return null;
    }
    var first = asked.group(1);
    var last = asked.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? null : new Range(Math.max(0, bytes - Long.parseLong(last)), bytes);
    }
    long end = last.isEmpty() ? bytes : Math.min(bytes, Long.parseLong(last) + 1);
    return new Range(Long.parseLong(first), end);
  }
}
