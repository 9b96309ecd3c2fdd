package org.parlour.cli;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
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

  private final HouseOpener opener;

  StartCommand(HouseOpener opener) {
    this.opener = opener;
  }

  @Override
  public void run() {
    var settings = Settings.from(System.getenv(), port);
    var house = opener.open(data.folder, settings);
    var closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(house, data.folder, closed)));
    prepare(house);
    new Running(house.port(), house.hostKey()).write(data.folder);
    new Welcome(settings, house.port()).print(house.newHostLinkCode());
    waitFor(closed);
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
