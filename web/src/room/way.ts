import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

globalThis.addEventListener("popstate", tell);
globalThis.addEventListener("hashchange", tell);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where we are, without the part after `#`. */
export function useWay(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/** Goes to another page of Parlour. */
export function go(to: string): void {
  if (to === location.pathname + location.hash) return;
  history.pushState(null, "", to);
  scrollTo(0, 0);
  tell();
}

/** Goes there so that Back does not return here. */
export function goInstead(to: string): void {
  history.replaceState(null, "", to);
  scrollTo(0, 0);
  tell();
}

/**
 * Takes the secret that came after `#` and leaves no trace of it in the address.
 *
 * @returns an empty text when there was none
 */
export function takeFragment(): string {
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (fragment !== "") history.replaceState(null, "", location.pathname + location.search);
  return fragment;
}

/** The pages of one gathering. */
export function ways(code: string) {
  const gathering = `/g/${code}`;
  return {
    doorstep: gathering,
    badge: `${gathering}/badge`,
    back: `${gathering}/back`,
    room: `${gathering}/room`,
    things: `${gathering}/things`,
    post: `${gathering}/post`,
    thing: (thing: string) => `${gathering}/things/${thing}`,
    log: `${gathering}/log`,
    report: `${gathering}/report`,
    easy: `${gathering}/easy`,
    picture: `${gathering}/picture`,
    minutes: `${gathering}/minutes`,
    earlier: `${gathering}/earlier`,
    host: `${gathering}/host`,
    hostOf: (station: string) => `${gathering}/host/${station}`,
    station: (station: string) => `${gathering}/at/${station}`,
    poster: (station: string) => `${gathering}/poster/${station}`,
  };
}

/** A tour's page for everybody. */
export function wayOfTour(code: string): string {
  return `/t/${code}`;
}

/** A year's page, at an address that cannot be guessed. */
export function wayOfYear(ticket: string): string {
  return `/year/${ticket}`;
}

const meant = (code: string) => `parlour.meant.${code}`;

/** Somebody without a badge was on the way to a station, as a poster on a door leads to one. */
export function meanToGo(code: string, station: string): void {
  try {
    sessionStorage.setItem(meant(code), station);
  } catch {
    // Then they find their way through the room.
  }
}

/** Where whoever has just come in wanted to go: usually the room. */
export function wayIn(code: string): string {
  try {
    const station = sessionStorage.getItem(meant(code));
    if (station !== null) return ways(code).station(station);
  } catch {
    // This browser keeps nothing.
  }
  return ways(code).room;
}
