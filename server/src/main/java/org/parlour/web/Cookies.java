package org.parlour.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The three cookies of the house. Over https they are `__Host-p`, `__Host-h` and `__Host-s`; over
/// plain http in a hall, where browsers keep no secure cookies, `p`, `h` and `s`.
///
/// The person's cookie holds one key per badge, newest last, so that one shared tablet can hold
/// several badges.
final class Cookies {

  /// How many badges one browser can hold: what fits well into a cookie of 4 KB.
  static final int BADGES_MAX = 40;

  private static final String BETWEEN_KEYS = ".";
  private static final int KEY_LETTERS = 43;
  private static final long PERSON_SECONDS = 400L * 24 * 3600;
  private static final long HOST_SECONDS = 12L * 3600;

  private final boolean https;

  Cookies(boolean https) {
    this.https = https;
  }

  List<String> badgeKeys(HttpServerRequest request) {
    return read(request, "p")
        .map(value -> Arrays.stream(value.split("\\.")).filter(Cookies::looksLikeAKey).toList())
        .orElse(List.of());
  }

  private static boolean looksLikeAKey(String key) {
    return key.length() == KEY_LETTERS;
  }

  Optional<String> hostKey(HttpServerRequest request) {
    return read(request, "h");
  }

  Optional<String> screenKey(HttpServerRequest request) {
    var header = request.getHeader("Authorization");
    return header != null && header.startsWith("Bearer ")
        ? Optional.of(header.substring("Bearer ".length()))
        : read(request, "s");
  }

  void addBadgeKey(HttpServerRequest request, String key) {
    var keys = new ArrayList<>(badgeKeys(request));
    keys.add(key);
    keepBadgeKeys(request.response(), keys);
  }

  void dropBadgeKey(HttpServerRequest request, String key) {
    keepBadgeKeys(
        request.response(), badgeKeys(request).stream().filter(kept -> !kept.equals(key)).toList());
  }

  private void keepBadgeKeys(HttpServerResponse response, List<String> keys) {
    var kept = keys.subList(Math.max(0, keys.size() - BADGES_MAX), keys.size());
    write(response, "p", String.join(BETWEEN_KEYS, kept), PERSON_SECONDS, "Lax");
  }

  void keepHostKey(HttpServerResponse response, String key) {
    write(response, "h", key, HOST_SECONDS, "Strict");
  }

  void dropHostKey(HttpServerResponse response) {
    write(response, "h", "", 0, "Strict");
  }

  void keepScreenKey(HttpServerResponse response, String key) {
    write(response, "s", key, PERSON_SECONDS, "Strict");
  }

  private Optional<String> read(HttpServerRequest request, String name) {
    var cookie = request.getCookie(https ? "__Host-" + name : name);
    return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
  }

  private void write(
      HttpServerResponse response, String name, String value, long seconds, String sameSite) {
    var cookie =
        (https ? "__Host-" + name : name)
            + "="
            + value
            + "; Path=/; Max-Age="
            + seconds
            + "; HttpOnly; SameSite="
            + sameSite
            + (https ? "; Secure" : "");
    response.headers().add("Set-Cookie", cookie);
  }
}
