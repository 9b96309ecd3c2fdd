import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { TakeCopy } from "../../furniture/keys/TakeCopy.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";
import { OpenWith } from "./OpenWith.tsx";
import {
  nameOf,
  nextIn,
  opensWithIn,
  type Playlist,
  playingIn,
  type Song,
  songsIn,
} from "./playlist.ts";
import { SongLines } from "./SongLines.tsx";
import "./playlist.css";
import { Why } from "../../furniture/Why.tsx";

type Ask = (kind: string, rest?: object) => void;

/** What plays now, what was played, and seconds. Whose song it is, the host sees no earlier than others. */
export default function PlaylistHost({ view }: StationProps<Playlist>) {
  const { outbox, room } = useInside();
  const { page, station } = view;
  const [why, setWhy] = useState<string>();
  const next = nextIn(page);
  const playing = playingIn(page);

  const ask: Ask = async (kind, rest = {}) => {
    const answer = await outbox.send({ kind, station, ...rest });
    if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
    else {
      setWhy(undefined);
      announce(say("playlist.host.done"));
    }
  };

  return (
    <>
      <Opening page={page} ask={ask} />
      <div className="playing">
        <div className="stack">
          <p className={playing ? "lit" : "soft"}>
            {say(playing ? "playlist.playing" : "playlist.nothing-playing")}
          </p>
          {playing && <SongLines song={playing} />}
        </div>
      </div>
      <div className="row">
        {next && (
          <Button
            kind={room.gathering.state === "open" ? "main" : "quiet"}
            onClick={() => ask("now-playing", { song: next.contribution })}
          >
            {say("playlist.host.next")}
          </Button>
        )}
        {playing && (
          <Button kind="quiet" onClick={() => ask("now-playing", { song: null })}>
            {say("playlist.host.stop")}
          </Button>
        )}
      </div>
      {next && <p dir="auto">{say("playlist.host.next-is", { song: nameOf(next) })}</p>}
      <Why>{why}</Why>
      <p className="note">{say("playlist.host.how")}</p>
      <div className="playlist-host">
        <AllSongs page={page} ask={ask} />
        <div className="stack">
          <Seconds page={page} ask={ask} />
          <Files station={station} />
        </div>
      </div>
    </>
  );
}

/** What we open with, while we do. */
function Opening({ page, ask }: { page: Playlist; ask: Ask }) {
  const song = opensWithIn(page);
  if (song === undefined) return null;
  return (
    <div className="note stack">
      <p>
        <strong dir="auto">{say("playlist.opens-with", { song: nameOf(song) })}</strong>
      </p>
      <p>{say("playlist.host.open-say")}</p>
      <div>
        <Button kind="quiet" onClick={() => ask("end-opening")}>
          {say("playlist.host.open-end")}
        </Button>
      </div>
    </div>
  );
}

function AllSongs({ page, ask }: { page: Playlist; ask: Ask }) {
  const heading = useId();
  const playing = playingIn(page);
  const songs = [...songsIn(page, page.next), ...songsIn(page, page.played)];
  const [opening, setOpening] = useState<Song>();
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("playlist.host.songs")}</h3>
      <p>{say("playlist.host.count", { n: page.songs.length })}</p>
      <ul className="songs">
        {songs.map((song) => (
          <HostSong
            key={song.contribution}
            song={song}
            played={page.played.includes(song.contribution)}
            ask={ask}
            onOpenWith={() => setOpening(song)}
          />
        ))}
      </ul>
      {opening && (
        <OpenWith
          song={opening}
          onOpen={(rest) => ask("open-with", rest)}
          onClose={() => setOpening(undefined)}
        />
      )}
      {page.songs.length > 0 && (
        <TurnOver
          title={say("playlist.host.turn-over")}
          choose={say("playlist.host.turn-over")}
          things={[...(playing ? [playing] : []), ...songs].map((song) => ({
            id: song.contribution,
            hidden: song.hidden !== undefined,
            shown: <SongLines song={song} />,
          }))}
        />
      )}
    </section>
  );
}

interface HostSongProps {
  readonly song: Song;
  readonly played: boolean;
  readonly ask: Ask;
  readonly onOpenWith: () => void;
}

function HostSong({ song, played, ask, onOpenWith }: HostSongProps) {
  const id = useId();
  const { contribution } = song;
  return (
    <li>
      <div id={id}>
        <SongLines song={song} />
        {played && <p className="soft">{say("playlist.played")}</p>}
      </div>
      {song.hidden === undefined && (
        <div className="row">
          <Button
            kind="quiet"
            aria-describedby={id}
            onClick={() => ask("now-playing", { song: contribution })}
          >
            {say("playlist.host.put-on")}
          </Button>
          <Button
            kind="plain"
            aria-describedby={id}
            onClick={() => ask("mark-played", { song: contribution, played: !played })}
          >
            {say(played ? "playlist.host.not-played" : "playlist.host.played")}
          </Button>
          <Button kind="plain" aria-describedby={id} onClick={onOpenWith}>
            {say("playlist.host.open-with")}
          </Button>
        </div>
      )}
    </li>
  );
}

function Seconds({ page, ask }: { page: Playlist; ask: Ask }) {
  if (page.seconds) {
    return <p>{say("playlist.host.seconds-open", { n: page.songsEach })}</p>;
  }
  if (page.songsEach < 2) return null;
  return (
    <>
      <p>{say("playlist.host.seconds-say")}</p>
      <Button kind="quiet" onClick={() => ask("open-seconds")}>
        {say("playlist.host.seconds")}
      </Button>
    </>
  );
}

const files: readonly { readonly name: string; readonly label: Key }[] = [
  { name: "playlist.txt", label: "playlist.host.text" },
  { name: "playlist.m3u8", label: "playlist.host.m3u" },
  { name: "playlist.jspf", label: "playlist.host.jspf" },
];

/** Beside the export: for people and for music players. */
function Files({ station }: { station: string }) {
  const { code } = useInside();
  const heading = useId();
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("playlist.host.files")}</h3>
      <p>{say("playlist.host.files-say")}</p>
      <div className="row">
        {files.map(({ name, label }) => (
          <TakeCopy key={name} href={`/api/gatherings/${code}/at/${station}/files/${name}`}>
            {say(label)}
          </TakeCopy>
        ))}
      </div>
    </section>
  );
}
