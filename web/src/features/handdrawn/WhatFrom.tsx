import { useMemo } from "react";
import { Tick } from "../../furniture/Picks.tsx";
import { FindThings, Gathered, gatheredWith } from "../../furniture/things/FindThings.tsx";
import { useOpenThings } from "../../furniture/things/open.ts";
import { say } from "../../words/say.ts";
import { sourcesMax } from "./handdrawn.ts";

/** What a part came from; or that it comes from no words. */
export interface Origin {
  readonly from: readonly string[];
  readonly drawnForThis: boolean;
}

const none = "none";

/** As a draft keeps it. */
export function readOrigin(kept: string): Origin {
  return {
    from: kept === none ? [] : kept.split(" ").filter(Boolean),
    drawnForThis: kept === none,
  };
}

export function writeOrigin({ from, drawnForThis }: Origin): string {
  return drawnForThis ? none : from.join(" ");
}

export function whyNotFrom({ from, drawnForThis }: Origin): string | undefined {
  return from.length === 0 && !drawnForThis ? say("handdrawn.no-source") : undefined;
}

interface Props {
  readonly origin: Origin;
  readonly onOrigin: (origin: Origin) => void;
}

/** The words of people that a part was drawn from, found and gathered. */
export function WhatFrom({ origin, onOrigin }: Props) {
  const open = useOpenThings();
  const things = useMemo(() => [...open.values()].filter(({ is }) => is !== "drawn"), [open]);
  const { from, drawnForThis } = origin;
  const there = from.filter((id) => open.has(id));
  return (
    <fieldset className="stack">
      <legend>{say("handdrawn.what-from")}</legend>
      <Tick
        label={say("handdrawn.drawn-for-this")}
        checked={drawnForThis}
        onTick={(on) => onOrigin({ from: [], drawnForThis: on })}
      />
      {!drawnForThis && (
        <>
          <FindThings
            things={things}
            gathered={there}
            onGather={(ids, on) =>
              onOrigin({ from: gatheredWith(there, ids, on, sourcesMax), drawnForThis: false })
            }
          />
          {there.length > 0 && (
            <Gathered
              gathered={there}
              onPutBack={(id) =>
                onOrigin({
                  from: gatheredWith(there, [id], false, sourcesMax),
                  drawnForThis: false,
                })
              }
            />
          )}
        </>
      )}
    </fieldset>
  );
}
