import { type FormEvent, type ReactNode, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { LongField } from "../../furniture/Field.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import type { InRoom } from "../../furniture/things/open.ts";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import type { Command } from "../../room/wire.ts";
import { type Key, say } from "../../words/say.ts";
import { judgements, type Readable, states, wordsCharactersMax } from "./promises.ts";

const empty = { words: "", pick: "" };

interface SayingProps {
  readonly title: string;
  /** Where the draft is kept. */
  readonly place: string;
  readonly about: ReactNode;
  readonly label: Key;
  readonly help: Key;
  readonly picks?: {
    readonly legend: Key;
    readonly help?: Key;
    readonly all: readonly { readonly value: string; readonly label: string }[];
    readonly missing: Key;
  };
  /** Why it cannot be without words; absent when it can. */
  readonly wordless: (pick: string) => Key | undefined;
  readonly command: (words: string, pick: string) => Command;
  readonly said: Key;
  readonly onClose: () => void;
}

/** A sheet on which a host chooses and writes what everybody reads then. What is written stays until it is said. */
function Saying(props: SayingProps) {
  const { picks, onClose } = props;
  const [draft, change] = useDraft(props.place, empty);
  const [problem, setProblem] = useState<{ readonly at: "words" | "pick"; readonly key: Key }>();
  const { why, ask } = useAsking();
  const { words, pick } = draft;

  async function put(event: FormEvent) {
    event.preventDefault();
    const wrong = problemWith(props, words, pick);
    setProblem(wrong);
    if (wrong !== undefined) return;
    if (await ask(props.command(words, pick))) {
      announce(say(props.said));
      change(emptyDraft(empty));
      onClose();
    }
  }

  return (
    <Sheet title={props.title} onClose={onClose} closing={null}>
      {props.about}
      <form className="stack" onSubmit={put}>
        {picks && (
          <Picks
            legend={say(picks.legend)}
            {...(picks.help === undefined ? {} : { help: say(picks.help) })}
            value={pick}
            onPick={(next) => change({ pick: next })}
            picks={picks.all}
          />
        )}
        <Why>{problem?.at === "pick" && say(problem.key)}</Why>
        <LongField
          label={say(props.label)}
          help={say(props.help)}
          problem={problem?.at === "words" ? say(problem.key) : undefined}
          dir="auto"
          rows={3}
          value={words}
          onChange={({ currentTarget }) => change({ words: currentTarget.value })}
        />
        {problem?.at === "words" && (
          <p role="alert" className="vh">
            {say(problem.key)}
          </p>
        )}
        <Why>{why}</Why>
        <div className="row">
          <Button type="submit">{say("promises.host.keep")}</Button>
          <Button
            kind="plain"
            onClick={() => {
              change(emptyDraft(empty));
              onClose();
            }}
          >
            {say("promises.host.leave-it")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function problemWith({ picks, wordless }: SayingProps, words: string, pick: string) {
  if (picks && pick === "") return { at: "pick", key: picks.missing } as const;
  const missing = words.trim() === "" ? wordless(pick) : undefined;
  if (missing !== undefined) return { at: "words", key: missing } as const;
  return lettersIn(words.trim()) > wordsCharactersMax
    ? ({ at: "words", key: "give.too-long" } as const)
    : undefined;
}

interface OfPromise {
  readonly station: string;
  readonly promise: Readable;
  readonly onClose: () => void;
}

/** How a promise stands. Late, and cannot do, need a why (PRO-2). */
export function MovePromise({ station, promise, onClose }: OfPromise) {
  return (
    <Saying
      title={say("promises.host.move")}
      place={`${station}.move.${promise.promise}`}
      about={<Says words={promise.now.words} />}
      picks={{
        legend: "promises.host.move-how",
        all: states.map((value) => ({ value, label: say(`promises.state.${value}`) })),
        missing: "promises.host.choose-state",
      }}
      label="promises.host.why"
      help="promises.host.why-help"
      wordless={(state) =>
        state === "late" || state === "cannot-do" ? "promises.why-needed" : undefined
      }
      command={(words, state) => ({
        kind: "move-promise",
        station,
        promise: promise.promise,
        state,
        ...(words.trim() === "" ? {} : { why: wordsOf(words) }),
      })}
      said="promises.host.moved"
      onClose={onClose}
    />
  );
}

/** What changed, with the team's own view of it. */
export function SayWhatChanged({ station, promise, onClose }: OfPromise) {
  return (
    <Saying
      title={say("promises.host.say-changed")}
      place={`${station}.changed.${promise.promise}`}
      about={<Says words={promise.now.words} />}
      picks={{
        legend: "promises.host.ours",
        help: "promises.host.ours-help",
        all: judgements.map((value) => ({ value, label: say(`promises.judgement.${value}`) })),
        missing: "promises.host.ours-missing",
      }}
      label="promises.host.changed-label"
      help="promises.host.changed-help"
      wordless={() => "promises.host.write-first"}
      command={(words, ours) => ({
        kind: "say-what-changed",
        station,
        change: newId(),
        promise: promise.promise,
        words: wordsOf(words),
        ours,
      })}
      said="promises.host.changed-said"
      onClose={onClose}
    />
  );
}

interface WeCannotProps {
  readonly station: string;
  readonly thing: InRoom;
  readonly onClose: () => void;
}

/** A reasoned "we can't" for what gets no promise (PRO-4). */
export function SayWeCannot({ station, thing, onClose }: WeCannotProps) {
  return (
    <Saying
      title={say("promises.host.cannot-title")}
      place={`${station}.cannot.${thing.contribution}`}
      about={<OpenThingIs thing={thing} />}
      label="promises.host.cannot-label"
      help="promises.host.cannot-help"
      wordless={() => "promises.host.write-first"}
      command={(words) => ({
        kind: "say-we-cannot",
        station,
        contribution: newId(),
        answers: [thing.contribution],
        words: wordsOf(words),
      })}
      said="promises.host.cannot-said"
      onClose={onClose}
    />
  );
}
