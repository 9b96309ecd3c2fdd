package org.parlour.web;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Reception;
import org.parlour.gathering.Recipes;
import org.parlour.gathering.Rooms;
import org.parlour.gathering.Stations;
import org.parlour.hosts.Hosts;
import org.parlour.kernel.Blobs;
import org.parlour.kernel.Register;
import org.parlour.kernel.Secrets;
import org.parlour.kernel.Station;
import org.parlour.kernel.Uploads;
import org.parlour.live.LiveHub;
import org.parlour.mail.Postman;
import org.parlour.tours.Tours;
import org.parlour.years.Years;

/// The parts of the house that its doors lead to.
///
/// @param postman null in a house that sends no letters
public record HouseParts(
    Settings settings,
    Rooms rooms,
    Reception reception,
    Stations stations,
    Recipes recipes,
    Tours tours,
    Years years,
    @Nullable Postman postman,
    Register register,
    Blobs blobs,
    Uploads uploads,
    Hosts hosts,
    Secrets secrets,
    LiveHub live,
    WireJson wire,
    InstantSource clock) {

  /// A minute of typing errors from a whole hall behind one address, and then ten a minute.
  private static final double FAILURES_BURST = 60;

  private static final double FAILURES_PER_SECOND = 10 / 60.0;

  /// Three words are 33 bits: even at this rate for a day, one guess in two million is right.
  private static final double WRONG_WORDS_BURST = 60;

  private static final double WRONG_WORDS_PER_SECOND = 2 / 60.0;

  DoorKit kit() {
    return new DoorKit(
        settings,
        rooms,
        reception,
        stations,
        recipes,
        tours,
        years,
        postman,
        register,
        blobs,
        uploads,
        hosts,
        secrets,
        live,
        wire,
        new Contract(stations.all().stream().map(Station::kind).toList()),
        new Cookies(settings.https()),
        clock,
        new Allowance(settings.postsPerSecond(), settings.postsBurst(), clock),
        new Allowance(FAILURES_PER_SECOND, FAILURES_BURST, clock),
        new Allowance(WRONG_WORDS_PER_SECOND, WRONG_WORDS_BURST, clock));
  }
}
