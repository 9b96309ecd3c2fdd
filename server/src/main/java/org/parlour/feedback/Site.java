package org.parlour.feedback;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// The address of a site, without a path, as a browser names it: `https://www.example.org`.
final class Site {

  static final int LETTERS_MAX = 200;

  private static final Set<String> SCHEMES = Set.of("https", "http");

  private Site() {}

  /// It goes into a header as it is written, so it must be exactly what a browser would say.
  static boolean isOne(String text) {
    try {
      var address = new URI(text);
      var host = address.getHost();
      var port = address.getPort() < 0 ? "" : ":" + address.getPort();
      return host != null
          && SCHEMES.contains(address.getScheme())
          && text.length() <= LETTERS_MAX
          && text.equals(address.getScheme() + "://" + host.toLowerCase(Locale.ROOT) + port);
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
