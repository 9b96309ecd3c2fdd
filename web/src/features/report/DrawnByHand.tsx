import { DrawnPoster } from "../../furniture/picture/DrawnPoster.tsx";
import { say } from "../../words/say.ts";
import type { Drawn } from "./report.ts";

interface Props {
  readonly code: string;
  readonly drawn: readonly Drawn[];
}

/** The poster that people drew by hand, as it hangs for everybody: no badge is needed to see it. */
export function DrawnByHand({ code, drawn }: Props) {
  if (drawn.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="drawn-by-hand">
      <h2 id="drawn-by-hand">{say("report.drawn.title")}</h2>
      {drawn.map(({ contribution, described, picture, by, parts }) => (
        <DrawnPoster
          key={contribution}
          src={`/api/gatherings/${code}/report/pictures/${contribution}`}
          picture={picture}
          described={described}
          by={by}
          parts={parts}
        />
      ))}
    </section>
  );
}
