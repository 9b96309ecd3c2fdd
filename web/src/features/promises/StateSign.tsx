import { StateLine } from "../../furniture/Card.tsx";
import type { DrawingName } from "../../furniture/drawings.ts";
import type { Paint } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { State } from "./promises.ts";

const signs: Readonly<Record<State, DrawingName>> = {
  promised: "word",
  "on-the-way": "arrow",
  kept: "tick",
  late: "pencil",
  "cannot-do": "cross",
};

/** How a promise stands is never said by its colour alone. */
export const paintOf: Readonly<Record<State, Paint>> = {
  promised: "sky",
  "on-the-way": "butter",
  kept: "mint",
  late: "blush",
  "cannot-do": "oat",
};

/** How a promise stands, as a sign and words. */
export function StateSign({ state }: { state: State }) {
  return <StateLine sign={signs[state]}>{say(`promises.state.${state}`)}</StateLine>;
}
