package org.parlour.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.MediaType;
import org.parlour.kernel.Picture;
import org.parlour.kernel.SealedContent;
import org.parlour.kernel.UploadId;
import org.parlour.kernel.Uploads.Upload;
import org.parlour.kernel.Voice;
import org.parlour.media.Pictures;
import org.parlour.media.Unusable;
import org.parlour.media.Voices;

/// Where pictures and voices come in: part by part, in order, and then finished. The phone chooses
/// the id of an upload at random and names it in the command that gives the thing.
///
/// A part that comes twice changes nothing, and one that comes too early is answered with how much
/// is here. Finishing twice gives the same answer. What cannot be used is gone at once.
final class UploadDoors {

  static final String BYTES = "application/octet-stream";

  /// How much may come at once.
  static final long PART_BYTES_MAX = 1024 * 1024;

  static final long PICTURE_BYTES_MAX = 12L * 1024 * 1024;
  static final long VOICE_BYTES_MAX = 8L * 1024 * 1024;

  /// Of all that a gathering keeps. Two thousand pictures, or a whole day of voices.
  static final long GATHERING_BYTES_MAX = 2L * 1024 * 1024 * 1024;

  /// How many of one badge may be under way at once.
  static final int UNDER_WAY_MAX = 4;

  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  private static final int BADGES_MAX = 100_000;
  private static final int BREATH_SECONDS = 5;

  private final DoorKit kit;

  /// In memory only: on the disk it would tell whose is whose.
  private final Cache<Object, Set<UploadId>> underWay =
      Caffeine.newBuilder().maximumSize(BADGES_MAX).expireAfterAccess(FORGOTTEN_AFTER).build();

  UploadDoors(DoorKit kit) {
    this.kit = kit;
  }

  static boolean takes(@Nullable String type) {
    return type != null && type.startsWith(BYTES);
  }

  Reply add(Visit visit) {
    var upload = upload(visit);
    var part = visit.bytes();
    long from = from(visit);
    if (from + part.length > PICTURE_BYTES_MAX) {
      kit.uploads().forget(upload);
      throw Problem.tooLarge(PICTURE_BYTES_MAX);
    }
    if (kit.uploads().made(upload).isPresent()) {
      return arrived(from + part.length, true);
    }
    checkRoom(upload, from);
    long arrived = kit.uploads().add(upload, from, part);
    if (arrived < from + part.length) {
      throw Problem.wrongPlace(arrived);
    }
    return arrived(arrived, false);
  }

  private Reply arrived(long bytes, boolean finished) {
    return Reply.json(200, kit.wire().bytes(Map.of("arrived", bytes, "finished", finished)));
  }

  /// The badge that speaks must hold itself to its breath here too: each part is a request.
  private Upload upload(Visit visit) {
    var gathering = visit.gathering();
    var badge = visit.badge(gathering, visit.badgeInQuery());
    if (badge == null) {
      throw Problem.notFound();
    }
    if (!kit.posts().take(badge)) {
      throw Problem.tooFast(1);
    }
    return new Upload(gathering.gathering(), badge, id(visit));
  }

  /// A random id is the secret that the bytes lie under, so no other kind will do.
  private static UploadId id(Visit visit) {
    var written = String.valueOf(visit.context().pathParam("upload"));
    try {
      var id = UUID.fromString(written);
      if (id.version() == 4 && id.toString().equals(written)) {
        return new UploadId(id);
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw Problem.notValid("The id of an upload is a UUID of version 4, in small letters.");
  }

  private static long from(Visit visit) {
    var from = visit.query("from");
    if (from == null || !from.matches("\\d{1,9}")) {
      throw Problem.notValid("\"from\" says how many bytes came before this part.");
    }
    return Long.parseLong(from);
  }

  private void checkRoom(Upload upload, long from) {
    var mine = underWay.get(upload.badge(), _ -> ConcurrentHashMap.newKeySet());
    if (!mine.contains(upload.id()) && mine.size() >= UNDER_WAY_MAX) {
      throw Problem.tooFast(BREATH_SECONDS);
    }
    mine.add(upload.id());
    boolean begins = from == 0;
    if (begins
        && kit.blobs().bytesOf(upload.gathering()) + PICTURE_BYTES_MAX > GATHERING_BYTES_MAX) {
      throw Problem.shelfFull(GATHERING_BYTES_MAX);
    }
  }

  private void noMoreUnderWay(Upload upload) {
    var mine = underWay.getIfPresent(upload.badge());
    if (mine != null) {
      mine.remove(upload.id());
    }
  }

  Reply finish(Visit visit) {
    var upload = upload(visit);
    var body = visit.body("FinishUpload");
    boolean picture = body.path("is").stringValue("").equals("picture");
    var before = kit.uploads().made(upload);
    if (before.isPresent()) {
      return made(before);
    }
    long bytes = body.path("bytes").longValue();
    long bytesMax = picture ? PICTURE_BYTES_MAX : VOICE_BYTES_MAX;
    if (bytes > bytesMax) {
      forget(upload);
      throw Problem.tooLarge(bytesMax);
    }
    long arrived = kit.uploads().arrived(upload);
    if (arrived != bytes) {
      throw Problem.wrongPlace(arrived);
    }
    take(upload, picture);
    noMoreUnderWay(upload);
    return made(kit.uploads().made(upload));
  }

  private void take(Upload upload, boolean picture) {
    var file = kit.uploads().all(upload);
    try {
      var made = picture ? picture(upload.gathering(), file) : voice(upload.gathering(), file);
      kit.uploads().finish(upload, made);
    } catch (Unusable unusable) {
      forget(upload);
      throw Problem.badUpload(unusable.why());
    }
  }

  private Picture picture(GatheringId gathering, byte[] file) throws Unusable {
    var drawn = Pictures.read(file);
    var whole = kit.blobs().keep(gathering, MediaType.JPEG, drawn.whole());
    var small =
        Arrays.equals(drawn.small(), drawn.whole())
            ? whole
            : kit.blobs().keep(gathering, MediaType.JPEG, drawn.small());
    return new Picture(whole, small, drawn.width(), drawn.height());
  }

  private Voice voice(GatheringId gathering, byte[] file) throws Unusable {
    var packed = Voices.read(file);
    return new Voice(kit.blobs().keep(gathering, packed.type(), packed.sound()), packed.millis());
  }

  private Reply made(Optional<SealedContent> made) {
    return switch (made.orElse(null)) {
      case Picture picture -> Reply.json(200, kit.wire().bytes(Map.of("picture", picture)));
      case Voice voice -> Reply.json(200, kit.wire().bytes(Map.of("voice", voice)));
      case null, default -> throw Problem.cannotSaveNow();
    };
  }

  Reply giveUp(Visit visit) {
    forget(upload(visit));
    return Reply.done();
  }

  private void forget(Upload upload) {
    kit.uploads().forget(upload);
    noMoreUnderWay(upload);
  }
}
