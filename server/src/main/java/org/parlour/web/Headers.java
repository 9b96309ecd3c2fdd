package org.parlour.web;

import io.vertx.core.http.HttpServerResponse;

/// What every answer tells the browser about these pages: no script and no style but our own files,
/// nothing from elsewhere, never inside another page; [EmbedDoor] alone says otherwise.
final class Headers {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src"
          + " 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src"
          + " 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors"
          + " 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

  private Headers() {}

  static void put(HttpServerResponse response, boolean https) {
    response
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin")
        .putHeader(
            "Permissions-Policy",
            "camera=(self), microphone=(self), geolocation=(), payment=(), usb=(),"
                + " browsing-topics=()");
    if (https) {
      response.putHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
  }
}
