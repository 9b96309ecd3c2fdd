import { useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { useAsking } from "../../room/asking.ts";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { type Jar, numberIn, type Option } from "./matters.ts";
import { OptionIs } from "./OptionIs.tsx";
import { CostField, costProblem } from "./PutForward.tsx";

/** What could be chosen, while it is gathered. Whoever put something forward can say another cost. */
export function Options({ station, jar }: { station: string; jar: Jar }) {
  const { mine } = useInside();
  const own = new Set(mine?.things.map(({ contribution }) => contribution));
  return (
    <section className="stack" aria-labelledby="options">
      <h2 id="options">{say("matters.options")}</h2>
      {jar.options.length === 0 && <p>{say("matters.none")}</p>}
      <ul className="jar-options">
        {jar.options.map((option) => (
          <Card
            as="li"
            key={option.option}
            {...(option.words === undefined
              ? { look: "hidden" as const }
              : { paint: "oat" as const, tape: tapeFor(option.option) })}
          >
            <OptionIs jar={jar} option={option} />
            {own.has(option.option) && option.words !== undefined && jar.shares !== "places" && (
              <OtherCost station={station} jar={jar} option={option} />
            )}
          </Card>
        ))}
      </ul>
    </section>
  );
}

interface CostProps {
  readonly station: string;
  readonly jar: Jar;
  readonly option: Option;
}

function OtherCost({ station, jar, option }: CostProps) {
  const { why, ask } = useAsking();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(String(option.cost ?? ""));
  const [problem, setProblem] = useState<string>();
  const { words = "" } = option;

  async function keep() {
    const wrong = costProblem(typed, jar.shares);
    setProblem(wrong);
    if (wrong !== undefined) return;
    const cost = numberIn(typed);
    if (await ask({ kind: "change-cost", station, option: option.option, cost })) setOpen(false);
  }

  return (
    <>
      <Button
        kind="plain"
        aria-label={say("matters.other-cost-of", { words: textOf(words) })}
        onClick={() => setOpen(true)}
      >
        {say("matters.other-cost")}
      </Button>
      {open && (
        <Sheet title={say("matters.other-cost")} onClose={() => setOpen(false)} closing={null}>
          <Says words={words} />
          <CostField
            shares={jar.shares}
            problem={problem ?? why}
            value={typed}
            onValue={setTyped}
          />
          <Button wide onClick={() => void keep()}>
            {say("matters.keep-cost")}
          </Button>
          <Button kind="quiet" wide onClick={() => setOpen(false)}>
            {say("who-sees.leave")}
          </Button>
        </Sheet>
      )}
    </>
  );
}
