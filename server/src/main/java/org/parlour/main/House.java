package org.parlour.main;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parlour.board.BoardStation;
import org.parlour.checkin.CheckInStation;
import org.parlour.cli.OpenHouse;
import org.parlour.demo.Demo;
import org.parlour.feedback.FeedbackStation;
import org.parlour.gathering.GatheringEvent;
import org.parlour.gathering.Reception;
import org.parlour.gathering.Recipes;
import org.parlour.gathering.RoomKit;
import org.parlour.gathering.Rooms;
import org.parlour.gathering.Stations;
import org.parlour.handdrawn.HanddrawnStation;
import org.parlour.hosts.Hosts;
import org.parlour.insights.InsightsStation;
import org.parlour.journal.PostgresSettings;
import org.parlour.journal.Store;
import org.parlour.journal.Stores;
import org.parlour.kernel.Event;
import org.parlour.kernel.Secrets;
import org.parlour.kernel.Station;
import org.parlour.listening.ListeningStation;
import org.parlour.live.LiveHub;
import org.parlour.lookingback.LookingBackStation;
import org.parlour.mail.Postman;
import org.parlour.mail.SmtpSender;
import org.parlour.matters.MattersStation;
import org.parlour.paper.PaperStation;
import org.parlour.perspectives.PerspectivesStation;
import org.parlour.playlist.PlaylistStation;
import org.parlour.promises.PromisesStation;
import org.parlour.questions.QuestionsStation;
import org.parlour.show.ShowStation;
import org.parlour.stories.StoriesStation;
import org.parlour.tours.TourEvent;
import org.parlour.tours.Tours;
import org.parlour.web.HouseParts;
import org.parlour.web.HttpDoors;
import org.parlour.web.Settings;
import org.parlour.web.WireJson;
import org.parlour.years.YearEvent;
import org.parlour.years.Years;

/// The whole house, put together by hand: every part gets what it needs from here, and from nowhere
/// else.
final class House implements OpenHouse {

  /// The stations of this house. Adding one is adding it here.
  static final Stations STATIONS =
      new Stations(
          List.of(
              new BoardStation(),
              new CheckInStation(),
              new FeedbackStation(),
              new HanddrawnStation(),
              new InsightsStation(),
              new ListeningStation(),
              new LookingBackStation(),
              new MattersStation(),
              new PaperStation(),
              new PerspectivesStation(),
              new PlaylistStation(),
              new PromisesStation(),
              new QuestionsStation(),
              new StoriesStation(),
              new ShowStation()));

  /// Every event that may stand in a journal.
  static final List<Class<? extends Event>> EVENTS =
      Stream.concat(
              Stream.of(GatheringEvent.class, TourEvent.class, YearEvent.class),
              STATIONS.all().stream().map(Station::events))
          .<Class<? extends Event>>map(family -> family)
          .toList();

  private static final long LOOK_FOR_QUIET_ROOMS_MILLIS = TimeUnit.MINUTES.toMillis(1);
  private static final long SWEEP_MILLIS = TimeUnit.HOURS.toMillis(1);

  /// How exactly the stations that go on by themselves keep the time.
  private static final long TICK_MILLIS = 250;

  /// More reckonings than this never wait: whoever is turned away asks again.
  private static final int RECKONINGS_MAX = 256;

  private final Vertx vertx = Vertx.vertx();
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService background = background();
  private final Store store;
  private final LiveHub live;
  private final Rooms rooms;
  private final @Nullable Postman postman;
  private final HttpDoors doors;
  private final Hosts hosts;
  private final Demo demo;
  private final int port;

  /// What can stand in a house, and every event that may be in its journal.
  record Furnishing(Stations stations, List<Class<? extends Event>> events) {

    static final Furnishing OURS = new Furnishing(STATIONS, EVENTS);
  }

