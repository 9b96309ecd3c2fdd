import { isKeys } from "./keys.ts";
import type { Station } from "./station.tsx";
import {
  isLogLine,
  isNews,
  isOpening,
  isPhonesDown,
  isRoomView,
  isStationView,
  type News,
  type RoomView,
  type StationView,
} from "./wire.ts";

export interface LiveView {
  /** `undefined` until the room has been heard for the first time. */
  readonly room: RoomView | undefined;
  /** False while the line is down: what is shown may be old. */
  readonly connected: boolean;
  /** Add to this device's clock to have the server's, in milliseconds. */
  readonly clockAheadMilliseconds: number;
}

export interface Live {
  subscribe(listener: () => void): () => void;
  snapshot(): LiveView;
  /** Hears each piece of news after it has been folded in. */
  overhear(listener: (news: News) => void): () => void;
  stop(): void;
}

export interface LivePlan {
  readonly code: string;
  readonly stations: readonly Station[];
  readonly open?: (url: string) => EventSource;
  /** 0 up to 1. */
  readonly luck?: () => number;
  /** The server shut the door: perhaps we are not inside any more. */
  readonly onShut?: () => void;
}

const reopenMillisecondsMax = 15_000;
const staleAfterHiddenMilliseconds = 60_000;

/** Keeps one room right for as long as a page is open. The last room is kept in memory only. */
export function listen(plan: LivePlan): Live {
  const luck = plan.luck ?? Math.random;
  const open = plan.open ?? ((url) => new EventSource(url));
  const url = `/api/gatherings/${plan.code}/live`;
  const listeners = new Set<() => void>();
  const overhearers = new Set<(news: News) => void>();
  let view: LiveView = { room: undefined, connected: false, clockAheadMilliseconds: 0 };
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let hiddenSince: number | undefined;
  let stopped = false;

  function change(next: Partial<LiveView>) {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  }

  function connect() {
    clearTimeout(timer);
    timer = undefined;
    source?.close();
    if (stopped) return;
    const line = open(url);
    source = line;
    line.addEventListener("open", () => {
      if (view.room) change({ connected: true });
    });
    line.addEventListener("room", (event) => {
      const room = read(event.data);
      if (!isRoomView(room)) return reopen();
      failures = 0;
      change({ room, connected: true, clockAheadMilliseconds: room.now - Date.now() });
    });
    line.addEventListener("news", (event) => {
      const news = read(event.data);
      const { room } = view;
      if (!room) return;
      if (!Array.isArray(news) || !news.every(isNews)) return reopen();
      const next = hearAll(room, news, plan.stations);
      if (!next) return reopen();
      // `17.2` is the second thing said after 17 that stands in no journal.
      const seq = Number.parseInt(event.lastEventId, 10);
      failures = 0;
      change({
        room: Number.isFinite(seq) && seq > next.seq ? { ...next, seq } : next,
        connected: true,
      });
      for (const one of news) for (const overhearer of overhearers) overhearer(one);
    });
    line.addEventListener("error", () => {
      if (view.connected) change({ connected: false });
      // While it says CONNECTING the browser resumes by itself, from the last event.
      if (line.readyState === EventSource.CLOSED) {
        plan.onShut?.();
        reopen();
      }
    });
  }

  /** A fresh line has no last event, so the server tells the whole room again. */
  function reopen() {
    if (timer !== undefined || stopped) return;
    source?.close();
    const most = Math.min(reopenMillisecondsMax, 500 * 2 ** failures);
    failures += 1;
    timer = setTimeout(connect, most / 2 + (luck() * most) / 2);
  }

  function lineIsBack() {
    if (view.connected) return;
    failures = 0;
    connect();
  }

  function lineIsGone() {
    change({ connected: false });
  }

  /** A phone that slept may hold a line that died without a sound. */
  function seenAgain() {
    if (document.visibilityState === "hidden") {
      hiddenSince = Date.now();
      return;
    }
    const slept = hiddenSince === undefined ? 0 : Date.now() - hiddenSince;
    hiddenSince = undefined;
    if (slept > staleAfterHiddenMilliseconds || !view.connected) connect();
  }

  globalThis.addEventListener("online", lineIsBack);
  globalThis.addEventListener("offline", lineIsGone);
  document.addEventListener("visibilitychange", seenAgain);
  connect();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => view,
    overhear(listener) {
      overhearers.add(listener);
      return () => overhearers.delete(listener);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      source?.close();
      globalThis.removeEventListener("online", lineIsBack);
      globalThis.removeEventListener("offline", lineIsGone);
      document.removeEventListener("visibilitychange", seenAgain);
    },
  };
}

