/** What the server may refuse at a playlist, and what it writes into the log about one. */
export const playlistRefusals = [
  "playlist.one-each-first",
  "playlist.songs-given",
  "playlist.song-not-there",
  "playlist.song-turned-over",
] as const;

export const playlistLog = [
  "playlist.log.seconds-opened",
  "playlist.log.stopped",
  "playlist.log.playing-now",
  "playlist.log.marked-played",
  "playlist.log.marked-not-played",
  "playlist.log.opened-with",
  "playlist.log.opened-with-picture",
  "playlist.log.opening-ended",
] as const;
