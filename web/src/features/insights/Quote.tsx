import { useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import type { InRoom } from "../../furniture/things/open.ts";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Source } from "./insights.ts";

interface Props {
  readonly station: string;
  readonly insight: string;
  readonly source: Source;
  readonly thing: InRoom | undefined;
  /** Whoever wrote the sentence may, and whoever made the source. */
  readonly mayLetGo: boolean;
}

/** What can be done with something a sentence comes from: quote a part of it, or let it go. */
export function Quote({ station, insight, source, thing, mayLetGo }: Props) {
  const { outbox } = useInside();
  const [choosing, setChoosing] = useState(false);
  const { contribution } = source;
  return (
    <div className="row">
      {thing?.words !== undefined && (
        <Button kind="plain" onClick={() => setChoosing(true)}>
          {say("insights.quote")}
        </Button>
      )}
      {mayLetGo && (
        <Button
          kind="plain"
          onClick={() => {
            void outbox.send({
              station,
              kind: "let-go-of-source",
              insight,
              source: contribution,
            });
            announce(say("insights.let-go.done"));
          }}
        >
          {say("insights.let-go")}
        </Button>
      )}
      {choosing && thing?.words !== undefined && (
        <ChoosePart
          text={textOf(thing.words)}
          onPart={(from, to) => {
            setChoosing(false);
            void outbox.send({
              station,
              kind: "gather-source",
              insight,
              source: contribution,
              from,
              to,
            });
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

interface ChoosePartProps {
  readonly text: string;
  readonly onPart: (from: number, to: number) => void;
  readonly onClose: () => void;
}

/** A part of somebody's words, from one word to another: two taps, or Tab and Enter. Nothing is typed, so nothing changes. */
function ChoosePart({ text, onPart, onClose }: ChoosePartProps) {
  const words = useRef(wordsIn(text)).current;
  const [first, setFirst] = useState<number>();
  const [last, setLast] = useState<number>();
  function choose(at: number) {
    if (first === undefined || last !== undefined || at < first) {
      setFirst(at);
      setLast(undefined);
    } else {
      setLast(at);
    }
  }
  const end = last ?? first;
  return (
    <Sheet title={say("insights.quote")} onClose={onClose}>
      <p>{say(first === undefined ? "insights.quote.first" : "insights.quote.last")}</p>
      <p className="quote-words" dir="auto">
        {words.map(({ from, to }, at) => (
          <button
            type="button"
            key={from}
            aria-pressed={first !== undefined && end !== undefined && at >= first && at <= end}
            onClick={() => choose(at)}
          >
            {Array.from(text).slice(from, to).join("")}
          </button>
        ))}
      </p>
      <Button
        wide
        disabled={first === undefined}
        onClick={() => onPart(words[first ?? 0]?.from ?? 0, words[end ?? 0]?.to ?? 0)}
      >
        {say("insights.quote.this")}
      </Button>
      <Button kind="quiet" wide onClick={() => onPart(0, 0)}>
        {say("insights.quote.all")}
      </Button>
    </Sheet>
  );
}

/** Where each word stands, in characters as people count them. */
export function wordsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from: number | undefined;
  const letters = Array.from(text);
  letters.forEach((letter, at) => {
    const blank = /\s/u.test(letter);
    if (!blank && from === undefined) from = at;
    if (blank && from !== undefined) {
      found.push({ from, to: at });
      from = undefined;
    }
  });
  if (from !== undefined) found.push({ from, to: letters.length });
  return found;
}