  private House(
      Path data,
      Settings settings,
      Map<String, String> environment,
      InstantSource clock,
      Furnishing furnishing) {
    var stations = furnishing.stations();
    var events = furnishing.events();
    var postgres = PostgresSettings.from(environment);
    store =
        postgres
            .map(settingsOfStore -> Stores.open(settingsOfStore, events, clock))
            .orElseGet(() -> Stores.open(data, events, clock));
    var secrets = new Secrets(new SecureRandom());
    var wire = new WireJson();
    live = new LiveHub(vertx, wire);
    var kit =
        new RoomKit(
            store.journal(), live, stations, clock, hands, background, postgres.isPresent());
    rooms = new Rooms(kit);
    var reception = new Reception(rooms, store.register(), stations, secrets, clock);
    hosts = new Hosts(store.register(), secrets, clock);
    var tours = new Tours(rooms, store.register(), store.journal(), secrets, clock);
    demo = new Demo(rooms, reception, tours, store.register());
    var recipes = new Recipes(data.resolve("recipes"));
    postman = postman(settings, kit, clock);
    doors =
        new HttpDoors(
            vertx,
            new HouseParts(
                settings,
                rooms,
                reception,
                stations,
                recipes,
                tours,
                new Years(rooms, store.register(), store.journal(), secrets, clock),
                postman,
                store.register(),
                store.blobs(),
                store.uploads(),
                hosts,
                secrets,
                live,
                wire,
                clock),
            hands);
    port = doors.listen();
    vertx.setPeriodic(TICK_MILLIS, _ -> rooms.tick());
    vertx.setPeriodic(
        LOOK_FOR_QUIET_ROOMS_MILLIS,
        _ -> {
          var _ = putAwayQuietRooms();
        });
    if (postman != null) {
      vertx.setPeriodic(Postman.ROUND.toMillis(), _ -> postman.goRound());
    }
    vertx.setPeriodic(SWEEP_MILLIS, _ -> hands.execute(() -> store.sweep(clock.instant())));
  }

  /// In a house without a mail server nothing of it is there.
  private @Nullable Postman postman(Settings settings, RoomKit kit, InstantSource clock) {
    var mail = settings.mail();
    return mail == null || settings.publicUrl() == null
        ? null
        : new Postman(
            rooms,
            store.register(),
            new SmtpSender(mail, clock),
            settings.publicUrl().toString().replaceAll("/$", ""),
            clock,
            hands,
            kit.manyNodes());
  }

  /// Takes the letters that wait to the mail server, and is back when that is done.
  void sendLetters() {
    if (postman != null) {
      postman.round();
    }
  }

  /// One thread, so that a map never takes both cores from the rooms.
  private static ExecutorService background() {
    var thread = Thread.ofPlatform().daemon().name("background");
    return new ThreadPoolExecutor(
        1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(RECKONINGS_MAX), thread.factory());
  }

  static House open(Path data, Settings settings, Map<String, String> environment) {
    return open(data, settings, environment, InstantSource.system());
  }

  /// The same, with another clock.
  static House open(
      Path data, Settings settings, Map<String, String> environment, InstantSource clock) {
    return open(data, settings, environment, clock, Furnishing.OURS);
  }

  /// The same, with other stations.
  static House open(
      Path data,
      Settings settings,
      Map<String, String> environment,
      InstantSource clock,
      Furnishing furnishing) {
    return new House(data, settings, environment, clock, furnishing);
  }

  /// Makes room in memory. What is put away is read from the journal when somebody comes back.
  ///
  /// @return how many rooms are left in memory
  int putAwayQuietRooms() {
    rooms.putAwayQuiet(live::isLookedAt);
    live.putAwayEmpty();
    return rooms.inMemory();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String hostKey() {
    return hosts.houseKey();
  }

  @Override
  public String newHostLinkCode() {
    return hosts.newLink();
  }

  @Override
  public String layOutDemo() {
    return demo.layOut();
  }

  @Override
  public void close() {
    doors.close();
    if (postman != null) {
      postman.goHome();
    }
    vertx.close().toCompletionStage().toCompletableFuture().join();
    background.shutdownNow();
    hands.close();
    store.close();
  }
}
