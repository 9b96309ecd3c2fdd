package org.parlour.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How long one piece of work takes in a machine that has just begun, and again when it is warm.
public final class ColdAndWarm {

  private static final long WARM_UP_NANOS = 3_000_000_000L;

  private ColdAndWarm() {}

  /// Milliseconds cold, then milliseconds warm for each turn, with blanks between.
  public static String millis(int turns, Runnable work) {
    var said = new StringBuilder().append(millis(work));
    long warmUntil = System.nanoTime() + WARM_UP_NANOS;
    do {
      work.run();
    } while (System.nanoTime() < warmUntil);
    for (int turn = 0; turn < turns; turn++) {
      said.append(' ').append(millis(work));
    }
    return said.toString();
  }

  private static double millis(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  /// The most memory this machine has had so far, as the system counts it.
  public static long peakMegabytes() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }
}
