package org.parlour.playlist;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parlour.kernel.StationFile;
import org.parlour.kernel.Surroundings;
import org.parlour.kernel.Words;
import org.parlour.playlist.Playlist.Song;

/// A playlist to take home: as text, and for music players as M3U [1] and JSPF [2].
///
/// The songs are the hall's, and all that are not turned over are in it. Why somebody chose one is
/// that person's: only where they said that anyone may see it.
///
/// Nothing here plays anything or names an address. The M3U has a file name for each song, as
/// players expect; whoever has the music can name their files so.
///
/// [1] M3U: https://datatracker.ietf.org/doc/html/rfc8216#section-4 (UTF-8, `#EXTM3U` first). [2]
/// JSPF: https://www.xspf.org/jspf
final class PlaylistFiles {

  /// What a file system or a player might take for something else than a part of a name: signs of
  /// paths, devices and wild cards, everything that cannot be seen, and what turns text round.
  private static final Pattern NOT_IN_A_NAME =
      Pattern.compile("[\\\\/:*?\"<>|#%\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  private static final int NAME_CODE_POINTS_MAX = 100;

  private PlaylistFiles() {}

  static List<StationFile> of(Playlist playlist, Surroundings gathering) {
    var songs = PlaylistProjection.inOrder(playlist, gathering);
    return List.of(
        new StationFile("playlist.txt", "text/plain; charset=utf-8", text(songs, gathering)),
        new StationFile("playlist.m3u8", "audio/x-mpegurl; charset=utf-8", m3u(songs)),
        new StationFile("playlist.jspf", "application/jspf+json", jspf(songs, gathering)));
  }

  private static String text(List<Song> songs, Surroundings gathering) {
    var text = new StringBuilder();
    for (int n = 0; n < songs.size(); n++) {
      var song = songs.get(n);
      text.append(n + 1).append(". ").append(oneLine(song.title()));
      if (song.artist() != null) {
        text.append(", ").append(oneLine(song.artist()));
      }
      text.append('\n');
      var why = why(song, gathering);
      if (why != null) {
        text.append("   ").append(oneLine(why)).append('\n');
      }
    }
    return text.toString();
  }

  private static @Nullable Words why(Song song, Surroundings gathering) {
    return PlaylistProjection.isShared(song, gathering) ? song.why() : null;
  }

  private static String m3u(List<Song> songs) {
    var text = new StringBuilder("#EXTM3U\n");
    for (var song : songs) {
      var name = song.artist() == null ? "" : oneLine(song.artist()) + " - ";
      name += oneLine(song.title());
      text.append("#EXTINF:-1,").append(name).append('\n');
      text.append(fileName(name)).append(".mp3\n");
    }
    return text.toString();
  }

  /// What people type may have line breaks, and in these files a new line is a new thing.
  private static String oneLine(Words words) {
    return LINE_BREAKS.matcher(words.text()).replaceAll(" ").strip();
  }

  /// A name that stays in its folder, and is a name everywhere.
  static String fileName(String name) {
    var safe = NOT_IN_A_NAME.matcher(name).replaceAll(" ").strip().replaceAll("^[.~\\s-]+", "");
    int end =
        safe.offsetByCodePoints(
            0, Math.min(NAME_CODE_POINTS_MAX, safe.codePointCount(0, safe.length())));
    var cut = safe.substring(0, end).replaceAll("[.\\s]+$", "");
    return cut.isEmpty() ? "song" : cut;
  }

  private static Jspf jspf(List<Song> songs, Surroundings gathering) {
    return new Jspf(
        new Jspf.Tracks(
            songs.stream()
                .map(song ->
                    new Jspf.Track(
                        song.title().text(), textOf(song.artist()), textOf(why(song, gathering))))
                .toList()));
  }

  private static @Nullable String textOf(@Nullable Words words) {
    return words == null ? null : words.text();
  }

  /// The form of a JSPF file, as records that become JSON.
  record Jspf(Tracks playlist) {

    record Tracks(List<Track> track) {}

    record Track(String title, @Nullable String creator, @Nullable String annotation) {}
  }
}
