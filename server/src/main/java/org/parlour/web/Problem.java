package org.parlour.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Kinds;
import org.parlour.media.Unusable;

/// A request that makes no sense, or cannot be answered now: an RFC 9457 problem document. Nothing
/// was done.
///
/// Its type is stable, and scripts may rely on it. Its detail is one sentence that says what, where
/// and what to do; it never repeats what somebody wrote.
public final class Problem extends RuntimeException {

  private static final String TYPES = "urn:parlour:";

  final int status;
  final String type;
  final String title;
  final @Nullable Integer index;
  final @Nullable Integer retryAfterSeconds;
  final List<BadLine> lines;

  /// How many bytes of an upload are here; null for every other problem.
  final @Nullable Long arrived;

  /// Why a picture or voice cannot be used, as pages know it; null for every other problem.
  final @Nullable String reason;

  private final Type kind;

  /// One bad place in a file.
  public record BadLine(String file, long line, @Nullable Long column, String detail) {}

  /// Every problem there is. On the wire `TOO_FAST` is `urn:parlour:too-fast`, and the pages have a
  /// sentence for `problem.too-fast`.
  enum Type {
    MALFORMED_JSON(400, "This is not JSON"),
    NOT_VALID(400, "Something does not fit"),
    UNKNOWN_KIND(400, "Unknown kind of command"),
    UNKNOWN_FIELD(400, "Unknown field"),
    NOT_FOUND(404, "Nothing here"),
    WRONG_ORIGIN(403, "Wrong origin"),
    WRONG_TYPE(415, "Wrong content type"),
    TOO_LARGE(413, "Too large"),
    TOO_FAST(429, "One breath"),
    CLOSED(409, "This gathering is over"),
    FULL(409, "This gathering is full"),
    SHELF_FULL(409, "No room for more pictures and voices"),
    SECOND_KEY(409, "Somebody holds the second key"),
    WRONG_PLACE(409, "This does not follow what is here"),
    CHANGED_SINCE(409, "It says something else by now"),
    BAD_UPLOAD(422, "This picture or voice cannot be used"),
    BAD_FILE(422, "This file cannot come in"),
    CANNOT_SAVE_NOW(503, "Cannot save now"),
    PUT_ASIDE(503, "This gathering is put aside"),
    OURS(500, "That was our mistake");

    private final int status;
    private final String title;

    Type(int status, String title) {
      this.status = status;
      this.title = title;
    }
  }

  private Problem(
      Type kind,
      String detail,
      @Nullable Integer index,
      @Nullable Integer retryAfterSeconds,
      List<BadLine> lines,
      @Nullable Long arrived,
      @Nullable String reason) {
    super(detail, null, false, false);
    this.kind = kind;
    this.status = kind.status;
    this.type = TYPES + Kinds.of(kind);
    this.title = kind.title;
    this.index = index;
    this.retryAfterSeconds = retryAfterSeconds;
    this.lines = lines;
    this.arrived = arrived;
    this.reason = reason;
  }

  private static Problem of(Type kind, String detail) {
    return new Problem(kind, detail, null, null, List.of(), null, null);
  }

  private static Problem later(Type kind, int retryAfterSeconds, String detail) {
    return new Problem(kind, detail, null, retryAfterSeconds, List.of(), null, null);
  }

  static Problem malformedJson(String where) {
    return of(Type.MALFORMED_JSON, where);
  }

  static Problem notValid(String detail) {
    return of(Type.NOT_VALID, detail);
  }

  static Problem unknownKind(String detail) {
    return of(Type.UNKNOWN_KIND, detail);
  }

  static Problem unknownField(String detail) {
    return of(Type.UNKNOWN_FIELD, detail);
  }

  /// Unknown, private and not yours answer alike: do not tell strangers what exists.
  static Problem notFound() {
    return of(Type.NOT_FOUND, "There is no gathering with that code, or you have no badge in it.");
  }

  /// What somebody read has changed before they said so.
  static Problem changedSince() {
    return of(
        Type.CHANGED_SINCE,
        "What was read has changed since. Fetch it again, and name those who read it as it is now.");
  }

  static Problem wrongOrigin() {
    return of(
        Type.WRONG_ORIGIN,
        "Send the Origin header of this very address with everything that changes something.");
  }

  static Problem wrongType(String wanted) {
    return of(Type.WRONG_TYPE, "Send this with Content-Type: " + wanted + ".");
  }

  static Problem tooLarge(long bytesMax) {
    return of(Type.TOO_LARGE, "At most " + bytesMax + " bytes can be sent here at once.");
  }

  static Problem tooFast(int retryAfterSeconds) {
    return later(
        Type.TOO_FAST,
        retryAfterSeconds,
        "That was a lot at once. Nothing is lost: wait a moment and send it again.");
  }

  /// As much is being made as may be made at once, and as much waits.
  static Problem benchFull(int retryAfterSeconds) {
    return later(
        Type.TOO_FAST,
        retryAfterSeconds,
        "Others are having theirs made just now. Ask again in " + retryAfterSeconds + " seconds.");
  }

  static Problem madeOften(int retryAfterSeconds) {
    return later(
        Type.TOO_FAST,
        retryAfterSeconds,
        "This was made often for this gathering in the last hour. Ask again in "
            + retryAfterSeconds
            + " seconds.");
  }

  /// This address, or somebody with this badge, was asked for an answer often enough today.
  static Problem askedOften(int retryAfterSeconds) {
    return later(
        Type.TOO_FAST,
        retryAfterSeconds,
        "Mails asked about this address often today. Look into its mailbox, or try again tomorrow.");
  }

  static Problem closed() {
    return of(Type.CLOSED, "This gathering is over. Nobody joins any more.");
  }

  static Problem full(int badges) {
    return of(Type.FULL, "This gathering is full: it has " + badges + " badges.");
  }

  static Problem shelfFull(long bytesMax) {
    return of(
        Type.SHELF_FULL,
        "This gathering keeps as many pictures and voices as it may: " + bytesMax + " bytes.");
  }

  /// A host alone cannot take everybody's words now.
  static Problem secondKey() {
    return of(
        Type.SECOND_KEY,
        "Somebody here holds the second key to everybody's words: ask for them on the host's table,"
            + " and wait for a yes.");
  }

  /// A part of an upload that does not begin where the last one ended.
  static Problem wrongPlace(long arrived) {
    var detail = arrived + " bytes are here. Go on from there.";
    return new Problem(Type.WRONG_PLACE, detail, null, null, List.of(), arrived, null);
  }

  static Problem badUpload(Unusable.Why why) {
    return new Problem(Type.BAD_UPLOAD, why.sentence(), null, null, List.of(), null, why.key());
  }

  static Problem cannotSaveNow() {
    return later(
        Type.CANNOT_SAVE_NOW,
        2,
        "Nothing can be saved just now. Keep what you have and send it again in a moment.");
  }

  static Problem putAside() {
    return of(
        Type.PUT_ASIDE,
        "Something in its journal cannot be read. Other gatherings go on; whoever runs this house"
            + " finds the place in the log.");
  }

  static Problem badFile(String detail, List<BadLine> lines) {
    return new Problem(Type.BAD_FILE, detail, null, null, lines, null, null);
  }

  static Problem ours() {
    return of(Type.OURS, "Something went wrong here. Nothing was done.");
  }

  Problem at(int commandIndex) {
    return new Problem(kind, detail(), commandIndex, retryAfterSeconds, lines, arrived, reason);
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
