import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { chosenBadge } from "./badges.ts";
import { type Inside, InsideStill } from "./inside.tsx";
import { type Live, type LiveView, listen } from "./live.ts";
import { keepMine, type MineKeeper } from "./mine.ts";
import { type Outbox, openOutbox } from "./outbox.ts";
import { openShelf, type Shelf } from "./shelf.ts";
import type { Station } from "./station.tsx";
import type { RoomView } from "./wire.ts";

/** One shelf for the whole tab. */
let shelf: Promise<Shelf> | undefined;
export function theShelf(): Promise<Shelf> {
  shelf ??= openShelf();
  return shelf;
}

interface Lines {
  readonly live: Live;
  readonly outbox: Outbox;
  readonly mine: MineKeeper;
}

interface InsideRoomProps {
  readonly code: string;
  readonly stations: readonly Station[];
  /** Which badge speaks here; a change of badge starts everything anew, so use it as a key too. */
  readonly onShut?: () => void;
  /** Shown until the room has been heard. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Opens the lines of a gathering, and closes them when people leave. */
export default function InsideRoom({ code, stations, onShut, waiting, children }: InsideRoomProps) {
  const [lines, setLines] = useState<Lines>();

  useEffect(() => {
    const badge = () => chosenBadge(code);
    const live = listen({ code, stations, ...(onShut ? { onShut } : {}) });
    const mine = keepMine({ code, badge, live });
    // What is mine changes with what I do, so it is fetched again after each answer.
    const outbox = openOutbox({ code, badge, shelf: theShelf(), onAnswered: mine.refresh });
    setLines({ live, mine, outbox });
    return () => {
      live.stop();
      mine.stop();
      outbox.stop();
    };
  }, [code, stations, onShut]);

  return lines ? (
    <Opened code={code} stations={stations} lines={lines} waiting={waiting}>
      {children}
    </Opened>
  ) : (
    waiting
  );
}

/** What people need first comes first. */
const soonMilliseconds = 2_000;

/** The wifi of a hall comes and goes: what stands in the room is fetched while there is a line. */
function useFetchedSoon(
  stations: readonly Station[],
  room: RoomView | undefined,
  connected: boolean,
) {
  const standing = room?.stations.map(({ kind }) => kind).join(" ");
  useEffect(() => {
    if (!connected || standing === undefined) return;
    const soon = setTimeout(() => {
      const kinds = new Set(standing.split(" "));
      for (const station of stations) if (kinds.has(station.kind)) station.fetch();
    }, soonMilliseconds);
    return () => clearTimeout(soon);
  }, [stations, standing, connected]);
}

interface OpenedProps {
  readonly code: string;
  readonly stations: readonly Station[];
  readonly lines: Lines;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

function Opened({ code, stations, lines, waiting, children }: OpenedProps) {
  const { live, outbox, mine } = lines;
  const heard: LiveView = useSyncExternalStore(live.subscribe, live.snapshot);
  const kept = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  const myThings = useSyncExternalStore(mine.subscribe, mine.snapshot);
  const ahead = useSyncExternalStore(mine.subscribe, mine.ahead);
  const unheard = useMemo(() => [...ahead, ...kept.waiting], [ahead, kept.waiting]);
  const { room, connected, clockAheadMilliseconds } = heard;
  useFetchedSoon(stations, room, connected);

  const inside = useMemo<Inside | undefined>(
    () =>
      room && {
        code,
        room,
        mine: myThings,
        refreshMine: mine.refresh,
        outbox,
        waiting: kept,
        unheard,
        live,
        connected,
        clockAheadMilliseconds,
        shelf: theShelf(),
        stations,
      },
    [
      code,
      room,
      myThings,
      mine,
      outbox,
      kept,
      unheard,
      live,
      connected,
      clockAheadMilliseconds,
      stations,
    ],
  );
  return inside ? <InsideStill inside={inside}>{children}</InsideStill> : waiting;
}
