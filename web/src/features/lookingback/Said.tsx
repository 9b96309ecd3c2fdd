import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { Says } from "../../furniture/Says.tsx";
import { say } from "../../words/say.ts";
import type { Reflection } from "./lookingBack.ts";

/** What somebody takes from it, in quotation marks, and whose it is if they want it said; or that it is turned over. */
export function Said({ reflection }: { reflection: Reflection }) {
  const { words, by, asHost, fromHosts, hidden } = reflection;
  if (words === undefined) return <LiesFaceDown reason={hidden} className="meta onback" />;
  return (
    <>
      <Says words={words} quoted />
      {asHost && <p className="meta">{say("lookingback.as-host")}</p>}
      {by !== undefined && (
        <p className="meta" dir="auto">
          {by}
        </p>
      )}
      {fromHosts && <p className="meta">{say("room.from-hosts")}</p>}
    </>
  );
}
