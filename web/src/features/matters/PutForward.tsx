import { type FormEvent, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { Field, LongField } from "../../furniture/Field.tsx";
import { KeepTheseWords } from "../../furniture/KeepTheseWords.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { type InRoom, useOpenThings } from "../../furniture/things/open.ts";
import { Why } from "../../furniture/Why.tsx";
import { give, lettersIn, wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { amount, isCost, type Jar, numberIn, type Sharing, wordsCharactersMax } from "./matters.ts";

const nothing = { words: "", cost: "", standsOn: "" };
const exampleCosts: Readonly<Record<Sharing, number>> = { money: 300, hours: 2, places: 1 };

interface Problems {
  readonly words?: string;
  readonly cost?: string;
}

/** An option: what should happen, what it takes, and what it stands on. What is typed is kept, whatever is wrong with it. */
export function PutForward({ station, jar }: { station: string; jar: Jar }) {
  const inside = useInside();
  const [draft, change] = useDraft(station, nothing);
  const [problems, setProblems] = useState<Problems>({});
  const [refused, setRefused] = useState<string>();
  const [secret, setSecret] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const { words, cost, permission } = draft;
  const standsOn = draft.standsOn.split(" ").filter(Boolean);
  const asksCost = jar.shares !== "places";

  async function put(event: FormEvent) {
    event.preventDefault();
    const wrong = problemsWith(words, asksCost ? cost : undefined, jar.shares);
    setProblems(wrong);
    setRefused(undefined);
    if (wrong.words !== undefined || wrong.cost !== undefined) {
      form.current?.querySelector<HTMLElement>(wrong.words ? "textarea" : "input")?.focus();
      return;
    }
    const content = {
      kind: "put-forward",
      words: wordsOf(words),
      standsOn,
      ...(asksCost ? { cost: numberIn(cost) } : {}),
    };
    const given = await give(inside, { station, permission, content });
    setSecret(given.secret);
    void given.answer.then((answer) => {
      if (answer.kind === "refused") setRefused(sayRefusal(answer.reason));
    });
    announce(say("matters.saved"));
    change(emptyDraft(nothing));
  }

  return (
    <form className="stack" onSubmit={put} ref={form} noValidate>
      <LongField
        label={say("matters.words")}
        help={say("matters.words-help")}
        problem={problems.words}
        dir="auto"
        rows={3}
        value={words}
        onChange={({ currentTarget }) => change({ words: currentTarget.value })}
      />
      {asksCost && (
        <CostField
          shares={jar.shares}
          problem={problems.cost}
          value={cost}
          onValue={(typed) => change({ cost: typed })}
        />
      )}
      <StandOn chosen={standsOn} onChoose={(ids) => change({ standsOn: ids.join(" ") })} />
      {words.trim() !== "" && (
        <PermissionPicks value={permission} onPick={(next) => change({ permission: next })} />
      )}
      <Why>{refused}</Why>
      <div>
        <Button type="submit">{say("matters.put")}</Button>
      </div>
      {secret !== undefined && (
        <KeepTheseWords secret={secret} onClose={() => setSecret(undefined)} />
      )}
    </form>
  );
}

interface CostProps {
  readonly shares: Sharing;
  readonly label?: string;
  readonly problem: string | undefined;
  readonly value: string;
  readonly onValue: (typed: string) => void;
}

/** What something takes, as a whole number. */
export function CostField({ shares, label, problem, value, onValue }: CostProps) {
  return (
    <Field
      label={label ?? say(shares === "hours" ? "matters.cost.hours" : "matters.cost.money")}
      help={say("matters.cost-help")}
      problem={problem}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => onValue(currentTarget.value)}
    />
  );
}

/** What is wrong with a cost, where it is not a whole number that can be paid. */
export function costProblem(typed: string, shares: Sharing): string | undefined {
  return isCost(numberIn(typed))
    ? undefined
    : say("matters.cost-wrong", { example: amount(shares, exampleCosts[shares]) });
}

function problemsWith(words: string, cost: string | undefined, shares: Sharing): Problems {
  const tooLong = lettersIn(words.trim()) > wordsCharactersMax;
  const ofWords = words.trim() === "" ? say("give.empty") : tooLong ? say("give.too-long") : "";
  const ofCost = cost === undefined ? undefined : costProblem(cost, shares);
  return {
    ...(ofWords === "" ? {} : { words: ofWords }),
    ...(ofCost === undefined ? {} : { cost: ofCost }),
  };
}

interface StandOnProps {
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** What we heard, to tick; folded away, because most people do not need it. */
function StandOn({ chosen, onChoose }: StandOnProps) {
  const heard = [...useOpenThings().values()].filter(isHeard);
  return (
    <details className="sheet" open={chosen.length > 0 || undefined}>
      <summary>{say("matters.stand-on")}</summary>
      {heard.length === 0 ? (
        <p>{say("matters.stand-on-none")}</p>
      ) : (
        <fieldset className="stack">
          <legend className="vh">{say("matters.stand-on")}</legend>
          <p className="soft">{say("matters.stand-on-help")}</p>
          <div className="picks">
            {heard.map(({ contribution, words = "" }) => (
              <Tick
                key={contribution}
                label={<Says words={words} as="span" className="plainly" />}
                checked={chosen.includes(contribution)}
                onTick={(on) =>
                  onChoose(
                    on ? [...chosen, contribution] : chosen.filter((id) => id !== contribution),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </details>
  );
}

/** A sentence of What we heard. */
function isHeard({ stationKind, words }: InRoom): boolean {
  return stationKind === "insights" && words !== undefined;
}
