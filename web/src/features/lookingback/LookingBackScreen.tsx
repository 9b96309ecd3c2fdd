import { Drawing } from "../../furniture/Drawing.tsx";
import { TurnControls, useTurned } from "../../furniture/Turning.tsx";
import { lettersIn } from "../../room/giving.ts";
import type { StationProps } from "../../room/station.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { LookingBack, Reflection } from "./lookingBack.ts";
import { Said } from "./Said.tsx";
import "./lookingback.css";

/** Words longer than these are smaller, so that all of them stand there. */
const fewCharacters = 110;
const manyCharacters = 300;

/** What somebody takes from it, large, one after another by hand. */
export default function LookingBackScreen({ view }: StationProps<LookingBack>) {
  const turned = useTurned(
    view.page.said.filter(({ words }) => words !== undefined),
    ({ contribution }) => contribution,
  );
  return (
    <div className="big-looking-back">
      <div className="big-head">
        <p className="big-now">{say("report.looking-back")}</p>
        <h1 dir="auto">{view.question}</h1>
      </div>
      {turned.now === undefined ? (
        <div className="big-bench">
          <Drawing name="bench" />
          <p>{say("lookingback.none")}</p>
        </div>
      ) : (
        <div className={`big-reflection ${howLong(turned.now)}`}>
          <Said reflection={turned.now} />
        </div>
      )}
      <div className="big-foot">
        <p>{say("lookingback.screen.foot")}</p>
        <TurnControls turned={turned} />
      </div>
    </div>
  );
}

function howLong({ words }: Reflection): "few" | "some" | "many" {
  const letters = words === undefined ? 0 : lettersIn(textOf(words));
  if (letters > manyCharacters) return "many";
  return letters > fewCharacters ? "some" : "few";
}
