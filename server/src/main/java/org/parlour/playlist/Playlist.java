package org.parlour.playlist;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Picture;
import org.parlour.kernel.Words;

/// What a playlist must know to judge a command and to show itself.
///
/// The order of what is still to be played:
///
/// - Songs that came with an import keep their order and come first.
/// - Then everybody's first song, then everybody's second, and so on.
/// - Within such a round, by the SHA-256 of the seed's text and the song's id, in hexadecimal. The
///   seed is drawn before there are songs and is on every page, so nobody chooses the order and
///   anybody can work it out again. A program that makes up ids until one comes first could cheat;
///   for a song we let it.
/// - Where somebody would have two songs in a row, and another person's waits, the next one of
///   another person goes before.
final class Playlist {

  private final Map<ContributionId, Song> songs = new LinkedHashMap<>();
  private final List<ContributionId> played = new ArrayList<>();
  private final Set<ContributionId> turnedOver = new HashSet<>();
  private final Map<ContributionId, String> luck = new HashMap<>();
  private final Map<ContributionId, Beside> pictures = new HashMap<>();
  private @Nullable ContributionId playing;
  private @Nullable OpensWith opensWith;
  private Seed seed = new Seed(new UUID(0, 0));
  private int songsEach = 1;
  private boolean seconds;

  /// One song.
  ///
  /// @param author null for one that came with an import or a list
  /// @param brought true for one that came with an import, and keeps its place
  record Song(
      ContributionId id,
      @Nullable BadgeId author,
      Words title,
      @Nullable Words artist,
      @Nullable Words why,
      @Nullable BadgeName broughtBy,
      boolean fromHosts,
      boolean brought) {}

  /// What the gathering opens with.
  ///
  /// @param picture the one beside the song; null for a song alone
  record OpensWith(ContributionId song, @Nullable ContributionId picture) {}

  /// A picture that a host put beside a song. It stays its host's when the opening is over.
  record Beside(Picture picture, Words described) {}

  Seed seed() {
    return seed;
  }

  int songsEach() {
    return songsEach;
  }

  boolean secondsAreOpen() {
    return seconds;
  }

  @Nullable ContributionId playing() {
    return playing;
  }

  List<ContributionId> played() {
    return List.copyOf(played);
  }

  boolean isPlayed(ContributionId song) {
    return played.contains(song);
  }

  @Nullable Song song(ContributionId id) {
    return songs.get(id);
  }

  Collection<Song> songs() {
    return songs.values();
  }

  @Nullable OpensWith opensWith() {
    return opensWith;
  }

  @Nullable Beside picture(ContributionId id) {
    return pictures.get(id);
  }

  boolean has(ContributionId contribution) {
    return songs.containsKey(contribution) || pictures.containsKey(contribution);
  }

  List<ContributionId> songsOf(BadgeId badge) {
    return songs.values().stream()
        .filter(song -> badge.equals(song.author()))
        .map(Song::id)
        .toList();
  }

  void begin(Seed drawn, int each, boolean secondsOpen) {
    seed = drawn;
    songsEach = each;
    seconds = secondsOpen;
  }

  void openSeconds() {
    seconds = true;
  }

  void add(Song song) {
    songs.put(song.id(), song);
  }

  boolean remove(ContributionId song) {
    if (songs.remove(song) == null) {
      return false;
    }
    played.remove(song);
    turnedOver.remove(song);
    luck.remove(song);
    if (song.equals(playing)) {
      playing = null;
    }
    opensNoMoreWith(song);
    return true;
  }

  boolean removePicture(ContributionId picture) {
    if (opensWith != null && picture.equals(opensWith.picture())) {
      opensWith = new OpensWith(opensWith.song(), null);
    }
    return pictures.remove(picture) != null;
  }

  void put(ContributionId id, Beside beside) {
    pictures.put(id, beside);
  }

  void openWith(ContributionId song, @Nullable ContributionId picture) {
    opensWith = songs.containsKey(song) ? new OpensWith(song, picture) : null;
  }

  void endOpening() {
    opensWith = null;
  }

  private void opensNoMoreWith(ContributionId song) {
    if (opensWith != null && song.equals(opensWith.song())) {
      opensWith = null;
    }
  }

  void turnOver(ContributionId song, boolean over) {
    if (over) {
      turnedOver.add(song);
      opensNoMoreWith(song); // Shown again, it does not come back to the big screen by itself.
    } else {
      turnedOver.remove(song);
    }
  }

  /// What played before is played then.
  void play(@Nullable ContributionId song) {
    if (playing != null) {
      played.add(playing);
    }
    playing = song != null && songs.containsKey(song) ? song : null;
    if (playing != null) {
      played.remove(playing);
    }
  }

  void mark(ContributionId song, boolean asPlayed) {
    if (!songs.containsKey(song)) {
      return;
    }
    if (song.equals(playing)) {
      playing = null;
    }
    played.remove(song);
    if (asPlayed) {
      played.add(song);
    }
  }

  /// What is still to be played, in its order. What is turned over waits at the end.
  List<ContributionId> next() {
    var rounds = rounds();
    var waiting = new ArrayList<Song>();
    var over = new ArrayList<ContributionId>();
    for (var song : songs.values()) {
      if (played.contains(song.id()) || song.id().equals(playing)) {
        continue;
      }
      if (turnedOver.contains(song.id())) {
        over.add(song.id());
      } else {
        waiting.add(song);
      }
    }
    waiting.sort(
        comparingInt((Song song) -> rounds.getOrDefault(song.id(), 0))
            .thenComparing(
                song -> song.brought() ? "" : luck.computeIfAbsent(song.id(), this::luckOf)));
    var order = apart(waiting);
    over.sort(comparing(ContributionId::value));
    order.addAll(over);
    return List.copyOf(order);
  }

  /// 0 for songs that were brought; otherwise 1 for somebody's first song, 2 for their second.
  private Map<ContributionId, Integer> rounds() {
    var rounds = new HashMap<ContributionId, Integer>();
    var each = new HashMap<BadgeId, Integer>();
    for (var song : songs.values()) {
      var author = song.author();
      int round = song.brought() ? 0 : author == null ? 1 : each.merge(author, 1, Integer::sum);
      rounds.put(song.id(), round);
    }
    return rounds;
  }

  private String luckOf(ContributionId song) {
    try {
      var text = seed + song.toString();
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  private List<ContributionId> apart(List<Song> waiting) {
    var order = new ArrayList<ContributionId>();
    var last = authorBefore();
    while (!waiting.isEmpty()) {
      var next = waiting.getFirst();
      for (var song : waiting) {
        if (last == null || !last.equals(song.author())) {
          next = song;
          break;
        }
      }
      waiting.remove(next);
      order.add(next.id());
      last = next.author();
    }
    return order;
  }

  /// Whose song plays now, or was played last.
  private @Nullable BadgeId authorBefore() {
    var before = playing != null ? playing : played.isEmpty() ? null : played.getLast();
    var song = before == null ? null : songs.get(before);
    return song == null ? null : song.author();
  }
}
