import { Drawing } from "../../furniture/Drawing.tsx";
import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { langOf, textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import {
  type Beside,
  nameOf,
  nextIn,
  opensWithIn,
  type Playlist,
  playingIn,
  type Song,
} from "./playlist.ts";
import "./playlist.css";

/** What we open with; or what plays now, large enough for the back of the hall, and what comes. */
export default function PlaylistScreen({ view }: StationProps<Playlist>) {
  const song = opensWithIn(view.page);
  return song ? (
    <Opening song={song} beside={view.page.opensWith?.beside} />
  ) : (
    <Playing view={view} />
  );
}

/** A line of welcome, the song, and the picture beside it. Nothing plays here. */
function Opening({ song, beside }: { song: Song; beside: Beside | undefined }) {
  const { code } = useInside();
  return (
    <div className="big-playlist big-opening">
      <div className="big-playlist-head">
        <p className="big-now">{say("playlist.screen.welcome")}</p>
      </div>
      <div className="big-record">
        {beside ? <PictureFrame code={code} {...beside} /> : <Drawing name="record" />}
        <BigSong song={song} />
      </div>
    </div>
  );
}

/** What plays now, large enough for the back of the hall; and what comes. */
function Playing({ view }: StationProps<Playlist>) {
  const { page, question } = view;
  const playing = playingIn(page);
  const next = nextIn(page);
  return (
    <div className="big-playlist">
      <div className="big-playlist-head">
        <p className="big-now">
          {playing ? say("playlist.playing") : say("playlist.screen.quiet")}
        </p>
        {!playing && <h1 dir="auto">{question}</h1>}
      </div>
      <div className="big-record">
        <Drawing name="record" />
        {playing && <BigSong song={playing} />}
      </div>
      <p className="big-next" dir="auto">
        {next && say("playlist.screen.next", { song: nameOf(next) })}
      </p>
    </div>
  );
}

function BigSong({ song }: { song: Song }) {
  if (song.hidden || song.title === undefined) {
    return (
      <div>
        <h1>{say("playlist.hidden")}</h1>
        {song.hidden && (
          <p>{say("state.hidden-reason", { reason: say(`reason.${song.hidden}`) })}</p>
        )}
      </div>
    );
  }
  const long = [...textOf(song.title)].length > 40;
  return (
    <div>
      <h1 dir="auto" lang={langOf(song.title)} className={long ? "long" : undefined}>
        {textOf(song.title)}
      </h1>
      {song.artist !== undefined && <Says words={song.artist} className="big-artist" />}
      {song.why !== undefined && <Says words={song.why} className="big-why" />}
      {song.by !== undefined && <p dir="auto">{say("playlist.by", { name: song.by })}</p>}
    </div>
  );
}
