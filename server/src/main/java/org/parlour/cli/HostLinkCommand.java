package org.parlour.cli;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Prints a fresh one-time link for the host of a running house.
@Command(
    name = "host-link",
    mixinStandardHelpOptions = true,
    description = "Prints a fresh one-time link for the host of the running house.")
final class HostLinkCommand implements Runnable {

  @Mixin private DataOption data = new DataOption();

  @Override
  public void run() {
    var calls = HouseCalls.toRunning(data.folder);
    var link =
        calls.post("/api/hosts/links", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    System.out.println("Host link: " + link.path("link").stringValue(""));
  }
}
