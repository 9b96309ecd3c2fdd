import { late } from "../../furniture/late.tsx";
import { aStation, type Station } from "../../room/station.tsx";
import { hear, isPlaylist, isPlaylistNews } from "./playlist.ts";

/** The playlist, for the room's list of stations. */
export const playlistStation: Station = aStation({
  kind: "playlist",
  drawing: "record",
  isPage: isPlaylist,
  isNews: isPlaylistNews,
  hear,
  Page: late(() => import("./PlaylistPage.tsx")),
  Host: late(() => import("./PlaylistHost.tsx"), null),
  Screen: late(() => import("./PlaylistScreen.tsx"), null),
});
