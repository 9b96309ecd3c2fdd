import { useState } from "react";
import { useInside } from "../room/inside.tsx";
import { isThing, type Permission } from "../room/wire.ts";

/** Something that is being written. It outlives a closed tab, a flat battery and a dropped phone for 30 days. */
export type Draft<F extends string> = Readonly<Record<F, string>> & {
  readonly permission: Permission;
};

const keptMilliseconds = 30 * 24 * 60 * 60 * 1000;
const permissions: readonly Permission[] = ["room", "share", "share-badge", "nameless"];

export function emptyDraft<F extends string>(fields: Readonly<Record<F, string>>): Draft<F> {
  return { ...fields, permission: "room" };
}

/**
 * A draft of mine at one station.
 *
 * @param fields what is written in, each empty
 */
export function useDraft<F extends string>(
  station: string,
  fields: Readonly<Record<F, string>>,
): readonly [Draft<F>, (changes: Partial<Draft<F>>) => void] {
  const { code, mine } = useInside();
  const place = `parlour.draft.${code}.${station}.${mine?.badge.badge ?? ""}`;
  const [draft, setDraft] = useState(() => read(place, fields, Date.now()));
  function change(changes: Partial<Draft<F>>) {
    const next = { ...draft, ...changes };
    setDraft(next);
    keep(place, next, fields, Date.now());
  }
  return [draft, change];
}

function read<F extends string>(
  place: string,
  fields: Readonly<Record<F, string>>,
  now: number,
): Draft<F> {
  const empty = emptyDraft(fields);
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (!isThing(kept) || typeof kept.at !== "number" || now - kept.at > keptMilliseconds) {
      return empty;
    }
    const written = Object.keys(fields).flatMap((field) => {
      const text = kept[field];
      return typeof text === "string" ? [[field, text] as const] : [];
    });
    const permission = permissions.find((one) => one === kept.permission) ?? "room";
    return { ...empty, ...Object.fromEntries(written), permission };
  } catch {
    return empty; // This browser keeps nothing.
  }
}

/** Something empty is not worth keeping. */
function keep<F extends string>(
  place: string,
  draft: Draft<F>,
  fields: Readonly<Record<F, string>>,
  now: number,
): void {
  try {
    const written = Object.keys(fields).some((field) => draft[field as F] !== "");
    if (written) localStorage.setItem(place, JSON.stringify({ ...draft, at: now }));
    else localStorage.removeItem(place);
  } catch {
    // It stays on the page for as long as the page is open.
  }
}
