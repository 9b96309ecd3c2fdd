import { knock, type Reply } from "./door.ts";
import type { Live } from "./live.ts";
import type { Waiting } from "./shelf.ts";
import { isMine, isThing, type Mine, type News } from "./wire.ts";

export interface MineKeeper {
  subscribe(listener: () => void): () => void;
  /** `undefined` until it has been fetched for the first time. */
  snapshot(): Mine | undefined;
  /**
   * Fetches soon; asking many times is fetching once.
   *
   * @param done what the server has just done, and what is mine does not show yet
   */
  refresh(done?: readonly Waiting[]): void;
  /** What the server has done, in that order, and what is mine may not show yet. */
  ahead(): readonly Waiting[];
  stop(): void;
}

export interface MinePlan {
  readonly code: string;
  readonly badge?: () => string | undefined;
  readonly live?: Live;
  readonly fetchMine?: (path: string, etag: string | undefined) => Promise<Reply>;
  /** 0 up to 1. */
  readonly luck?: () => number;
}

const soonMilliseconds = 120;
/** More than anybody does while what is mine cannot be fetched. */
const aheadMax = 1_000;
/** When news turns the board over, every phone wants its own things: spread over this long. */
const spreadMilliseconds = 2_500;

/** Keeps what is mine in this gathering right: my badge, my things, my dots. */
export function keepMine(plan: MinePlan): MineKeeper {
  const luck = plan.luck ?? Math.random;
  const fetchMine =
    plan.fetchMine ?? ((path, etag) => knock(path, etag === undefined ? {} : { etag }));
  const listeners = new Set<() => void>();
  let mine: Mine | undefined;
  let ahead: readonly Waiting[] = [];
  let etag: string | undefined;
  let etagBadge: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let stopped = false;

  function within(milliseconds: number) {
    const when = Date.now() + milliseconds;
    if (stopped || when >= due) return;
    clearTimeout(timer);
    due = when;
    timer = setTimeout(load, milliseconds);
  }

  function tell() {
    for (const listener of listeners) listener();
  }

  async function load() {
    due = Number.POSITIVE_INFINITY;
    const before = new Set(ahead);
    const badge = plan.badge?.();
    const query = badge === undefined ? "" : `?badge=${encodeURIComponent(badge)}`;
    const reply = await fetchMine(
      `/gatherings/${plan.code}/mine${query}`,
      badge === etagBadge ? etag : undefined,
    );
    if (stopped) return;
    if (reply.kind === "answered") {
      // What was done while this was on its way may not be in it.
      ahead = ahead.filter((one) => !before.has(one));
      if (isMine(reply.body)) {
        mine = reply.body;
        etag = reply.etag;
        etagBadge = badge;
      }
      tell();
    } else if (reply.kind === "problem" && (reply.status === 429 || reply.status === 503)) {
      within((reply.retryAfterSeconds ?? 5) * 1000 + luck() * spreadMilliseconds);
    }
  }

  function overheard(news: News) {
    if (!concerns(news, mine)) return;
    const spread = typeof news.withinMillis === "number" ? news.withinMillis : spreadMilliseconds;
    within(Math.min(soonMilliseconds, spread) + luck() * spread);
  }

  function seenAgain() {
    if (document.visibilityState === "visible") within(soonMilliseconds);
  }

  function lineIsBack() {
    within(soonMilliseconds + luck() * spreadMilliseconds);
  }

  const leave = plan.live?.overhear(overheard);
  document.addEventListener("visibilitychange", seenAgain);
  globalThis.addEventListener("online", lineIsBack);
  within(0);

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => mine,
    refresh(done = []) {
      if (done.length > 0) {
        ahead = [...ahead, ...done].slice(-aheadMax);
        tell();
      }
      within(soonMilliseconds);
    },
    ahead: () => ahead,
    stop() {
      stopped = true;
      clearTimeout(timer);
      leave?.();
      document.removeEventListener("visibilitychange", seenAgain);
      globalThis.removeEventListener("online", lineIsBack);
    },
  };
}

const always = ["laid-out", "yours-changed", "gathering-closed", "keys-told"];

/** News after which what is mine may be different. */
export function concerns(news: News, mine: Mine | undefined): boolean {
  if (always.includes(news.kind)) return true;
  const about = new Set([...Object.values(news).flatMap(idsIn), ...sourcesIn(news)]);
  return mine?.things.some((thing) => about.has(thing.contribution)) ?? false;
}

/** News names a thing by its id, or shows it whole. A board calls its things cards. */
function idsIn(what: unknown): readonly unknown[] {
  return isThing(what) ? [what.card ?? what.contribution, ...sourcesIn(what)] : [what];
}

/** What was made of something of mine names it among its sources. */
function sourcesIn(what: { readonly [part: string]: unknown }): readonly unknown[] {
  return Array.isArray(what.sources)
    ? what.sources.map((source: unknown) => (isThing(source) ? source.contribution : source))
    : [];
}
