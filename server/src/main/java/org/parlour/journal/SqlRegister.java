package org.parlour.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.HostId;
import org.parlour.kernel.Register;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.TourId;

/// The register, in SQL that both stores understand. Changes ride the journal's group commits.
final class SqlRegister implements Register {

  private static final String ENTRY = "SELECT gathering, code, ticket, host, made FROM gatherings";
  private static final String YEAR = "SELECT book, ticket, host, year FROM years";

  /// After all stops that the tour has.
  private static final String INTO_STOPS =
      "INSERT INTO stops SELECT ?, ?, count(*) FROM stops WHERE tour = ?";

  private static final String TOUR = "SELECT tour, code, host, made FROM tours";

  private final Ledger ledger;
  private final WritingDesk desk;

  /// Which badges a key holds.
  private final Remembered<SecretHash, Map<GatheringId, BadgeId>> keys;

  /// Which gathering a code opens, for ever: nothing changes an entry or takes it out.
  private final Remembered<String, Entry> codes = Remembered.surely();

  SqlRegister(
      Ledger ledger, WritingDesk desk, Remembered<SecretHash, Map<GatheringId, BadgeId>> keys) {
    this.ledger = ledger;
    this.desk = desk;
    this.keys = keys;
  }

  // ---- gatherings

  @Override
  public boolean addGathering(Entry entry) {
    return write(connection -> enter(connection, entry));
  }

