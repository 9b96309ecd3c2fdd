import { useEffect, useState } from "react";
import { movesLess } from "../../furniture/choices.ts";

export const pictureMilliseconds = 12_000;

/** Pictures that come one after another, until somebody holds one. */
export interface Cycle<T> {
  readonly picture: T | undefined;
  readonly at: number;
  readonly going: boolean;
  next(): void;
  before(): void;
  hold(): void;
  goOn(): void;
}

/**
 * Shows pictures in turn, twelve seconds each. With less movement they only turn by hand. When news changes the list,
 * the picture that is being read stays.
 */
export function useCycle<T extends { readonly key: string }>(pictures: readonly T[]): Cycle<T> {
  const [key, setKey] = useState(pictures[0]?.key);
  const [going, setGoing] = useState(() => !movesLess());
  const found = pictures.findIndex((picture) => picture.key === key);
  const at = Math.max(0, found);

  function turn(by: number) {
    const to = (at + by + pictures.length) % Math.max(1, pictures.length);
    setKey(pictures[to]?.key);
  }

  const nextKey = pictures[(at + 1) % Math.max(1, pictures.length)]?.key;
  useEffect(() => {
    if (!going || nextKey === undefined) return;
    const timer = setTimeout(() => setKey(nextKey), pictureMilliseconds);
    return () => clearTimeout(timer);
  }, [going, nextKey]);

  return {
    picture: pictures[at],
    at,
    going,
    next: () => turn(1),
    before: () => turn(-1),
    hold: () => setGoing(false),
    goOn: () => setGoing(true),
  };
}
