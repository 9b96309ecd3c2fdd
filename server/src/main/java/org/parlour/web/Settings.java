package org.parlour.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.mail.MailSettings;

/// How this house stands in its network. Limits are counted in requests, never in what people give:
/// "three to five cards each" is advice, not a refusal.
///
/// @param address where it listens
/// @param publicUrl what people see, when something in front of the house speaks https for it; null
///   on a hall's own network
/// @param postsPerSecond how many requests one badge may send, on average
/// @param postsBurst how many at once after a pause
/// @param mail where letters are handed over; null in a house that sends none
/// @param metricsPort where the house says how it is, on this machine only; null if it does not
public record Settings(
    String address,
    int port,
    @Nullable URI publicUrl,
    int postsPerSecond,
    int postsBurst,
    @Nullable Integer metricsPort,
    @Nullable MailSettings mail) {

  public static final int POSTS_PER_SECOND = 10;
  public static final int POSTS_BURST = 30;

  /// On this machine only, with nothing in front of the house.
  public static Settings onLoopback(int port, int postsPerSecond, int postsBurst) {
    return new Settings("127.0.0.1", port, null, postsPerSecond, postsBurst, null, null);
  }

  /// The same, with letters.
  ///
  /// @param publicUrl where the links in letters lead
  public Settings withMail(URI publicUrl, MailSettings mail) {
    return new Settings(address, port, publicUrl, postsPerSecond, postsBurst, metricsPort, mail);
  }

  /// Reads `PARLOUR_ADDRESS`, `PARLOUR_URL`, `PARLOUR_POSTS_PER_SECOND`, `PARLOUR_POSTS_BURST`,
  /// `PARLOUR_METRICS_PORT`, and what [MailSettings] does.
  public static Settings from(Map<String, String> environment, int port) {
    var url = environment.get("PARLOUR_URL");
    return new Settings(
        environment.getOrDefault("PARLOUR_ADDRESS", "0.0.0.0"),
        port,
        url == null ? null : URI.create(url),
        number(environment, "PARLOUR_POSTS_PER_SECOND", POSTS_PER_SECOND),
        number(environment, "PARLOUR_POSTS_BURST", POSTS_BURST),
        environment.containsKey("PARLOUR_METRICS_PORT")
            ? number(environment, "PARLOUR_METRICS_PORT", 0)
            : null,
        mail(environment, url));
  }

  /// Letters lead back to the house, so it must know what people call it.
  private static @Nullable MailSettings mail(
      Map<String, String> environment, @Nullable String url) {
    var mail = MailSettings.from(environment).orElse(null);
    if (mail != null && url == null) {
      throw new IllegalArgumentException(
          "With a mail server, PARLOUR_URL must say where the links in mails lead:"
              + " https://parlour.example.");
    }
    return mail;
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    var value = environment.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException(name + " must be a whole number.", wrong);
    }
  }

  boolean https() {
    return publicUrl != null && "https".equals(publicUrl.getScheme());
  }
}
