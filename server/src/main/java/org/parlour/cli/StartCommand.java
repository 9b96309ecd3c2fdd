package org.parlour.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.parlour.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Opens the house, and keeps it open.
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Opens the house and prints where it is and the host's link.")
class StartCommand implements Runnable {

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port it listens on (default: ${DEFAULT-VALUE}; 0 takes a free one).")
  private int port = 8080;

  @Option(
      names = "--mail",
      paramLabel = "smtp://user@host:587",
      description =
          "Where e-mail is handed over; smtps:// begins with TLS. The password is better in"
              + " PARLOUR_MAIL_PASSWORD. Without it there is no e-mail.")
  private @Nullable String mail;

  @Option(
      names = "--mail-from",
      paramLabel = "\"Parlour <parlour@example.org>\"",
      description = "Whom e-mail is from.")
  private @Nullable String mailFrom;

  private final HouseOpener opener;

  StartCommand(HouseOpener opener) {
    this.opener = opener;
  }

  @Override
  public void run() {
    var settings = Settings.from(said(System.getenv()), port);
    var house = opener.open(data.folder, settings);
    var closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(house, data.folder, closed)));
    prepare(house);
    new Running(house.port(), house.hostKey()).write(data.folder);
    new Welcome(settings, house.port()).print(house.newHostLinkCode());
    waitFor(closed);
  }

  /// What was said with the command comes before what stands around it.
  private Map<String, String> said(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    if (mail != null) {
      all.put("PARLOUR_MAIL", mail);
    }
    if (mailFrom != null) {
      all.put("PARLOUR_MAIL_FROM", mailFrom);
    }
    return all;
  }

  /// What else should be there before the doors are shown.
  void prepare(OpenHouse house) {}

  private static void close(OpenHouse house, Path data, CountDownLatch closed) {
    house.close();
    Running.forget(data);
    closed.countDown();
  }

  private static void waitFor(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
