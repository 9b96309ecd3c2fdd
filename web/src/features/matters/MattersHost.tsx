import { type FormEvent, useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { LongField } from "../../furniture/Field.tsx";
import { TakeCopy } from "../../furniture/keys/TakeCopy.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { useAsking } from "../../room/asking.ts";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { textOf } from "../../room/wire.ts";
import { type Key, say } from "../../words/say.ts";
import { SharedOut } from "./MattersPage.tsx";
import {
  isCost,
  type Jar,
  type Line,
  numberIn,
  type Option,
  optionsInText,
  optionsMax,
  type Step,
  steps,
  withoutCost,
  wordsCharactersMax,
} from "./matters.ts";
import { OptionIs } from "./OptionIs.tsx";
import { CostField, costProblem } from "./PutForward.tsx";
import "./matters.css";
import { Why } from "../../furniture/Why.tsx";

/** The steps of a jar, and how it is going: how many have chosen, never what or who. */
export default function MattersHost({ view }: StationProps<Jar>) {
  const { station, page: jar } = view;
  return (
    <>
      <Steps station={station} jar={jar} />
      <HowItGoes station={station} jar={jar} />
      {jar.step !== "shown" && <WithoutCost station={station} jar={jar} />}
      {jar.step === "gathering-options" && <PutOptions station={station} jar={jar} />}
    </>
  );
}

interface Props {
  readonly station: string;
  readonly jar: Jar;
}

interface Way {
  readonly to: Step;
  readonly key: Key;
}

const onwards: Readonly<Record<Step, Way | undefined>> = {
  "gathering-options": { to: "choosing", key: "matters.host.begin" },
  choosing: { to: "shown", key: "matters.host.open" },
  shown: undefined,
};

const back: Readonly<Record<Step, Way | undefined>> = {
  "gathering-options": undefined,
  choosing: { to: "gathering-options", key: "matters.host.gather-again" },
  shown: { to: "choosing", key: "matters.host.choose-again" },
};

function Steps({ station, jar }: Props) {
  const { why, ask } = useAsking();
  const [askedWith, setAskedWith] = useState(jar.options);
  const at = steps.indexOf(jar.step);
  const next = onwards[jar.step];
  const before = back[jar.step];

  async function moveOn(step: Step) {
    setAskedWith(jar.options);
    if (await ask({ kind: "move-on", station, step })) {
      announce(say("host.now-at", { step: say(`matters.step.${step}`) }));
    }
  }

  return (
    <>
      <ol className="steps" aria-label={say("host.steps")}>
        {steps.map((step, place) => (
          <li
            key={step}
            className={place < at ? "done" : undefined}
            aria-current={place === at ? "step" : undefined}
          >
            <strong>{say(`matters.step.${step}`)}</strong>
            <span>
              {place < at && say("host.step-done")}
              {place === at && say("host.step-now")}
              {place === at + 1 && say("host.step-next")}
            </span>
          </li>
        ))}
      </ol>
      {jar.step === "choosing" && <p className="note">{say("matters.host.open-say")}</p>}
      <div className="row">
        {next && <Button onClick={() => void moveOn(next.to)}>{say(next.key)}</Button>}
        {before && (
          <Button kind="quiet" onClick={() => void moveOn(before.to)}>
            {say(before.key)}
          </Button>
        )}
      </div>
      <Why>{why && askedWith === jar.options && why}</Why>
    </>
  );
}

function HowItGoes({ station, jar }: Props) {
  const { code } = useInside();
  const heading = useId();
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <SharedOut jar={jar} />
      <p>{say("matters.host.options", { n: jar.options.length })}</p>
      {jar.step !== "gathering-options" && <p>{say("matters.people-chose", { n: jar.people })}</p>}
      <p className="soft">{say("matters.host.never-what")}</p>
      {jar.options.length > 0 && (
        <TurnOver
          title={say("matters.host.turn-over")}
          choose={say("matters.host.turn-over")}
          things={jar.options.map((option) => ({
            id: option.option,
            hidden: option.hidden !== undefined,
            shown: <OptionIs jar={jar} option={option} />,
          }))}
        />
      )}
      {jar.result?.people !== undefined && jar.people > 0 && (
        <>
          <div>
            <TakeCopy href={`/api/gatherings/${code}/at/${station}/files/choices.pb`}>
              {say("matters.host.file")}
            </TakeCopy>
          </div>
          <p className="soft">{say("matters.host.file-say")}</p>
        </>
      )}
    </section>
  );
}

// ---- Costs that nobody has said yet

function WithoutCost({ station, jar }: Props) {
  const heading = useId();
  const waiting = withoutCost(jar);
  if (waiting.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("matters.host.without-cost")}</h3>
      <p>{say("matters.host.without-cost-say")}</p>
      <ul className="stack">
        {waiting.map((option) => (
          <li key={option.option}>
            <SayCost station={station} jar={jar} option={option} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SayCost({ station, jar, option }: Props & { readonly option: Option }) {
  const { why, ask } = useAsking();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();

  async function keep(event: FormEvent) {
    event.preventDefault();
    const wrong = costProblem(typed, jar.shares);
    setProblem(wrong);
    if (wrong !== undefined) return;
    await ask({ kind: "say-what-it-costs", station, option: option.option, cost: numberIn(typed) });
  }

  return (
    <form className="stack" onSubmit={keep} noValidate>
      <CostField
        shares={jar.shares}
        label={say("matters.host.cost-of", { words: textOf(option.words ?? "") })}
        problem={problem ?? why}
        value={typed}
        onValue={setTyped}
      />
      <Button type="submit" kind="quiet">
        {say("matters.keep-cost")}
      </Button>
    </form>
  );
}

// ---- Options of the hosts

/** Options of the hosts, one on each line. Everybody sees that they are theirs. */
function PutOptions({ station, jar }: Props) {
  const { why, ask } = useAsking();
  const heading = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const places = jar.shares === "places";

  async function put() {
    const lines: readonly Line[] = places
      ? optionsInText(text).map(({ words }) => ({ words }))
      : optionsInText(text);
    const wrong = wrongWith(lines, places);
    setProblem(wrong);
    if (wrong !== undefined) return;
    const options = lines.map(({ words, cost }) => ({
      option: newId(),
      words: wordsOf(words),
      standsOn: [],
      ...(cost === undefined ? {} : { cost }),
    }));
    if (await ask({ kind: "put-options", station, options })) {
      announce(say("matters.host.were-put", { n: lines.length }));
      setText("");
    }
  }

  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("matters.host.bring")}</h3>
      <LongField
        label={say("matters.host.bring-label")}
        help={say(places ? "matters.host.bring-help-places" : "matters.host.bring-help")}
        problem={problem ?? why}
        dir="auto"
        rows={5}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setProblem(undefined);
        }}
      />
      <div>
        <Button kind="quiet" onClick={() => void put()}>
          {say("matters.host.bring-put")}
        </Button>
      </div>
    </section>
  );
}

function wrongWith(lines: readonly Line[], places: boolean): string | undefined {
  if (lines.length === 0) return say("matters.host.bring-empty");
  if (lines.length > optionsMax) return say("matters.host.bring-many");
  const long = lines.findIndex(({ words }) => lettersIn(words) > wordsCharactersMax);
  if (long !== -1) return say("matters.host.bring-long", { line: long + 1 });
  const free = places ? -1 : lines.findIndex(({ words, cost }) => words === "" || !isCost(cost));
  return free === -1 ? undefined : say("matters.host.bring-cost", { line: free + 1 });
}
