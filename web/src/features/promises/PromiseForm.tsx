import { type FormEvent, useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { Field, LongField } from "../../furniture/Field.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { type FieldProblem, ProblemSummary } from "../../furniture/ProblemSummary.tsx";
import type { InRoom } from "../../furniture/things/open.ts";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { type Key, say } from "../../words/say.ts";
import {
  type Day,
  type Readable,
  teamCharactersMax,
  today,
  wordsCharactersMax,
} from "./promises.ts";

/** A promise as it stands in the form. */
interface Written {
  readonly words: string;
  readonly team: string;
  readonly by: string;
  /** Ids with spaces between them. */
  readonly answers: string;
}

const empty = { words: "", team: "", by: "", answers: "", begun: "" };

interface Props {
  readonly station: string;
  /** The one to change; a new one where there is none. */
  readonly promise?: Readable;
  /** What a new one answers before anybody has ticked anything. */
  readonly answering?: string;
  /** What it could answer. */
  readonly priorities: readonly InRoom[];
  readonly onDone?: () => void;
}

/** What, which team, by when, and what it answers. What is written stays until it is said. */
export function PromiseForm({ station, promise, answering, priorities, onDone }: Props) {
  const { clockAheadMilliseconds } = useInside();
  const { why, ask } = useAsking();
  const place = `${station}.promise.${promise?.promise ?? answering ?? "new"}`;
  const [draft, change] = useDraft(place, empty);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const id = useId();
  const written: Written = draft.begun === "" ? asItIs(promise, answering) : draft;
  const ticked = stillThere(written.answers, priorities, promise);

  function write(part: Partial<Written>) {
    change({ ...written, ...part, begun: "yes" });
  }

  async function put(event: FormEvent) {
    event.preventDefault();
    const wrong = problemsWith(written, today(clockAheadMilliseconds), promise);
    setProblems(wrong.map(([field, key]) => ({ field: `${id}-${field}`, words: say(key) })));
    if (wrong.length > 0) return;
    const command = {
      kind: promise ? "change-promise" : "make-promise",
      station,
      promise: promise?.promise ?? newId(),
      words: wordsOf(written.words),
      team: wordsOf(written.team),
      by: written.by,
      answers: ticked,
    };
    if (await ask(command)) {
      announce(say(promise ? "promises.host.changed" : "promises.host.made"));
      change(emptyDraft(empty));
      onDone?.();
    }
  }

  function problemOf(field: string): string | undefined {
    return problems.find((one) => one.field === `${id}-${field}`)?.words;
  }

  return (
    <form className="stack" onSubmit={put} noValidate>
      <ProblemSummary problems={problems} />
      <LongField
        id={`${id}-words`}
        label={say("promises.host.words")}
        help={say("promises.host.words-help")}
        problem={problemOf("words")}
        dir="auto"
        rows={3}
        value={written.words}
        onChange={({ currentTarget }) => write({ words: currentTarget.value })}
      />
      <Field
        id={`${id}-team`}
        label={say("promises.host.team")}
        help={say("promises.host.team-help")}
        problem={problemOf("team")}
        dir="auto"
        autoComplete="off"
        value={written.team}
        onChange={({ currentTarget }) => write({ team: currentTarget.value })}
      />
      <Field
        id={`${id}-by`}
        label={say("promises.host.by")}
        help={say("promises.host.by-help")}
        problem={problemOf("by")}
        type="date"
        value={written.by}
        onChange={({ currentTarget }) => write({ by: currentTarget.value })}
      />
      <WhatItAnswers
        priorities={priorities}
        ticked={ticked}
        onTick={(now) => write({ answers: now.join(" ") })}
      />
      <Why>{why}</Why>
      <div className="row">
        <Button type="submit">
          {say(promise ? "promises.host.keep-change" : "promises.host.make")}
        </Button>
        {onDone && (
          <Button
            kind="plain"
            onClick={() => {
              change(emptyDraft(empty));
              onDone();
            }}
          >
            {say("promises.host.leave-it")}
          </Button>
        )}
      </div>
    </form>
  );
}

interface WhatItAnswersProps {
  readonly priorities: readonly InRoom[];
  readonly ticked: readonly string[];
  readonly onTick: (ticked: readonly string[]) => void;
}

function WhatItAnswers({ priorities, ticked, onTick }: WhatItAnswersProps) {
  if (priorities.length === 0) {
    return <p className="soft">{say("promises.host.answers-none")}</p>;
  }
  return (
    <fieldset>
      <legend>{say("promises.host.answers")}</legend>
      <div className="picks">
        {priorities.map(({ contribution, words, described }) => (
          <Tick
            key={contribution}
            label={textOf(words ?? described ?? "")}
            checked={ticked.includes(contribution)}
            onTick={(checked) =>
              onTick(
                checked ? [...ticked, contribution] : ticked.filter((one) => one !== contribution),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What was ticked and has gone since cannot be unticked any more, and is no answer to anything. */
function stillThere(
  answers: string,
  priorities: readonly InRoom[],
  promise: Readable | undefined,
): readonly string[] {
  const known = new Set([
    ...priorities.map(({ contribution }) => contribution),
    ...(promise?.answers ?? []),
  ]);
  return answers.split(" ").filter((one) => known.has(one));
}

function asItIs(promise: Readable | undefined, answering: string | undefined): Written {
  if (promise === undefined) return { words: "", team: "", by: "", answers: answering ?? "" };
  const { now, answers } = promise;
  return {
    words: textOf(now.words),
    team: textOf(now.team),
    by: now.by,
    answers: answers.join(" "),
  };
}

/** Everything that is wrong at once, in the order of the fields. A day that was there before may stay. */
function problemsWith(
  { words, team, by }: Written,
  now: Day,
  promise: Readable | undefined,
): readonly (readonly [field: string, key: Key])[] {
  const all: (readonly [string, Key | false])[] = [
    ["words", words.trim() === "" && "promises.host.words-missing"],
    ["words", lettersIn(words.trim()) > wordsCharactersMax && "promises.host.words-long"],
    ["team", team.trim() === "" && "promises.host.team-missing"],
    ["team", lettersIn(team.trim()) > teamCharactersMax && "promises.host.team-long"],
    ["by", !/^\d{4}-\d\d-\d\d$/.test(by) && "promises.host.by-missing"],
    ["by", by !== "" && by < now && by !== promise?.now.by && "promises.date-in-the-past"],
  ];
  return all.flatMap(([field, key]) => (key === false ? [] : [[field, key] as const]));
}
