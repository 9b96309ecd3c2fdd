import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { Says } from "../../furniture/Says.tsx";
import type { CardAfter } from "./listening.ts";

/** What somebody wrote after listening, or that a host turned it over. */
export function OnCard({ card: { words, hidden } }: { card: CardAfter }) {
  return words === undefined ? (
    <LiesFaceDown reason={hidden} className="says" />
  ) : (
    <Says words={words} />
  );
}
