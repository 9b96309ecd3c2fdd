import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { badgesHere, chosenBadge } from "./badges.ts";
import { type Live, type LiveView, listen } from "./live.ts";
import { keepMine, type MineKeeper } from "./mine.ts";
import { type Outbox, type OutboxView, openOutbox } from "./outbox.ts";
import { openShelf, type Shelf } from "./shelf.ts";
import type { Station } from "./station.tsx";
import type { Badge, Command, GatheringWords, Mine, RoomView } from "./wire.ts";

/** What every page of a gathering may lean on. */
export interface Inside {
  readonly code: string;
  readonly room: RoomView;
  /** `undefined` until it is known; a host without a badge has none. */
  readonly mine: Mine | undefined;
  readonly refreshMine: () => void;
  readonly outbox: Outbox;
  readonly waiting: OutboxView;
  readonly live: Live;
  readonly connected: boolean;
  readonly clockAheadMilliseconds: number;
  readonly shelf: Promise<Shelf>;
  readonly stations: readonly Station[];
}

const InsideContext = createContext<Inside | undefined>(undefined);

export function useInside(): Inside {
  const inside = useContext(InsideContext);
  if (!inside) throw new Error("This page is only ever shown inside a gathering.");
  return inside;
}

/** For pages that are shown both inside and outside, such as Help me. */
export function useMaybeInside(): Inside | undefined {
  return useContext(InsideContext);
}

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
export function InsideRoom({ code, stations, onShut, waiting, children }: InsideRoomProps) {
  const [lines, setLines] = useState<Lines>();

  useEffect(() => {
    const badge = () => chosenBadge(code);
    const live = listen({ code, stations, ...(onShut ? { onShut } : {}) });
    const mine = keepMine({ code, badge, live });
    const outbox = openOutbox({ code, badge, shelf: theShelf() });
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
  const { room, connected, clockAheadMilliseconds } = heard;
  const tidyOutbox = useMemo(() => refreshingMine(outbox, mine), [outbox, mine]);

  const inside = useMemo<Inside | undefined>(
    () =>
      room && {
        code,
        room,
        mine: myThings,
        refreshMine: mine.refresh,
        outbox: tidyOutbox,
        waiting: kept,
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
      tidyOutbox,
      kept,
      live,
      connected,
      clockAheadMilliseconds,
      stations,
    ],
  );
  return inside ? <InsideContext value={inside}>{children}</InsideContext> : waiting;
}

/** What is mine changes with what I do, so it is fetched again after each answer. */
function refreshingMine(outbox: Outbox, mine: MineKeeper): Outbox {
  return {
    ...outbox,
    async send(command: Command) {
      const answer = await outbox.send(command);
      mine.refresh();
      return answer;
    },
  };
}

/** Holds a made-up gathering still, for tests and for the page of furniture. */
export function InsideStill({ inside, children }: { inside: Inside; children: ReactNode }) {
  return <InsideContext value={inside}>{children}</InsideContext>;
}

/** The badges on this device, for shared tablets. `undefined` until known. */
export function useBadgesHere(
  gathering: Pick<GatheringWords, "code">,
): readonly Badge[] | undefined {
  const [badges, setBadges] = useState<readonly Badge[]>();
  const { code } = gathering;
  useEffect(() => {
    let current = true;
    void badgesHere(code).then((held) => {
      if (current) setBadges(held);
    });
    return () => {
      current = false;
    };
  }, [code]);
  return badges;
}
