package org.parlour.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /// One bad place in a file.
  public record BadLine(String file, long line, @Nullable Long column, String what) {}

  private Problem(
      int status,
      String type,
      String title,
      String detail,
      @Nullable Integer index,
      @Nullable Integer retryAfterSeconds,
      List<BadLine> lines) {
    super(detail, null, false, false);
    this.status = status;
    this.type = TYPES + type;
    this.title = title;
    this.index = index;
    this.retryAfterSeconds = retryAfterSeconds;
    this.lines = lines;
  }

  private static Problem of(int status, String type, String title, String detail) {
    return new Problem(status, type, title, detail, null, null, List.of());
  }

  static Problem malformedJson(String where) {
    return of(400, "malformed-json", "This is not JSON", where);
  }

  static Problem notValid(String detail) {
    return of(400, "not-valid", "Something does not fit", detail);
  }

  static Problem unknownKind(String detail) {
    return of(400, "unknown-kind", "Unknown kind of command", detail);
  }

  static Problem unknownField(String detail) {
    return of(400, "unknown-field", "Unknown field", detail);
  }

  /// Unknown, private and not yours answer alike: do not tell strangers what exists.
  static Problem notFound() {
    return of(
        404,
        "not-found",
        "Nothing here",
        "There is no gathering with that code, or you have no badge in it.");
  }

  static Problem wrongOrigin() {
    return of(
        403,
        "wrong-origin",
        "Wrong origin",
        "Send the Origin header of this very address with everything that changes something.");
  }

  static Problem wrongType(String wanted) {
    return of(
        415, "wrong-type", "Wrong content type", "Send this with Content-Type: " + wanted + ".");
  }

  static Problem tooLarge(long bytesMax) {
    return of(
        413, "too-large", "Too large", "At most " + bytesMax + " bytes can be sent here at once.");
  }

  static Problem tooFast(int retryAfterSeconds) {
    return new Problem(
        429,
        "too-fast",
        "One breath",
        "That was a lot at once. Nothing is lost: wait a moment and send it again.",
        null,
        retryAfterSeconds,
        List.of());
  }

  static Problem cannotSaveNow() {
    return new Problem(
        503,
        "cannot-save-now",
        "Cannot save now",
        "Nothing can be saved just now. Keep what you have and send it again in a moment.",
        null,
        2,
        List.of());
  }

  static Problem putAside() {
    return of(
        503,
        "put-aside",
        "This gathering is put aside",
        "Something in its journal cannot be read. Other gatherings go on; whoever runs this house"
            + " finds the place in the log.");
  }

  static Problem badFile(String detail, List<BadLine> lines) {
    return new Problem(422, "bad-file", "This file cannot come in", detail, null, null, lines);
  }

  static Problem ours() {
    return of(500, "ours", "That was our mistake", "Something went wrong here. Nothing was done.");
  }

  Problem at(int commandIndex) {
    return new Problem(
        status,
        type.substring(TYPES.length()),
        title,
        detail(),
        commandIndex,
        retryAfterSeconds,
        lines);
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
