import { useCallback, useEffect, useState } from "react";
import { knock } from "./door.ts";

/** What a page that anybody may read found: nothing yet, what it is about, or that it is not to be had. */
export type Found<T> =
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly what: T }
  | { readonly kind: "none" }
  | { readonly kind: "no-line" };

/** Asks the server for what stands at an address, and again when asked to. */
export function useFound<T>(
  path: string,
  fits: (what: unknown) => what is T,
): readonly [Found<T>, () => void] {
  const [found, setFound] = useState<Found<T>>({ kind: "looking" });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another look.
  useEffect(() => {
    let current = true;
    void knock(path).then((reply) => {
      if (!current) return;
      if (reply.kind === "unreachable") setFound({ kind: "no-line" });
      else if (reply.kind === "answered" && fits(reply.body))
        setFound({ kind: "found", what: reply.body });
      else setFound({ kind: "none" });
    });
    return () => {
      current = false;
    };
  }, [path, fits, turn]);
  return [found, useCallback(() => setTurn((before) => before + 1), [])];
}
