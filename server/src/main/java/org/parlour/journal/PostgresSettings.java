package org.parlour.journal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/// Where the two databases are.
///
/// Whether and how the connections are encrypted is said in the addresses, as PostgreSQL's own
/// programs read it: `?sslmode=verify-full&sslrootcert=…`.
///
/// @param journal for example `postgresql://parlour:secret@db.example/parlour`
/// @param keys a database of its own, so that it can be backed up apart and kept for a shorter time
public record PostgresSettings(String journal, String keys) {

  private static final String JOURNAL = "PARLOUR_DB";
  private static final String KEYS = "PARLOUR_KEYS_DB";

  public PostgresSettings {
    if (journal.equals(keys)) {
      throw new IllegalArgumentException(
          KEYS + " must name a database of its own, not the same as " + JOURNAL + ".");
    }
    checkAddress(JOURNAL, journal);
    checkAddress(KEYS, keys);
  }

  /// Reads `PARLOUR_DB` and `PARLOUR_KEYS_DB`; empty if the first is not set.
  ///
  /// @throws IllegalArgumentException with one sentence that names the setting
  public static Optional<PostgresSettings> from(Map<String, String> environment) {
    var journal = environment.get(JOURNAL);
    if (journal == null) {
      return Optional.empty();
    }
    var keys = environment.get(KEYS);
    if (keys == null) {
      throw new IllegalArgumentException(
          JOURNAL
              + " is set, so "
              + KEYS
              + " must be too: the keys lie in a database of their own.");
    }
    return Optional.of(new PostgresSettings(journal, keys));
  }

  private static void checkAddress(String setting, String address) {
    if (!address.startsWith("postgresql://")) {
      throw new IllegalArgumentException(setting + " must begin with postgresql://.");
    }
    if (parse(address).getHost() == null) {
      throw new IllegalArgumentException(setting + " does not name a host.");
    }
  }

  /// An address as the driver wants it, with its name and password among the parameters.
  static String jdbc(String address) {
    var uri = parse(address);
    var url = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
    if (uri.getPort() > 0) {
      url.append(':').append(uri.getPort());
    }
    url.append(uri.getRawPath());
    char before = '?';
    if (uri.getRawQuery() != null) {
      url.append(before).append(uri.getRawQuery());
      before = '&';
    }
    if (uri.getRawUserInfo() != null) {
      var user = uri.getRawUserInfo().split(":", 2);
      url.append(before).append("user=").append(user[0]);
      url.append(user.length > 1 ? "&password=" + user[1] : "");
    }
    return url.toString();
  }

  private static URI parse(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException broken) {
      // Not the cause: it would quote the password.
      throw new IllegalArgumentException("The address of a database is not an address.");
    }
  }

  /// Never the passwords: this might end up in logs.
  @Override
  public String toString() {
    return "PostgresSettings[" + parse(journal).getHost() + ", " + parse(keys).getHost() + "]";
  }
}
