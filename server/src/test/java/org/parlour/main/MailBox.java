package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.parlour.mail.MailSettings;
import org.parlour.web.Settings;

/// A mail server in tests, on this machine: it keeps what it is given, and refuses what it is told
/// to refuse.
final class MailBox implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;
  static final URI HOUSE = URI.create("http://parlour.example");

  private final ServerSocket server;
  private final BlockingQueue<Mail> mails = new LinkedBlockingQueue<>();
  private volatile Mood mood = Mood.TAKES_ALL;

  enum Mood {
    TAKES_ALL,
    SAYS_NO_TO_US,
    KNOWS_NOBODY,
    NOT_THIS_ONE_NOW
  }

  /// One mail as it came.
  record Mail(String to, String text) {
    /// What stands in a letter, as somebody reads it.
    String read() {
      return text.replace("=\n", "").replace("=3D", "=").replaceAll("\\s+", " ");
    }

    String ticket() {
      return read().replaceFirst(".*/post#(\\S+).*", "$1");
    }
  }

  MailBox() {
    this("127.0.0.1");
  }

  /// @param address one of this machine's own
  MailBox(String address) {
    try {
      server = new ServerSocket(0, 50, InetAddress.getByName(address));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    Thread.startVirtualThread(this::listen);
  }

  void is(Mood now) {
    mood = now;
  }

  /// A house that hands its letters over here.
  Settings settings() {
    var mail =
        MailSettings.from(
                Map.of(
                    "PARLOUR_MAIL",
                    "smtp://"
                        + server.getInetAddress().getHostAddress()
                        + ":"
                        + server.getLocalPort(),
                    "PARLOUR_MAIL_FROM",
                    "Parlour <parlour@parlour.example>"))
            .orElseThrow();
    return Settings.onLoopback(0, OpenHall.NO_LIMIT, OpenHall.NO_LIMIT).withMail(HOUSE, mail);
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        var line = server.accept();
        Thread.startVirtualThread(() -> talk(line));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket line) {
    try (line;
        var in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
      var out = line.getOutputStream();
      var now = mood;
      say(out, now == Mood.SAYS_NO_TO_US ? "554 not from you" : "220 box.example");
      var to = "";
      String said;
      while ((said = in.readLine()) != null) {
        var word = said.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
        switch (word) {
          case "RCPT" -> {
            to = said.replaceFirst(".*<(.*)>.*", "$1");
            say(
                out,
                switch (now) {
                  case KNOWS_NOBODY -> "550 nobody by that name";
                  case NOT_THIS_ONE_NOW -> "450 later";
                  default -> "250 ok";
                });
          }
          case "DATA" -> {
            say(out, "354 go on");
            mails.add(new Mail(to, readMail(in)));
            say(out, "250 ok");
          }
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 ok");
        }
      }
    } catch (IOException lost) {
      // The house hung up.
    }
  }

  private static String readMail(BufferedReader in) throws IOException {
    var mail = new StringBuilder();
    var line = Objects.requireNonNull(in.readLine());
    while (!line.equals(".")) {
      mail.append(line).append('\n');
      line = Objects.requireNonNull(in.readLine());
    }
    return mail.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// The next mail, which is on its way.
  Mail next() {
    try {
      var next = mails.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(next).as("the next mail").isNotNull();
      return Objects.requireNonNull(next);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// What has come and was not read yet.
  int waiting() {
    return mails.size();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
