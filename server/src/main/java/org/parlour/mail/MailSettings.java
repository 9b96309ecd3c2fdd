package org.parlour.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where letters are handed over, and whom they are from.
///
/// @param tlsFromStart `smtps`; otherwise TLS begins with STARTTLS
/// @param user null where the server asks for nobody's name
/// @param from `Parlour <parlour@example.org>`
public record MailSettings(
    String host,
    int port,
    boolean tlsFromStart,
    @Nullable String user,
    @Nullable String password,
    String from) {

  private static final String MAIL = "PARLOUR_MAIL";
  private static final String FROM = "PARLOUR_MAIL_FROM";
  private static final String PASSWORD = "PARLOUR_MAIL_PASSWORD";

  private static final int SUBMISSION_PORT = 587;
  private static final int TLS_PORT = 465;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Reads `PARLOUR_MAIL`, `PARLOUR_MAIL_FROM` and `PARLOUR_MAIL_PASSWORD`; empty if the first is
  /// not set.
  ///
  /// @throws IllegalArgumentException with one sentence that names the setting
  public static Optional<MailSettings> from(Map<String, String> environment) {
    var address = environment.get(MAIL);
    if (address == null) {
      return Optional.empty();
    }
    var uri = parse(address);
    boolean tls = "smtps".equals(uri.getScheme());
    var user = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
    return Optional.of(
        new MailSettings(
            uri.getHost(),
            uri.getPort() > 0 ? uri.getPort() : tls ? TLS_PORT : SUBMISSION_PORT,
            tls,
            user.length > 0 ? user[0] : null,
            user.length > 1 ? user[1] : environment.get(PASSWORD),
            from(environment.get(FROM))));
  }

  private static URI parse(String address) {
    try {
      var uri = new URI(address);
      if (uri.getHost() != null
          && Set.of("smtp", "smtps").contains(String.valueOf(uri.getScheme()))) {
        return uri;
      }
    } catch (URISyntaxException broken) {
      // Not the cause: it would quote the password.
    }
    throw new IllegalArgumentException(
        "--mail or " + MAIL + " must be like smtp://user:password@host:587, or smtps://.");
  }

  private static String from(@Nullable String from) {
    try {
      if (from != null) {
        new InternetAddress(from, true).validate();
        return from;
      }
    } catch (AddressException broken) {
      // The sentence below says what it must be like.
    }
    throw new IllegalArgumentException(
        "With a mail server, --mail-from or "
            + FROM
            + " must say whom mails are from: \"Parlour <parlour@example.org>\".");
  }

  /// On this machine nobody listens between.
  boolean isLoopback() {
    return LOOPBACK.contains(host);
  }

  /// Never the name and the password: this might end up in logs.
  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + "]";
  }
}
