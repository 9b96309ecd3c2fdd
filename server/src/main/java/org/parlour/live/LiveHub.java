package org.parlour.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.ContextInternal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.Live;

/// Server-sent events to every open page of every gathering.
///
/// News are encoded once and the same bytes are written to every page. A page that reads too slowly
/// is closed, and resumes by `Last-Event-ID` when it comes back, so it never hurts the others and
/// loses nothing.
public final class LiveHub implements Live {

  private static final long HEARTBEAT_MILLIS = 15_000;
  private static final int RETRY_MILLIS_MIN = 500;
  private static final int RETRY_MILLIS_MAX = 4_000;

  private final Vertx vertx;
  private final Encoder encoder;
  private final Map<GatheringId, Hall> halls = new ConcurrentHashMap<>();
  private final AtomicInteger closedForSlowness = new AtomicInteger();

  /// How news and rooms become JSON.
  public interface Encoder {

    byte[] news(List<Addressed> news);

    byte[] room(Page page);
  }

  public LiveHub(Vertx vertx, Encoder encoder) {
    this(vertx, encoder, HEARTBEAT_MILLIS);
  }

  LiveHub(Vertx vertx, Encoder encoder, long heartbeatMillis) {
    this.vertx = vertx;
    this.encoder = encoder;
    var beat = Frame.of(":\n\n", 0);
    vertx.setPeriodic(heartbeatMillis, _ -> halls.values().forEach(hall -> hall.heartbeat(beat)));
  }

  @Override
  public void tell(GatheringId gathering, long seq, List<Addressed> news, boolean forget) {
    var hall = halls.get(gathering);
    if (hall == null || (news.isEmpty() && !forget)) {
      return; // Nobody is listening, so there is nothing to encode.
    }
    var bytes = encoder.news(news);
    hall.say(seq, heard -> event("news", heard, bytes, news.size()), forget);
  }

  @Override
  public boolean isHere(GatheringId gathering, BadgeId badge) {
    var hall = halls.get(gathering);
    return hall != null && hall.isHere(badge);
  }

  /// Lets a page listen until it goes.
  ///
  /// @param camera takes a picture of the whole room
  public void listen(
      GatheringId gathering,
      HttpServerRequest request,
      Context loop,
      Listener listener,
      Function<GatheringId, CompletionStage<Page>> camera) {
    var hall =
        halls.computeIfAbsent(
            gathering,
            id ->
                new Hall(
                    vertx, () -> camera.apply(id).thenApply(this::exposed), closedForSlowness));
    // A request has a context of its own; pages of one event loop are written to together.
    var shared = ((ContextInternal) loop).unwrap();
    loop.runOnContext(_ -> welcome(hall, request, shared, listener));
  }

  /// Who listens.
  ///
  /// @param badge null for big screens and hosts, who are not counted as people here
  /// @param heard how far this page has heard before
  /// @param packs true if it understands gzip
  public record Listener(@Nullable BadgeId badge, Heard heard, boolean packs) {}

  private static void welcome(
      Hall hall, HttpServerRequest request, Context loop, Listener listener) {
    var response = request.response();
    if (response.closed()) {
      return;
    }
    var page = new OpenPage(loop, request, listener.badge(), listener.packs());
    response.closeHandler(_ -> hall.goodbye(page));
    response.exceptionHandler(
        _ -> {}); // A lost connection is an ordinary thing; it is closed next.
    // Pages that lost their server together must not come back together.
    page.begin(ThreadLocalRandom.current().nextInt(RETRY_MILLIS_MIN, RETRY_MILLIS_MAX));
    hall.welcome(page, listener.heard());
  }

  public int peopleHere(GatheringId gathering) {
    var hall = halls.get(gathering);
    return hall == null ? 0 : hall.peopleHere();
  }

  public boolean isLookedAt(GatheringId gathering) {
    var hall = halls.get(gathering);
    return hall != null && !hall.isEmpty();
  }

  /// How many pages listen, in all gatherings.
  public int openPages() {
    return halls.values().stream().mapToInt(Hall::openPages).sum();
  }

  /// Forgets the halls of rooms that were put away.
  public void putAwayEmpty() {
    halls.values().removeIf(Hall::isEmpty);
  }

  /// Ends every stream, before the house stops listening.
  public void close() {
    halls.values().forEach(Hall::close);
  }

  /// How many pages were closed because they read too slowly, since the start.
  public int closedForSlowness() {
    return closedForSlowness.get();
  }

  private Hall.Exposure exposed(Page page) {
    var bytes = encoder.room(page);
    return new Hall.Exposure(page.seq(), heard -> event("room", heard, bytes, 0));
  }

  private static Frame event(String kind, Heard heard, byte[] data, int news) {
    var bytes = new ByteArrayOutputStream(data.length + 48);
    bytes.writeBytes(
        ("id: " + heard + "\nevent: " + kind + "\ndata: ").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(data);
    bytes.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
    return Frame.of(bytes.toByteArray(), news);
  }
}
