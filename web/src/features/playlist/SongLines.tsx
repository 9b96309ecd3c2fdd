import { Says } from "../../furniture/Says.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Song } from "./playlist.ts";

/** What a song is, and why somebody chose it. */
export function SongLines({ song }: { song: Song }) {
  if (song.hidden) {
    return (
      <p className="soft">
        {say("playlist.hidden")}{" "}
        {say("state.hidden-reason", { reason: say(`reason.${song.hidden}`) })}
      </p>
    );
  }
  return (
    <>
      {song.title !== undefined && <Says words={song.title} className="song-title" />}
      {song.artist !== undefined && (
        <p dir="auto">{say("playlist.by-artist", { artist: textOf(song.artist) })}</p>
      )}
      {song.why !== undefined && <Says words={song.why} className="song-why" />}
      {song.by !== undefined && (
        <p className="soft" dir="auto">
          {say("playlist.by", { name: song.by })}
        </p>
      )}
      {song.fromHosts && <p className="soft">{say("room.from-hosts")}</p>}
    </>
  );
}
