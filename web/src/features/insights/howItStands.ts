import { say } from "../../words/say.ts";
import type { Insight } from "./insights.ts";

/** In sentences: from how much it comes, who was asked, and what they said. Silence is in no count but its own. */
export function howItStands({ sources, asked: { asked, answers } }: Insight): string {
  const from = say("insights.from", { n: sources.length });
  if (asked === 0) return from;
  const were = say("insights.asked", { n: asked });
  if (answers === undefined) return `${from} ${were}`;
  const { right, nearly, notMeant } = answers;
  const said = [
    right > 0 && say("insights.right", { n: right }),
    nearly > 0 && say("insights.nearly", { n: nearly }),
    notMeant > 0 && say("insights.not-meant", { n: notMeant }),
  ].filter((one) => one !== false);
  return [from, were, say("insights.answered", { n: right + nearly + notMeant }), ...said].join(
    " ",
  );
}
