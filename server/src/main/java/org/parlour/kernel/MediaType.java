package org.parlour.kernel;

/// What a blob is. Whatever came in, these are the only forms in which anything is kept.
public enum MediaType {
  /// A picture, decoded and encoded again by us.
  JPEG("image/jpeg", "jpg"),
  /// A voice as Chrome and Firefox record it: Opus in WebM.
  WEBM("audio/webm", "webm"),
  /// A voice as Safari records it: AAC in MP4.
  MP4("audio/mp4", "m4a");

  private final String name;
  private final String ending;

  MediaType(String name, String ending) {
    this.name = name;
    this.ending = ending;
  }

  /// As in a `Content-Type`.
  public String type() {
    return name;
  }

  /// How the name of such a file ends.
  public String ending() {
    return ending;
  }
}
