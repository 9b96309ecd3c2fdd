/** English for the playlist. */
export const enPlaylist = {
  // When a host puts one into the room
  "playlist.usual.about": "A playlist made together",
  "playlist.usual.name": "The record player",
  "playlist.usual.question": "What song should we play?",
  "playlist.usual.help": "Pick one song. Tell us why, if you like.",

  // Refusals and the log
  "playlist.one-each-first": "You have a song on it. Others come first, then seconds.",
  "playlist.songs-given": {
    one: "You have 1 song on it. That is as many as anybody has.",
    other: "You have {n} songs on it. That is as many as anybody has.",
  },
  "playlist.song-not-there": "That song is not on the playlist any more.",
  "playlist.song-turned-over": "A host turned that song over. Show it again before you play it.",
  "playlist.log.seconds-opened": "A host opened the playlist for second songs.",
  "playlist.log.stopped": "A host stopped the music.",
  "playlist.log.playing-now": "A host put a song on.",
  "playlist.log.marked-played": "A host said that a song was played.",
  "playlist.log.marked-not-played": "A host said that a song was not played yet.",

  // Adding a song
  "playlist.now": "{station}. Everybody can add a song.",
  "playlist.add": "Add a song",
  "playlist.add-second": "Add another song",
  "playlist.title": "Name of the song",
  "playlist.artist": "Who sings or plays it?",
  "playlist.artist.help": "If you do not know, say what you know.",
  "playlist.why": "Why this song?",
  "playlist.why.help": "If you like. You can leave it empty.",
  "playlist.who-sees": "People take the list of songs home. Below: who sees your reason and name.",
  "playlist.put-on": "Put it on the playlist",
  "playlist.title-needed": "Write the name of the song.",
  "playlist.artist-needed": "Write who sings or plays it, or what you know.",
  "playlist.too-long": "Make each one 140 letters or fewer. We never cut your words.",
  "playlist.no-account": "You need no account. We play nothing on your phone.",
  "playlist.wait": "Your song is on it. Everybody has one song first.",
  "playlist.wait.say": "When the host opens seconds, you can add another one.",
  "playlist.full": {
    one: "You have 1 song on it, as many as anybody.",
    other: "You have {n} songs on it, as many as anybody.",
  },
  "playlist.mine": "My songs",

  // The list
  "playlist.playing": "Playing now",
  "playlist.nothing-playing": "Nothing is playing just now.",
  "playlist.next": "Coming up",
  "playlist.none": "No songs yet. Yours can be the first.",
  "playlist.all-played": "Everything has been played.",
  "playlist.played": "Played",
  "playlist.by-artist": "by {artist}",
  "playlist.by": "{name} chose this.",
  "playlist.fair": "The order is luck. Everybody’s first song comes before anybody’s second.",
  "playlist.seed": "Check the luck",
  "playlist.seed.say": "The luck of this list was drawn before the first song: {seed}.",
  "playlist.seed.how": "In each round, songs stand by the SHA-256 of this and their own number.",
  "playlist.hidden": "A host turned this song over.",

  // The host
  "playlist.host.next": "Play the next song",
  "playlist.host.next-is": "Next: {song}",
  "playlist.host.stop": "Nothing is playing",
  "playlist.host.put-on": "Play this now",
  "playlist.host.played": "It was played",
  "playlist.host.not-played": "Not played yet",
  "playlist.host.songs": "All the songs",
  "playlist.host.how": "Play the music from wherever you have it. This only shows what is on.",
  "playlist.host.count": {
    zero: "No songs are on it yet.",
    one: "1 song is on it.",
    other: "{n} songs are on it.",
  },
  "playlist.host.seconds": "Open seconds",
  "playlist.host.seconds-say": "Everybody has one song first. Open seconds when nobody waits.",
  "playlist.host.seconds-open": {
    one: "Seconds are open. Each person can have 1 song.",
    other: "Seconds are open. Each person can have {n} songs.",
  },
  "playlist.host.done": "Done. The log says so.",
  "playlist.host.turn-over": "Turn a song over",
  "playlist.host.files": "Take the playlist home",
  "playlist.host.files-say": "Reasons are in it only where people said anyone may see them.",
  "playlist.host.text": "As text",
  "playlist.host.m3u": "For a music player (M3U)",
  "playlist.host.jspf": "For other programs (JSPF)",

  // The big screen
  "playlist.screen.quiet": "Add a song with your phone, or tell a host.",
  "playlist.screen.next": "Next: {song}",
} as const;
