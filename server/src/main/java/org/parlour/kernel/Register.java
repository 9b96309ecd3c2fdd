package org.parlour.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The durable tables beside the journal: which code opens which doorstep, which key holds which
/// badge, and which session is a host's. Secrets are kept only as hashes.
///
/// Every change is durable when its method returns, and shares its fsync with the journal's
/// batches.
///
/// All methods throw [JournalUnavailable] when the store cannot be reached.
public interface Register {

  /// Enters a gathering.
  ///
  /// @return false if the code is taken already; nothing was entered
  boolean addGathering(Entry entry);

  Optional<Entry> byCode(String code);

  Optional<Entry> byTicket(String ticket);

  Optional<Entry> byId(GatheringId gathering);

  /// All gatherings, newest first.
  List<Entry> gatherings();

  /// Enters a tour.
  ///
  /// @return false if the code is taken already; nothing was entered
  boolean addTour(Tour tour);

  Optional<Tour> tourByCode(String code);

  /// All tours, newest first.
  List<Tour> tours();

  /// Enters a gathering as the next stop of a tour, both or neither.
  ///
  /// @return false if the code is taken already; nothing was entered
  boolean addStop(Entry entry, TourId tour);

  /// The tour that a gathering is a stop of.
  Optional<Tour> tourOf(GatheringId stop);

  /// The stops of a tour, in the order in which they were made.
  List<Entry> stopsOf(TourId tour);

  /// Enters a year of a host, unless it is there.
  ///
  /// @return what stands there now
  Year addYear(Year year);

  Optional<Year> yearByTicket(String ticket);

  /// Lets a key (its hash) hold a badge, and three words (their hash) bring it back.
  ///
  /// @return false if the words bring another badge of this gathering back; nothing was entered
  boolean addBadge(GatheringId gathering, BadgeId badge, SecretHash key, SecretHash words);

  /// Another phone now holds the badge too.
  void addKey(GatheringId gathering, BadgeId badge, SecretHash key);

  Optional<BadgeId> badgeByKey(GatheringId gathering, SecretHash key);

  Optional<BadgeId> badgeByWords(GatheringId gathering, SecretHash words);

  /// A shared tablet hands a badge back: this key holds nothing any more.
  void forgetKey(SecretHash key);

  /// The link the console prints: good once, until it expires.
  void addHostLink(SecretHash code, Instant expires);

  /// Uses a host link up.
  ///
  /// @return false if there is no such link, or it was used, or it has expired
  boolean useHostLink(SecretHash code, Instant now);

  void addHostSession(SecretHash key, HostId host, Instant expires);

  Optional<HostId> hostBySession(SecretHash key, Instant now);

  void endHostSession(SecretHash key);

  /// A read-only link for a big screen.
  void addScreen(SecretHash token, GatheringId gathering);

  Optional<GatheringId> screen(SecretHash token);

  /// One gathering's line in the register.
  ///
  /// @param code the typed code: 7 letters of the 28 that cannot be mistaken
  /// @param ticket what the QR code carries: 128 bits, base64url
  /// @param host whose gathering it is
  record Entry(GatheringId gathering, String code, String ticket, HostId host, Instant made) {}

  /// One year of a host: the address of its page.
  ///
  /// @param book the journal in which is kept what became of the page
  /// @param ticket 128 bits, base64url
  record Year(UUID book, String ticket, HostId host, int year) {}

  /// One tour's line in the register. What it is called stands in its own journal, sealed.
  ///
  /// @param code the typed code, like a gathering's
  record Tour(TourId tour, String code, HostId host, Instant made) {}
}
