import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { hear, isPlaylist, isPlaylistNews, nameOf, opensWithIn } from "./playlist.ts";

/** The playlist, for the room's list of stations. */
export const playlistStation: Station = aStation({
  kind: "playlist",
  drawing: "record",
  usual: () => ({
    about: say("playlist.usual.about"),
    name: say("playlist.usual.name"),
    question: say("playlist.usual.question"),
    help: say("playlist.usual.help"),
  }),
  settings: () => [
    {
      name: "songsEach",
      kind: "whole",
      label: say("playlist.setting.songs"),
      help: say("playlist.setting.songs-help"),
      usual: 3,
      min: 1,
      max: 10,
    },
  ],
  isPage: isPlaylist,
  isNews: isPlaylistNews,
  hear,
  Page: late(() => import("./PlaylistPage.tsx")),
  Host: late(() => import("./PlaylistHost.tsx"), null),
  Screen: late(() => import("./PlaylistScreen.tsx"), null),
  line: (page) => {
    const song = opensWithIn(page);
    return song && say("playlist.opens-with", { song: nameOf(song) });
  },
  hasTheScreen: (page) => opensWithIn(page) !== undefined,
});
