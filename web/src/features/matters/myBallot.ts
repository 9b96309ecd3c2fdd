import { useMemo } from "react";
import { useDraft } from "../../furniture/draft.ts";
import { useInside } from "../../room/inside.tsx";
import { readMine, withWaiting } from "./matters.ts";

/** My ballot, in the jar and on this phone. */
export interface MyBallot {
  /** What lies in the jar, or is on its way there; `undefined` while I have not chosen. */
  readonly inJar: readonly string[] | undefined;
  /** It is still on this phone. */
  readonly waits: boolean;
  /** What I have marked, put in or not. With points, an option once for each. */
  readonly marked: readonly string[];
  readonly mark: (marked: readonly string[]) => void;
  /** What I marked lies in the jar now. */
  readonly isIn: () => void;
}

/** Nothing marked is not the same as nothing done: a draft says which. */
const noneOfThese = "none";

export function useMyBallot(station: string): MyBallot {
  const { mine: all, unheard, waiting } = useInside();
  const inJar = useMemo(
    () => withWaiting(readMine(all?.stations[station]), unheard, station),
    [all, unheard, station],
  );
  const [draft, change] = useDraft(`${station}.ballot`, { marked: "" });
  const marked =
    draft.marked === ""
      ? (inJar ?? [])
      : draft.marked === noneOfThese
        ? []
        : draft.marked.split(" ");
  return {
    inJar,
    waits: waiting.waiting.some(
      ({ command, state }) =>
        state === "waiting" && command.station === station && command.kind === "choose",
    ),
    marked,
    mark: (next) => change({ marked: next.length === 0 ? noneOfThese : next.join(" ") }),
    isIn: () => change({ marked: "" }),
  };
}
