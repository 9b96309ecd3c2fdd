import { createContext, type ReactNode, useContext } from "react";
import type { Live } from "./live.ts";
import type { Outbox, OutboxView } from "./outbox.ts";
import type { Shelf, Waiting } from "./shelf.ts";
import type { Station } from "./station.tsx";
import type { Mine, RoomView } from "./wire.ts";

/** What every page of a gathering may lean on. */
export interface Inside {
  readonly code: string;
  readonly room: RoomView;
  /** `undefined` until it is known; a host without a badge has none. */
  readonly mine: Mine | undefined;
  readonly refreshMine: () => void;
  readonly outbox: Outbox;
  readonly waiting: OutboxView;
  /**
   * What I have done and `mine` does not show yet, in that order: what is still on this phone, and what the server has
   * done since `mine` was fetched. One that `mine` shows already may be among them, so count nothing with it.
   */
  readonly unheard: readonly Waiting[];
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

/** Hands a gathering to the pages inside it. `InsideRoom` keeps it right; tests hold one still. */
export function InsideStill({ inside, children }: { inside: Inside; children: ReactNode }) {
  return <InsideContext value={inside}>{children}</InsideContext>;
}
