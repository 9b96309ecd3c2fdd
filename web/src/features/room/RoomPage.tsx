import type { CSSProperties } from "react";
import { Go, GoButton } from "../../furniture/Button.tsx";
import { Drawing, Icon } from "../../furniture/Drawing.tsx";
import { type DrawingName, sizeOf } from "../../furniture/drawings.ts";
import { AskedOfHolder } from "../../furniture/keys/AskedOfHolder.tsx";
import { Page } from "../../furniture/Page.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { useNewsOf } from "../../furniture/things/news.ts";
import { spokenCode } from "../../room/badges.ts";
import { useAmHost } from "../../room/hosts.ts";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import type { StationView } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { furnish, type Place } from "./places.ts";
import "./room.css";

/** The room: one list of links. A list of rows on a phone; furniture in a picture on a laptop. */
export default function RoomPage({ tour }: { tour?: string | undefined }) {
  const { room, code, mine, stations, waiting } = useInside();
  const host = useAmHost();
  const to = ways(code);
  const { gathering } = room;
  const views = openFirst(litFirst(room.stations, room.lampOn));
  const drawings = views.map(
    (view): DrawingName => stations.find(({ kind }) => kind === view.kind)?.drawing ?? "form",
  );
  const { places, decor, height } = furnish(drawings);
  const news = useNewsOf(mine?.things.map(({ contribution }) => contribution) ?? []);
  const held = waiting.waiting.filter(({ state }) => state === "waiting").length;
  return (
    <Page title={gathering.title} width="whole">
      <div className="room-head">
        <div>
          <h1 tabIndex={-1} dir="auto">
            {gathering.title}
          </h1>
          <p>{say("room.here", { n: room.here })}</p>
          {gathering.state === "closed" && <p className="note">{say("room.is-closed")}</p>}
          {gathering.state === "draft" && <p className="note">{say("doorstep.draft")}</p>}
        </div>
        <div className="mine">
          <GoButton kind="quiet" to={to.things}>
            <Icon name="hook" />
            {held > 0
              ? say("room.my-things-saved", { n: held })
              : say(news.size > 0 ? "room.my-things-news" : "things.title")}
          </GoButton>
          {host && (
            <GoButton kind="quiet" to={to.host}>
              <Icon name="lampsmall" />
              {say("room.host-table")}
            </GoButton>
          )}
        </div>
      </div>
      <AskedOfHolder />
      <nav
        className="room"
        aria-label={say("page.the-room")}
        style={{ "--room-height": `${height}px` }}
      >
        <Scenery
          lit={room.lampOn === null ? undefined : places[0]}
          drawing={drawings[0]}
          pictured={!drawings.includes("notice")}
        />
        {decor.map(({ drawing, place }) => (
          <Decor key={drawing} drawing={drawing} place={place} />
        ))}
        {drawings.map((drawing, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stands belong to places, not to stations.
          <Stand key={at} drawing={drawing} place={places[at]} />
        ))}
        <ul>
          {views.map((view, at) => (
            <Piece
              key={view.station}
              view={view}
              drawing={drawings[at] ?? "form"}
              place={places[at]}
              lit={view.station === room.lampOn}
              to={to.station(view.station)}
            />
          ))}
        </ul>
      </nav>
      <div className="room-below stack">
        <ReadAloud
          words={views.flatMap((view) => [
            ...(view.station === room.lampOn ? [say("room.lamp-here")] : []),
            view.name,
            view.question,
          ])}
        />
        <p className="row room-foot">
          <Go to={to.doorstep}>{say("room.what-can-change")}</Go>
          <Go to={to.log}>{say("log.title")}</Go>
          {tour !== undefined && <Go to={to.earlier}>{say("earlier.title")}</Go>}
        </p>
        <p className="soft">{say("room.code", { code: spokenCode(gathering.code) })}</p>
      </div>
    </Page>
  );
}

/** The station under the lamp comes first. */
function litFirst(views: readonly StationView[], lampOn: string | null): readonly StationView[] {
  const lit = views.filter(({ station }) => station === lampOn);
  return [...lit, ...views.filter(({ station }) => station !== lampOn)];
}

/** What opens later comes last: there is nothing to do there yet. */
function openFirst(views: readonly StationView[]): readonly StationView[] {
  const open = ({ opening }: StationView) => opening === "open";
  return [...views.filter(open), ...views.filter((view) => !open(view))];
}

interface PieceProps {
  readonly view: StationView;
  readonly drawing: DrawingName;
  readonly place: Place | undefined;
  readonly lit: boolean;
  readonly to: string;
}

function Piece({ view, drawing, place, lit, to }: PieceProps) {
  // Unpainted means not yet, or not any more.
  const looks = [
    "piece",
    ...(lit ? ["here"] : []),
    ...(view.opening === "open" ? [] : ["unpainted"]),
  ];
  return (
    <li className={looks.join(" ")} style={place && atPlace(place)}>
      <Go to={to}>
        <div className="pic">
          <Drawing name={drawing} />
        </div>
        <div className="label">
          {lit && <span className="lit now">{say("room.lamp-here")}</span>}
          <h2 className="name" dir="auto">
            {view.name}
          </h2>
          <p className="what" dir="auto">
            {view.question}
          </p>
          {view.opening !== "open" && <p className="what">{say(`room.now.${view.opening}`)}</p>}
        </div>
      </Go>
    </li>
  );
}

