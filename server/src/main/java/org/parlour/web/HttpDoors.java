package org.parlour.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.NoSuchGathering;
import org.parlour.gathering.RoomFull;
import org.parlour.kernel.JournalUnavailable;
import org.parlour.kernel.UnreadableEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All doors of the house over HTTP. Each door answers on a virtual thread, where waiting costs
/// nothing; the event loops only read and write.
public final class HttpDoors {

  /// A hall of people may each take something home; a script in a loop may not.
  private static final int TAKEN_HOME_AN_HOUR = 120;

  private static final Logger LOG = LoggerFactory.getLogger(HttpDoors.class);
  private static final String JSON = "application/json";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String LOOPBACK = "127.0.0.1";
  private static final String UPLOAD = "/api/gatherings/:code/uploads/:upload";
  private static final String MAIL = "/api/gatherings/:code/mail";
  private static final Pattern ONE_PRESS = Pattern.compile("/api/gatherings/[^/]+/mail/stop/[^/]+");
  private static final int SMALL_BODY_BYTES_MAX = 64 * 1024;
  private static final Set<HttpMethod> CHANGING =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH);

  private final Vertx vertx;
  private final DoorKit kit;
  private final Executor hands;
  private final Pages pages = new Pages();
  private final HouseCounts counts;
  private final List<HttpServer> servers = new ArrayList<>();

  /// A door that answers at once with everything it has to say.
  interface Door {
    Reply open(Visit visit);
  }

  /// A door that pours its answer out by itself, piece by piece. What goes wrong before the first
  /// piece is answered like everywhere.
  interface PouringDoor {
    void open(Visit visit);
  }

  public HttpDoors(Vertx vertx, HouseParts parts, Executor hands) {
    this.vertx = vertx;
    this.kit = parts.kit();
    this.hands = hands;
    this.counts =
        new HouseCounts(
            parts.live()::openPages, parts.live()::closedForSlowness, parts.rooms()::inMemory);
  }

  /// Begins to listen, on as many event loops as there are processors: each server is deployed by
  /// itself, because servers that are opened from one thread all share that thread's event loop.
  ///
  /// @return the port, which the system chooses when 0 was asked for
  public int listen() {
    var router = routes();
    // Vert.x shares a free port among several servers when it is asked for a negative one.
    int wanted = kit.settings().port() == 0 ? -1 : kit.settings().port();
    int port = wanted;
    for (int n = 0; n < Runtime.getRuntime().availableProcessors(); n++) {
      var server = vertx.createHttpServer(options()).requestHandler(router);
      servers.add(server);
      port = listen(server, wanted, kit.settings().address(), "--port");
    }
    var metricsPort = kit.settings().metricsPort();
    if (metricsPort != null) {
      listenForMetrics(metricsPort);
    }
    return port;
  }

  /// How the house is doing, for whoever looks after it: on this machine only, away from the doors
  /// that people use.
  private void listenForMetrics(int port) {
    var router = Router.router(vertx);
    get(router, "/metrics", _ -> metrics());
    router.route().handler(context -> answer(context, Problem.notFound()));
    var server = vertx.createHttpServer(options()).requestHandler(router);
    servers.add(server);
    int listening = listen(server, port, LOOPBACK, "PARLOUR_METRICS_PORT");
    LOG.info("Counts are at http://{}:{}/metrics", LOOPBACK, listening);
  }

  private Reply metrics() {
    return new Reply(200, METRICS, Buffer.buffer(counts.text()), Map.of());
  }

  /// @param chosenWith how whoever starts the house chooses this port
  private int listen(HttpServer server, int port, String address, String chosenWith) {
    try {
      var listening = vertx.deployVerticle(listenerOn(server, port, address));
      listening.toCompletionStage().toCompletableFuture().join();
      return server.actualPort();
    } catch (CompletionException taken) {
      throw new IllegalStateException(
          "Port "
              + port
              + " cannot be used; perhaps something else listens there. Choose another with "
              + chosenWith
              + ".",
          taken);
    }
  }

  private static VerticleBase listenerOn(HttpServer server, int port, String address) {
    return new VerticleBase() {
      @Override
      public Future<?> start() {
        return server.listen(port, address);
      }
    };
  }

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setTcpNoDelay(true)
        .setAcceptBacklog(4_096)
        .setMaxHeaderSize(16 * 1024)
        .setMaxInitialLineLength(8 * 1024)
        .setIdleTimeout(75);
  }

  private Router routes() {
    var router = Router.router(vertx);
    router.route().handler(this::guard);
    var hosts = new HostDoors(kit);
    var gatherings = new GatheringDoors(kit);
    var files = new FileDoors(kit);
    get(router, "/api/health", _ -> health());
    get(router, "/api/openapi.json", _ -> Reply.json(200, kit.contract().document()));
    post(router, "/api/hosts/session", hosts::signIn);
    change(router, HttpMethod.DELETE, "/api/hosts/session", SMALL_BODY_BYTES_MAX, hosts::signOut);
    post(router, "/api/hosts/links", hosts::newLink);
    get(router, "/api/hosts/me", hosts::me);
    get(router, "/api/recipes", hosts::recipes);
    post(router, "/api/screens/session", hosts::screenSession);
    post(router, "/api/gatherings", hosts::make);
    change(
        router,
        HttpMethod.POST,
        "/api/gatherings/import",
        FileDoors.FILE_BYTES_MAX,
        files::bringIn);
    var tours = new TourDoors(kit, hosts);
    get(router, "/api/tours", tours::mine);
    post(router, "/api/tours", tours::begin);
    get(router, "/api/tours/:tour", tours::read);
    post(router, "/api/tours/:tour/stops", tours::makeStop);
    post(router, "/api/tours/:tour/together", tours::putTogether);
    post(router, "/api/tours/:tour/apart", tours::takeApart);
    get(router, "/api/gatherings/:code/earlier-stops", tours::earlier);
    var years = new YearDoors(kit);
    get(router, "/api/years", years::mine);
    post(router, "/api/years", years::open);
    get(router, "/api/years/:ticket", years::read);
    post(router, "/api/years/:ticket/publish", years::publish);
    post(router, "/api/years/:ticket/take-down", years::takeDown);
    post(router, "/api/years/:ticket/checkers", years::nameChecker);
    post(router, "/api/years/:ticket/checkers/forget", years::forgetChecker);
    get(router, "/api/gatherings/:code", gatherings::doorstep);
    post(router, "/api/gatherings/:code/open", hosts::open);
    post(router, "/api/gatherings/:code/close", hosts::close);
    post(router, "/api/gatherings/:code/screens", hosts::makeScreen);
    get(router, "/api/gatherings/:code/ticket", hosts::ticket);
    get(router, "/api/gatherings/:code/qr.svg", gatherings::qr);
    get(router, "/api/gatherings/:code/badges", gatherings::myBadges);
    post(router, "/api/gatherings/:code/badges", gatherings::makeBadge);
    post(router, "/api/gatherings/:code/badges/return", gatherings::returnBadge);
    post(router, "/api/gatherings/:code/badges/hand-back", gatherings::handBack);
    get(router, "/api/gatherings/:code/mine", gatherings::mine);
    get(router, "/api/gatherings/:code/report", gatherings::report);
    var feeds = new FeedDoors(kit);
    get(router, "/api/gatherings/:code/report/feed", feeds::report);
    get(router, "/api/gatherings/:code/news/:ticket", feeds::person);
    var mail = new MailDoors(kit);
    get(router, MAIL, mail::forHost);
    post(router, MAIL, mail::leave);
    post(router, MAIL + "/look", mail::look);
    post(router, MAIL + "/confirm", mail::confirm);
    post(router, MAIL + "/stop", mail::stop);
    get(router, MAIL + "/stop/:ticket", mail::showStop);
    post(router, MAIL + "/stop/:ticket", mail::stopAtOnce);
    var workbench = new Workbench(TAKEN_HOME_AN_HOUR, kit.clock());
    var paper = new PaperDoors(kit, workbench);
    get(router, "/api/gatherings/:code/report.pdf", paper::reportPdf);
    pour(router, "/api/gatherings/:code/making/report.pdf", paper::watchReportPdf);
    var easy = new EasyDoors(kit);
    get(router, "/api/gatherings/:code/easy", easy::read);
    post(router, "/api/gatherings/:code/easy/checkers", easy::nameChecker);
    get(router, "/api/gatherings/:code/easy.pdf", paper::easyPdf);
    get(router, "/api/gatherings/:code/poster.svg", paper::posterSvg);
    get(router, "/api/gatherings/:code/poster.pdf", paper::posterA3);
    get(router, "/api/gatherings/:code/poster-a1.pdf", paper::posterA1);
    get(router, "/api/gatherings/:code/poster.png", paper::posterPng);
    get(router, "/api/gatherings/:code/poster.txt", paper::posterText);
    var minutes = new MinutesDoors(kit, workbench);
    get(router, "/api/gatherings/:code/minutes", minutes::minutes);
    get(router, "/api/gatherings/:code/data.zip", minutes::tables);
    get(router, "/api/gatherings/:code/export.json", files::exportJson);
    pour(router, "/api/gatherings/:code/export.zip", files::exportZip);
    get(router, "/api/gatherings/:code/at/:station/files/:file", files::stationFile);
    get(router, "/api/gatherings/:code/at/:station/hosts", hosts::station);
    get(router, "/api/gatherings/:code/turned-over", hosts::turnedOver);
    get(router, "/embed/:code/:station", new EmbedDoor(kit)::show);
    get(router, "/api/gatherings/:code/form.csv", files::exportForm);
    var uploads = new UploadDoors(kit);
    change(router, HttpMethod.PUT, UPLOAD, UploadDoors.PART_BYTES_MAX, uploads::add);
    change(router, HttpMethod.POST, UPLOAD, SMALL_BODY_BYTES_MAX, uploads::finish);
    change(router, HttpMethod.DELETE, UPLOAD, SMALL_BODY_BYTES_MAX, uploads::giveUp);
    var things = new ThingDoors(kit);
    pour(router, "/api/gatherings/:code/things/:contribution/picture", things::picture);
    pour(router, "/api/gatherings/:code/things/:contribution/voice", things::voice);
    pour(router, "/api/gatherings/:code/report/pictures/:contribution", things::pictureInReport);
    change(
        router,
        HttpMethod.POST,
        "/api/gatherings/:code/commands",
        CommandDoor.BODY_BYTES_MAX,
        new CommandDoor(kit)::commands);
    router.get("/api/gatherings/:code/live").handler(this::live);
    router.route("/api/*").handler(context -> answer(context, Problem.notFound()));
    router.get().handler(pages::serve);
    router.route().failureHandler(context -> answer(context, failure(context)));
    return router;
  }

  private void get(Router router, String path, Door door) {
    router.get(path).handler(context -> open(context, door));
  }

  private void post(Router router, String path, Door door) {
    change(router, HttpMethod.POST, path, SMALL_BODY_BYTES_MAX, door);
  }

  private void change(Router router, HttpMethod method, String path, long bytesMax, Door door) {
    router
        .route(method, path)
        .handler(BodyHandler.create(false).setBodyLimit(bytesMax))
        .handler(context -> open(context, door))
        .failureHandler(context ->
            answer(
                context,
                context.statusCode() == 413 ? Problem.tooLarge(bytesMax) : failure(context)));
  }

  private void open(RoutingContext context, Door door) {
    var visit = new Visit(context, kit);
    inHand(context, () -> send(context, door.open(visit)));
  }

  /// For what is too large to be held in memory as a whole.
  private void pour(Router router, String path, PouringDoor door) {
    router
        .get(path)
        .handler(context -> {
          var visit = new Visit(context, kit);
          inHand(
              context,
              () -> {
                door.open(visit);
                counts.answered(context.response().getStatusCode());
              });
        });
  }

  private void live(RoutingContext context) {
    var visit = new Visit(context, kit);
    var door = new LiveDoor(kit);
    inHand(context, () -> door.listen(visit));
  }

  /// On a thread that may wait. What goes wrong there is answered, and nothing is left hanging.
  private void inHand(RoutingContext context, Runnable answering) {
    hands.execute(() -> {
      try {
        answering.run();
      } catch (RuntimeException wrong) {
        answer(context, problem(wrong));
      }
    });
  }

  private Reply health() {
    boolean ready = pages.areThere();
    return Reply.json(ready ? 200 : 503, kit.wire().bytes(Map.of("ready", ready, "pages", ready)));
  }

  /// What holds for every request: headers that tell browsers what these pages never do, and for
  /// everything that changes something, that it comes from these pages.
  private void guard(RoutingContext context) {
    Headers.put(context.response(), kit.settings().https());
    var request = context.request();
    // Mail programs press from anywhere: the ticket in the address is what they know.
    boolean onePress = ONE_PRESS.matcher(String.valueOf(request.path())).matches();
    if (CHANGING.contains(request.method()) && !onePress) {
      if (!sameOrigin(
          request.getHeader("Origin"),
          request.authority() == null ? "" : request.authority().toString())) {
        answer(context, Problem.wrongOrigin());
        return;
      }
      var wrongType = wrongType(context);
      if (wrongType != null) {
        answer(context, wrongType);
        return;
      }
    }
    context.next();
  }

  private boolean sameOrigin(@Nullable String origin, String host) {
    if (origin == null) {
      return false;
    }
    try {
      var authority = URI.create(origin).getAuthority();
      var publicUrl = kit.settings().publicUrl();
      return authority != null
          && (authority.equalsIgnoreCase(host)
              || (publicUrl != null && authority.equalsIgnoreCase(publicUrl.getAuthority())));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static @Nullable Problem wrongType(RoutingContext context) {
    var type = context.request().getHeader("Content-Type");
    if ("/api/gatherings/import".equals(context.request().path())) {
      return FileDoors.takes(type)
          ? null
          : Problem.wrongType("application/json, text/csv or application/zip");
    }
    if (HttpMethod.PUT.equals(context.request().method())) {
      return UploadDoors.takes(type) ? null : Problem.wrongType(UploadDoors.BYTES);
    }
    return type != null && type.startsWith(JSON) ? null : Problem.wrongType(JSON);
  }

  private static Problem failure(RoutingContext context) {
    var failure = context.failure();
    if (failure instanceof RuntimeException wrong) {
      return problem(wrong);
    }
    return context.statusCode() == 404 || context.statusCode() == 405
        ? Problem.notFound()
        : Problem.notValid("The request could not be read.");
  }

  private static Problem problem(RuntimeException wrong) {
    return switch (wrong) {
      case Problem problem -> problem;
      case CompletionException joined when joined.getCause() instanceof RuntimeException cause ->
          problem(cause);
      case JournalUnavailable away -> {
        LOG.warn("The store cannot be reached: {}", away.getMessage());
        yield Problem.cannotSaveNow();
      }
      case RoomFull _ -> Problem.cannotSaveNow();
      case NoSuchGathering _ -> Problem.notFound();
      case UnreadableEvent unreadable -> {
        LOG.error("A gathering is put aside. {}", unreadable.getMessage());
        yield Problem.putAside();
      }
      default -> {
        // The class and the place, never the message: it might repeat somebody's words.
        LOG.error("That was our mistake: {} at {}", wrong.getClass().getName(), place(wrong));
        yield Problem.ours();
      }
    };
  }

  private static String place(RuntimeException wrong) {
    var trace = wrong.getStackTrace();
    var ours = new StringBuilder();
    for (var frame : trace) {
      if (frame.getClassName().startsWith("org.parlour")) {
        ours.append(frame).append(' ');
      }
    }
    return ours.toString();
  }

  private void answer(RoutingContext context, Problem problem) {
    var node = kit.wire().json().createObjectNode();
    node.put("type", problem.type).put("title", problem.title).put("status", problem.status);
    node.put("detail", problem.detail());
    if (problem.index != null) {
      node.put("index", problem.index);
    }
    if (problem.arrived != null) {
      node.put("arrived", problem.arrived);
    }
    if (problem.reason != null) {
      node.put("reason", problem.reason);
    }
    if (!problem.lines.isEmpty()) {
      node.set("problems", kit.wire().json().valueToTree(problem.lines));
    }
    var reply =
        new Reply(
            problem.status,
            "application/problem+json",
            Buffer.buffer(kit.wire().bytes(node)),
            Map.of());
    var retry = problem.retryAfterSeconds;
    send(context, retry == null ? reply : reply.with("Retry-After", retry.toString()));
  }

  private void send(RoutingContext context, Reply reply) {
    var response = context.response();
    if (response.closed() || response.headWritten()) {
      return;
    }
    counts.answered(reply.status());
    response.setStatusCode(reply.status());
    response.putHeader("Cache-Control", "no-store");
    if (reply.status() == 204) {
      response.end();
      return;
    }
    response.putHeader("Content-Type", reply.type());
    reply.headers().forEach(response::putHeader);
    response.end(reply.body());
  }

  /// Stops listening.
  public void close() {
    kit.live().close();
    servers.forEach(server -> server.close().toCompletionStage().toCompletableFuture().join());
  }
}