  private static boolean enter(Connection connection, Entry entry) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO gatherings VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
      insert.setBytes(1, Bytes.of(entry.gathering()));
      insert.setString(2, entry.code());
      insert.setString(3, entry.ticket());
      insert.setBytes(4, Bytes.of(entry.host()));
      insert.setLong(5, entry.made().toEpochMilli());
      return insert.executeUpdate() == 1;
    }
  }

  @Override
  public Optional<Entry> byCode(String code) {
    return codes.get(
        code,
        () -> first(ENTRY + " WHERE code = ?", select -> select.setString(1, code), this::entry));
  }

  @Override
  public Optional<Entry> byTicket(String ticket) {
    return first(ENTRY + " WHERE ticket = ?", select -> select.setString(1, ticket), this::entry);
  }

  @Override
  public Optional<Entry> byId(GatheringId gathering) {
    return first(
        ENTRY + " WHERE gathering = ?",
        select -> select.setBytes(1, Bytes.of(gathering)),
        this::entry);
  }

  @Override
  public List<Entry> gatherings() {
    return all(ENTRY + " ORDER BY made DESC, gathering", select -> {}, this::entry);
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        gathering(row, 1),
        row.getString(2),
        row.getString(3),
        host(row, 4),
        Instant.ofEpochMilli(row.getLong(5)));
  }

  // ---- tours

  @Override
  public boolean addTour(Tour tour) {
    return change(
            "INSERT INTO tours VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            insert -> {
              insert.setBytes(1, Bytes.of(tour.tour()));
              insert.setString(2, tour.code());
              insert.setBytes(3, Bytes.of(tour.host()));
              insert.setLong(4, tour.made().toEpochMilli());
            })
        == 1;
  }

  @Override
  public Optional<Tour> tourByCode(String code) {
    return first(TOUR + " WHERE code = ?", select -> select.setString(1, code), SqlRegister::tour);
  }

  @Override
  public List<Tour> tours() {
    return all(TOUR + " ORDER BY made DESC, tour", select -> {}, SqlRegister::tour);
  }

  @Override
  public boolean addStop(Entry entry, TourId tour) {
    return write(connection -> {
      try (var insert = connection.prepareStatement(INTO_STOPS)) {
        insert.setBytes(1, Bytes.of(entry.gathering()));
        insert.setBytes(2, Bytes.of(tour));
        insert.setBytes(3, Bytes.of(tour));
        return enter(connection, entry) && insert.executeUpdate() == 1;
      }
    });
  }

  @Override
  public Optional<Tour> tourOf(GatheringId stop) {
    return first(
        TOUR + " WHERE tour = (SELECT tour FROM stops WHERE gathering = ?)",
        select -> select.setBytes(1, Bytes.of(stop)),
        SqlRegister::tour);
  }

  @Override
  public List<Entry> stopsOf(TourId tour) {
    return all(
        ENTRY + " JOIN stops USING (gathering) WHERE tour = ? ORDER BY place, made, gathering",
        select -> select.setBytes(1, Bytes.of(tour)),
        this::entry);
  }

  private static Tour tour(ResultSet row) throws SQLException {
    return new Tour(
        new TourId(Bytes.uuid(row.getBytes(1))),
        row.getString(2),
        host(row, 3),
        Instant.ofEpochMilli(row.getLong(4)));
  }

  // ---- years

  @Override
  public Year addYear(Year year) {
    change(
        "INSERT INTO years VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        insert -> {
          insert.setBytes(1, Bytes.of(year.book()));
          insert.setString(2, year.ticket());
          insert.setBytes(3, Bytes.of(year.host()));
          insert.setInt(4, year.year());
        });
    return first(
            YEAR + " WHERE host = ? AND year = ?",
            select -> {
              select.setBytes(1, Bytes.of(year.host()));
              select.setInt(2, year.year());
            },
            SqlRegister::year)
        .orElseThrow(() -> new IllegalStateException("A year that was entered is not there."));
  }

  @Override
  public Optional<Year> yearByTicket(String ticket) {
    return first(
        YEAR + " WHERE ticket = ?", select -> select.setString(1, ticket), SqlRegister::year);
  }

  private static Year year(ResultSet row) throws SQLException {
    return new Year(Bytes.uuid(row.getBytes(1)), row.getString(2), host(row, 3), row.getInt(4));
  }

  // ---- badges

  @Override
  public boolean addBadge(GatheringId gathering, BadgeId badge, SecretHash key, SecretHash words) {
    boolean added =
        write(connection ->
            hold(connection, "badge_words", "words", gathering, words, badge)
                && hold(connection, "badge_keys", "key", gathering, key, badge));
    keys.forget(key);
    return added;
  }

  @Override
  public void addKey(GatheringId gathering, BadgeId badge, SecretHash key) {
    boolean added = write(c -> hold(c, "badge_keys", "key", gathering, key, badge));
    keys.forget(key);
    if (!added) {
      throw new IllegalStateException("This key holds another badge already.");
    }
  }

  /// Lets a secret hold a badge.
  ///
  /// @return false if it holds another one, which it then keeps
  private static boolean hold(
      Connection connection,
      String table,
      String column,
      GatheringId gathering,
      SecretHash secret,
      BadgeId badge)
      throws SQLException {
    try (var insert =
            connection.prepareStatement(
                "INSERT INTO " + table + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        var select =
            connection.prepareStatement(
                "SELECT badge FROM " + table + " WHERE gathering = ? AND " + column + " = ?")) {
      insert.setBytes(1, Bytes.of(gathering));
      insert.setBytes(2, secret.bytes());
      insert.setBytes(3, Bytes.of(badge));
      insert.executeUpdate();
      select.setBytes(1, Bytes.of(gathering));
      select.setBytes(2, secret.bytes());
      try (var row = select.executeQuery()) {
        return row.next() && badge.equals(badge(row, 1));
      }
    }
  }

  @Override
  public Optional<BadgeId> badgeByKey(GatheringId gathering, SecretHash key) {
    return keys.get(key, () -> badgesOf(key)).map(badges -> badges.get(gathering));
  }

  /// Empty for a key that holds none.
  private Optional<Map<GatheringId, BadgeId>> badgesOf(SecretHash key) {
    var badges =
        all(
                "SELECT gathering, badge FROM badge_keys WHERE key = ?",
                select -> select.setBytes(1, key.bytes()),
                row -> Map.entry(gathering(row, 1), badge(row, 2)))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    return badges.isEmpty() ? Optional.empty() : Optional.of(badges);
  }

  @Override
  public Optional<BadgeId> badgeByWords(GatheringId gathering, SecretHash words) {
    return first(
        "SELECT badge FROM badge_words WHERE gathering = ? AND words = ?",
        select -> {
          select.setBytes(1, Bytes.of(gathering));
          select.setBytes(2, words.bytes());
        },
        row -> badge(row, 1));
  }

  @Override
  public void forgetKey(SecretHash key) {
    change("DELETE FROM badge_keys WHERE key = ?", delete -> delete.setBytes(1, key.bytes()));
    keys.forget(key);
  }

  // ---- hosts

  @Override
  public void addHostLink(SecretHash code, Instant expires) {
    write(connection -> addHostLink(connection, code, expires));
  }

  static int addHostLink(Connection connection, SecretHash code, Instant expires)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO host_links VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      insert.setBytes(1, code.bytes());
      insert.setLong(2, expires.toEpochMilli());
      return insert.executeUpdate();
    }
  }

  @Override
  public boolean useHostLink(SecretHash code, Instant now) {
    return change(
            "DELETE FROM host_links WHERE code = ? AND expires > ?",
            delete -> {
              delete.setBytes(1, code.bytes());
              delete.setLong(2, now.toEpochMilli());
            })
        == 1;
  }

  @Override
  public void addHostSession(SecretHash key, HostId host, Instant expires) {
    change(
        "INSERT INTO host_sessions VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        insert -> {
          insert.setBytes(1, key.bytes());
          insert.setBytes(2, Bytes.of(host));
          insert.setLong(3, expires.toEpochMilli());
        });
  }

  @Override
  public Optional<HostId> hostBySession(SecretHash key, Instant now) {
    return first(
        "SELECT host FROM host_sessions WHERE key = ? AND expires > ?",
        select -> {
          select.setBytes(1, key.bytes());
          select.setLong(2, now.toEpochMilli());
        },
        row -> host(row, 1));
  }

  @Override
  public void endHostSession(SecretHash key) {
    change("DELETE FROM host_sessions WHERE key = ?", delete -> delete.setBytes(1, key.bytes()));
  }

  // ---- screens

  @Override
  public void addScreen(SecretHash token, GatheringId gathering) {
    change(
        "INSERT INTO screens VALUES (?, ?) ON CONFLICT DO NOTHING",
        insert -> {
          insert.setBytes(1, token.bytes());
          insert.setBytes(2, Bytes.of(gathering));
        });
  }

  @Override
  public Optional<GatheringId> screen(SecretHash token) {
    return first(
        "SELECT gathering FROM screens WHERE token = ?",
        select -> select.setBytes(1, token.bytes()),
        row -> gathering(row, 1));
  }

  // ---- asking and changing

  /// Fills a statement's question marks in.
  private interface Fill {
    void in(PreparedStatement statement) throws SQLException;
  }

  /// Reads one row.
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static GatheringId gathering(ResultSet row, int column) throws SQLException {
    return new GatheringId(Bytes.uuid(row.getBytes(column)));
  }

  private static BadgeId badge(ResultSet row, int column) throws SQLException {
    return new BadgeId(Bytes.uuid(row.getBytes(column)));
  }

  private static HostId host(ResultSet row, int column) throws SQLException {
    return new HostId(Bytes.uuid(row.getBytes(column)));
  }

  private int change(String sql, Fill fill) {
    return write(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        fill.in(statement);
        return statement.executeUpdate();
      }
    });
  }

  private <T> T write(Query<T> change) {
    return desk.write(new Change<>(change));
  }

  private <T> Optional<T> first(String sql, Fill fill, Row<T> row) {
    return all(sql, fill, row).stream().findFirst();
  }

  private <T> List<T> all(String sql, Fill fill, Row<T> row) {
    return ask(connection -> {
      try (var select = connection.prepareStatement(sql)) {
        fill.in(select);
        try (var rows = select.executeQuery()) {
          var all = new ArrayList<T>();
          while (rows.next()) {
            all.add(row.read(rows));
          }
          return all;
        }
      }
    });
  }

  private <T> T ask(Query<T> query) {
    try {
      return ledger.ask(query);
    } catch (SQLException broken) {
      throw Unavailable.because(broken);
    }
  }
}
