import { Says } from "../../furniture/Says.tsx";
import { say } from "../../words/say.ts";
import type { CardAfter } from "./listening.ts";

/** What somebody wrote after listening, or that a host turned it over. */
export function OnCard({ card: { words, hidden } }: { card: CardAfter }) {
  return words === undefined ? (
    <p className="says">
      {say("state.hidden")}{" "}
      {hidden && say("state.hidden-reason", { reason: say(`reason.${hidden}`) })}
    </p>
  ) : (
    <Says words={words} />
  );
}
