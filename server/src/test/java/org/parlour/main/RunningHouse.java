package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A house in a process of its own, so that it can be killed, or live on a disk of its own.
record RunningHouse(Process process, int port, String hostCode) {

  static RunningHouse open(Path data) throws IOException {
    return open(List.of(), data);
  }

  /// A house whose data folder is a disk of so many megabytes, which only it sees and which is gone
  /// with it. Needs no rights, but a system that lets anybody make a namespace of their own.
  static RunningHouse onDiskOf(int megabytes, Path data) throws IOException {
    var mount = "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && exec \"$@\"";
    return open(List.of("unshare", "-Urm", "sh", "-c", mount, data.toString()), data);
  }

  private static RunningHouse open(List<String> inside, Path data) throws IOException {
    var command = new ArrayList<>(inside);
    command.addAll(
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.parlour.main.Parlour",
            "start",
            "--port",
            "0",
            "--data",
            data.toString()));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(
            Map.of(
                "PARLOUR_ADDRESS", "127.0.0.1",
                "PARLOUR_POSTS_PER_SECOND", "1000000",
                "PARLOUR_POSTS_BURST", "1000000"));
    var process = builder.start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var link =
        lines.lines().filter(line -> line.startsWith("Host link: ")).findFirst().orElseThrow();
    int port = Integer.parseInt(link.replaceAll(".*:(\\d+)/host#.*", "$1"));
    return new RunningHouse(process, port, link.substring(link.indexOf('#') + 1));
  }

  /// A file as the house itself sees it.
  Path inside(Path file) {
    return Path.of("/proc/" + process.pid() + "/root" + file.toAbsolutePath());
  }

  Phone host() {
    var host = new Phone(port);
    host.post("/api/hosts/session", "{\"code\":\"" + hostCode + "\"}");
    return host;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }
}