/** The room after all of the news; `undefined` when some of it is unheard of. */
export function hearAll(
  room: RoomView,
  news: readonly News[],
  stations: readonly Station[],
): RoomView | undefined {
  let next: RoomView | undefined = room;
  for (const one of news) {
    next = hear(next, one, stations);
    if (!next) return undefined;
  }
  return next;
}

function hear(room: RoomView, news: News, stations: readonly Station[]): RoomView | undefined {
  if (news.station !== undefined) {
    return hearAtStation(room, news, stations);
  }
  switch (news.kind) {
    case "people-here":
      return typeof news.here === "number" ? { ...room, here: news.here } : undefined;
    case "gathering-opened":
      return { ...room, gathering: { ...room.gathering, state: "open" } };
    case "gathering-closed":
      return { ...room, gathering: { ...room.gathering, state: "closed" } };
    case "log-written": {
      const { line } = news;
      if (!isLogLine(line)) return undefined;
      if (room.log.some((written) => written.seq === line.seq)) return room;
      return { ...room, log: [...room.log, line] };
    }
    case "lamp-moved": {
      const { lampOn } = news;
      return typeof lampOn === "string" || lampOn === null ? { ...room, lampOn } : undefined;
    }
    case "report-told": {
      const { report, asksUntil } = news;
      if (typeof report !== "boolean") return undefined;
      const { report: _before, asksUntil: _until, ...gathering } = room.gathering;
      const asks = typeof asksUntil === "number" ? { asksUntil } : {};
      return { ...room, gathering: report ? { ...gathering, report, ...asks } : gathering };
    }
    case "phones-turned": {
      const { phonesDown } = news;
      const { phonesDown: _before, ...rest } = room;
      if (phonesDown === null) return rest;
      return isPhonesDown(phonesDown) ? { ...rest, phonesDown } : undefined;
    }
    case "keys-told": {
      const { keys } = news;
      const { keys: _before, ...rest } = room;
      if (keys === null) return rest;
      return isKeys(keys) ? { ...rest, keys } : undefined;
    }
    case "station-shown": {
      const { view } = news;
      return isStationView(view)
        ? { ...room, stations: withStation(room.stations, view) }
        : undefined;
    }
    case "station-turned": {
      const { of, opening } = news;
      if (!isOpening(opening)) return undefined;
      return {
        ...room,
        stations: room.stations.map((seen) => (seen.station === of ? { ...seen, opening } : seen)),
      };
    }
    case "stations-ordered": {
      const order = Array.isArray(news.stations) ? news.stations : [];
      const stations = order.flatMap((id) => room.stations.filter((seen) => seen.station === id));
      return stations.length === room.stations.length ? { ...room, stations } : undefined;
    }
    default:
      return undefined;
  }
}

function withStation(all: readonly StationView[], view: StationView): readonly StationView[] {
  return all.some(({ station }) => station === view.station)
    ? all.map((seen) => (seen.station === view.station ? view : seen))
    : [...all, view];
}

function hearAtStation(
  room: RoomView,
  news: News,
  stations: readonly Station[],
): RoomView | undefined {
  const view = room.stations.find(({ station }) => station === news.station);
  if (!view) return undefined;
  const station = stations.find(({ kind }) => kind === view.kind);
  // A kind of station that this page has never heard of is shown as "not on this page": its news
  // must not make every phone fetch the room again and again.
  if (!station) return room;
  // What is private is fetched: see `keepMine`.
  if (news.kind === "yours-changed") return room;
  const page = station.hear(view.page, news);
  if (page === undefined) return undefined;
  return {
    ...room,
    stations: room.stations.map((seen) => (seen === view ? { ...seen, page } : seen)),
  };
}

function read(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
