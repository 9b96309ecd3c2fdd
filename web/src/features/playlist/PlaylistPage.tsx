import { useId } from "react";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Page } from "../../furniture/Page.tsx";
import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { StationTop } from "../../furniture/StationTop.tsx";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { AddSong } from "./AddSong.tsx";
import { mayAdd, opensWithIn, type Playlist, playingIn, type Song, songsIn } from "./playlist.ts";
import { SongLines } from "./SongLines.tsx";
import "./playlist.css";

/** The playlist: what plays, my song, and what comes. */
export default function PlaylistPage({ view }: StationProps<Playlist>) {
  const { code, room } = useInside();
  const { station, page, question, name, help, opening } = view;
  const takes = room.gathering.state !== "closed" && opening === "open";
  return (
    <Page title={name} back={{ to: ways(code).room, label: say("page.the-room") }} width="whole">
      <StationTop now={say("playlist.now", { station: name })} question={question} help={help} />
      <div className="page stack-l">
        <Opening page={page} />
        <Playing song={playingIn(page)} />
        {takes && <MySong station={station} page={page} />}
        <ThingsHere station={station} title={say("playlist.mine")} />
        <ComingUp page={page} />
        {page.played.length > 0 && (
          <Songs title={say("playlist.played")} songs={songsIn(page, page.played)} />
        )}
        <details className="sheet">
          <summary>{say("playlist.seed")}</summary>
          <div className="stack">
            <p>{say("playlist.fair")}</p>
            <p className="seed">{say("playlist.seed.say", { seed: page.seed })}</p>
            <p>{say("playlist.seed.how")}</p>
          </div>
        </details>
      </div>
    </Page>
  );
}

/** What the big screen shows, for whoever cannot see it from here. */
function Opening({ page }: { page: Playlist }) {
  const { code } = useInside();
  const heading = useId();
  const song = opensWithIn(page);
  if (song === undefined) return null;
  const beside = page.opensWith?.beside;
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("playlist.opening")}</h2>
      <SongLines song={song} />
      {beside && <PictureFrame code={code} {...beside} />}
    </section>
  );
}

function Playing({ song }: { song: Song | undefined }) {
  const heading = useId();
  return (
    <section className={song ? "playing on" : "playing"} aria-labelledby={heading}>
      <Drawing name="record" />
      <div>
        <h2 id={heading} className={song ? "lit" : undefined}>
          {say("playlist.playing")}
        </h2>
        {song ? <SongLines song={song} /> : <p>{say("playlist.nothing-playing")}</p>}
      </div>
    </section>
  );
}

/** One each, and then seconds: what I can do now, and why. */
function MySong({ station, page }: { station: string; page: Playlist }) {
  const { mine, unheard } = useInside();
  const known = mine?.stations[station]?.songs;
  const songs = new Set<unknown>(Array.isArray(known) ? known : []);
  for (const { command, state } of unheard) {
    const ours = command.badge === undefined || command.badge === mine?.badge.badge;
    if (command.station === station && command.kind === "offer-song" && state === "waiting") {
      if (ours) songs.add(command.contribution);
    }
  }
  switch (mayAdd(page, songs.size)) {
    case "yes":
      return <AddSong station={station} second={songs.size > 0} />;
    case "wait":
      return (
        <div className="note">
          <p>
            <strong>{say("playlist.wait")}</strong>
          </p>
          <p>{say("playlist.wait.say")}</p>
        </div>
      );
    case "full":
      return <p className="note">{say("playlist.full", { n: songs.size })}</p>;
  }
}

function ComingUp({ page }: { page: Playlist }) {
  const songs = songsIn(page, page.next);
  if (songs.length === 0) {
    return (
      <p className="soft">
        {say(page.songs.length === 0 ? "playlist.none" : "playlist.all-played")}
      </p>
    );
  }
  return <Songs title={say("playlist.next")} songs={songs} />;
}

function Songs({ title, songs }: { title: string; songs: readonly Song[] }) {
  const heading = useId();
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ol className="songs">
        {songs.map((song) => (
          <li key={song.contribution}>
            <SongLines song={song} />
          </li>
        ))}
      </ol>
    </section>
  );
}