function atPlace(place: Place): CSSProperties {
  return {
    "--x": `${place.x}px`,
    "--y": `${place.y}px`,
    "--w": `${place.width}px`,
    "--lx": `${place.label.x}px`,
    "--ly": `${place.label.y}px`,
    "--lw": `${place.label.width}px`,
  };
}

function Decor({ drawing, place }: { drawing: DrawingName; place: Place }) {
  return (
    <>
      <span
        className="decor unlit"
        style={{
          left: `calc(var(--west) + ${place.x}px)`,
          top: `${place.y}px`,
          width: `${place.width}px`,
        }}
      >
        <Drawing name={drawing} />
      </span>
      <Stand drawing={drawing} place={place} />
    </>
  );
}

/** Some things do not stand on the floor by themselves. */
function Stand({ drawing, place }: { drawing: DrawingName; place: Place | undefined }) {
  if (!place || (drawing !== "kettle" && drawing !== "form")) return null;
  const [width, height] = sizeOf(drawing);
  const tall = (place.width * height) / width;
  const wide = drawing === "kettle" ? place.width * 1.76 : place.width * 1.1;
  return (
    <span
      className="decor"
      style={{
        left: `calc(var(--west) + ${place.x + (place.width - wide) / 2}px)`,
        top: `${place.y + tall - (drawing === "kettle" ? 15 : 9)}px`,
        width: `${wide}px`,
      }}
    >
      <svg className="art" viewBox="0 0 190 60" aria-hidden="true">
        <rect
          x="6"
          y="6"
          width="178"
          height="16"
          className={drawing === "kettle" ? "p-wood" : "p-plum"}
          transform="translate(3 3)"
        />
        <path className="l" d="M4 5L186 6L185 22L5 21ZM22 22L18 58M168 22L172 58" />
      </svg>
    </span>
  );
}

interface SceneryProps {
  readonly lit: Place | undefined;
  readonly drawing: DrawingName | undefined;
  /** Whether the picture hangs in its place, or what we heard does. */
  readonly pictured: boolean;
}

/** Floor boards, the lamp, what hangs on the wall, and the light on what is going on. */
function Scenery({ lit, drawing, pictured }: SceneryProps) {
  return (
    <>
      <svg className="decor boards" viewBox="-1280 0 3840 553" aria-hidden="true">
        <path
          fill="none"
          className="board-lines"
          d="M-1280 56H2560M-1280 126H2560M-1280 212H2560M-1280 317H2560M-1280 430H2560M-320 0V56M1620 0V56M-120 56V126M1480 56V126M-420 126V212M1720 126V212M-180 212V317M1400 212V317M-380 317V430M1580 317V430M-80 430V553M1440 430V553M180 0V56M620 0V56M1010 0V56M360 56V126M860 56V126M90 126V212M560 126V212M1120 126V212M300 212V317M760 212V317M1040 212V317M150 317V430M600 317V430M980 317V430M400 430V553M880 430V553"
        />
      </svg>
      {lit && drawing && <Light place={lit} drawing={drawing} />}
      <svg className="decor lamplight" viewBox="0 0 320 440" aria-hidden="true">
        <circle cx="232" cy="180" r="190" className="p-glow" />
        <circle cx="232" cy="180" r="112" className="p-glow2" />
      </svg>
      <span className="decor lamp">
        <Drawing name="lamp" />
      </span>
      <span className="decor plant">
        <Drawing name="plant" />
      </span>
      {pictured && (
        <span className="decor picture">
          <svg className="art marks" viewBox="0 0 200 160" aria-hidden="true">
            <rect x="0" y="0" width="200" height="160" className="p-paper" />
            <path className="l frame" d="M0 0L201 1L199 160L1 159Z" />
            <use href="#d-sun" />
          </svg>
        </span>
      )}
    </>
  );
}

/** A flat pool of light: on the floor under what stands there, behind what hangs on the wall. */
function Light({ place, drawing }: { place: Place; drawing: DrawingName }) {
  const [width, height] = sizeOf(drawing);
  const tall = (place.width * height) / width;
  const onFloor = place.y + tall > 470;
  const wide = onFloor ? Math.max(440, place.width * 1.75) : place.width * 1.7;
  const deep = onFloor ? wide * 0.27 : wide;
  const middleX = place.x + place.width / 2;
  const middleY = onFloor ? place.y + tall * 0.82 : place.y + tall / 2;
  return (
    <svg
      className="decor"
      viewBox={`0 0 ${wide} ${deep}`}
      style={{
        left: `calc(var(--west) + ${middleX - wide / 2}px)`,
        top: `${middleY - deep / 2}px`,
        width: `${wide}px`,
        height: `${deep}px`,
      }}
      aria-hidden="true"
    >
      <ellipse className="p-glow" cx={wide / 2} cy={deep / 2} rx={wide / 2} ry={deep / 2} />
      <ellipse className="p-glow2" cx={wide / 2} cy={deep / 2} rx={wide * 0.35} ry={deep * 0.34} />
    </svg>
  );
}
