package org.parlour.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Live.Addressed;
import org.parlour.kernel.Live.Page;
import org.parlour.kernel.News;
import org.parlour.live.LiveHub.Listener;

/// A live hub in a test, with one gathering and small socket buffers, so that little is needed to
/// fill them.
final class OpenHub implements AutoCloseable {

  private static final int BUFFER_BYTES = 4_096;

  private final Vertx vertx = Vertx.vertx();
  private final GatheringId gathering = new GatheringId(UUID.randomUUID());
  private final HttpServer server;
  private final int news;
  final LiveHub hub;
  private long seq;

  /// Something to say.
  record Line(String text) implements News {}

  /// @param news how many pieces each commit brings
  OpenHub(int news, long heartbeatMillis, int idleMillis) {
    this.news = news;
    hub = new LiveHub(vertx, new Plain(), heartbeatMillis);
    var options =
        new HttpServerOptions()
            .setSendBufferSize(BUFFER_BYTES)
            .setIdleTimeout(idleMillis)
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(request -> {
              var heard = request.getHeader("Last-Event-ID");
              var listener =
                  new Listener(
                      new BadgeId(UUID.randomUUID()),
                      heard == null ? Heard.NOTHING : Heard.parse(heard),
                      "gzip".equals(request.getHeader("Accept-Encoding")));
              hub.listen(
                  gathering,
                  request,
                  vertx.getOrCreateContext(),
                  listener,
                  _ -> CompletableFuture.completedFuture(new Page(seq, "")));
            })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /// Says the same text in every piece of news of one commit.
  long say(String text) {
    hub.tell(
        gathering, ++seq, Collections.nCopies(news, new Addressed(null, new Line(text))), false);
    return seq;
  }

  /// Says something that stands in no journal.
  void sayBeside(String text) {
    hub.tell(gathering, seq, List.of(new Addressed(null, new Line(text))), false);
  }

  int peopleHere() {
    return hub.peopleHere(gathering);
  }

  /// What a page hears over HTTP, as it comes.
  Ear listen(HttpClient.Version version, String encoding) {
    try {
      var client = HttpClient.newBuilder().version(version).build();
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"))
              .header("Accept-Encoding", encoding)
              .build();
      var response = client.send(request, BodyHandlers.ofInputStream());
      assert response.version() == version : "a page of " + version;
      return Ear.on(response.body(), encoding);
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// A bare socket, from which nothing is read until somebody does.
  Socket open(String header) {
    try {
      var socket = new Socket();
      socket.setReceiveBufferSize(BUFFER_BYTES);
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(Ear.PATIENCE_SECONDS));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.actualPort()));
      var request = "GET / HTTP/1.1\r\nHost: here\r\n" + header + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return socket;
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    }
  }

  /// Says everything in as few bytes as it can.
  private static final class Plain implements LiveHub.Encoder {
    @Override
    public byte[] news(List<Addressed> news) {
      var text = new StringBuilder();
      news.forEach(one -> text.append(((Line) one.news()).text()));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] room(Page page) {
      return page.view().toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
