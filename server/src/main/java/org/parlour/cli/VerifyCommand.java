package org.parlour.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.parlour.journal.Verify;
import org.parlour.kernel.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Reads every event, every key, and every picture and voice of a house.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks every event, key, picture and voice.")
final class VerifyCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();

  private final List<Class<? extends Event>> events;

  VerifyCommand(List<Class<? extends Event>> events) {
    this.events = List.copyOf(events);
  }

  @Override
  public Integer call() {
    var report =
        Verify.run(data.folder, events, count -> System.err.printf("\r%d events read", count));
    System.out.printf(
        "%d gatherings, tours and years, %d events, %d keys, %d pictures and voices, %d things taken back.%n",
        report.gatherings(), report.events(), report.keys(), report.blobs(), report.gone());
    report.wrong().forEach(System.out::println);
    System.out.println(report.isWell() ? "All is well." : "Something is wrong; see above.");
    return report.isWell() ? 0 : 1;
  }
}
