import { type FormEvent, useId, useMemo, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Card } from "../../furniture/Card.tsx";
import { DoodlePad } from "../../furniture/drawing/DoodlePad.tsx";
import { decode, encode } from "../../furniture/drawing/strokes.ts";
import { KeepTheseWords } from "../../furniture/KeepTheseWords.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { keepNameless } from "../../room/nameless.ts";
import type { Answer } from "../../room/outbox.ts";
import { type Key, say } from "../../words/say.ts";
import { cardCharactersMax, paints } from "./board.ts";
import { type Draft, draftPlace, emptyDraft, keepDraft, readDraft } from "./draft.ts";

interface Props {
  readonly station: string;
  /** Everybody is still writing: the card will lie face down. */
  readonly faceDown: boolean;
  readonly onAdded?: () => void;
}

/** Letters left at which the count begins to warn. */
const nearlyFullLetters = 20;

/** One card to write or draw on. What is on it is kept on this phone from the first letter. */
export function CardEditor({ station, faceDown, onAdded }: Props) {
  const { code, mine, outbox, shelf } = useInside();
  const place = draftPlace(code, station, mine?.badge.badge);
  const [draft, setDraft] = useState(() => readDraft(place, Date.now()));
  const [problem, setProblem] = useState<Key>();
  const [secret, setSecret] = useState<string>();
  // A fresh sheet of paper for each card.
  const [paper, setPaper] = useState(0);
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const marks = useMemo(() => decode(readDraft(place, Date.now()).strokes) ?? [], [place]);

  function change(changes: Partial<Draft>) {
    const next = { ...draft, ...changes };
    setDraft(next);
    setProblem(undefined);
    keepDraft(place, next, Date.now());
  }

  async function put(event: FormEvent) {
    event.preventDefault();
    const wrong = problemWith(draft);
    setProblem(wrong);
    if (wrong !== undefined) {
      area.current?.focus();
      return;
    }
    const card = newId();
    const { permission, paint } = draft;
    const content =
      draft.how === "words"
        ? { kind: "pin-card", words: wordsOf(draft.words) }
        : { kind: "draw-card", strokes: draft.strokes, described: wordsOf(draft.described) };
    let hash: { secretHash?: string } = {};
    if (permission === "nameless") {
      const { kind: _kind, ...kept } = content;
      const thing = { contribution: card, code, station, ...kept };
      const made = await keepNameless(await shelf, thing);
      hash = { secretHash: made.hash };
      setSecret(made.secret);
    }
    void outbox
      .send({ station, card, permission, paint, ...content, ...hash })
      .then((answer) => tell(answer, faceDown));
    announce(say("board.saved"));
    setDraft({ ...emptyDraft, how: draft.how, paint });
    keepDraft(place, emptyDraft, Date.now());
    setPaper(paper + 1);
    onAdded?.();
  }

  const left = cardCharactersMax - lettersIn(draft.words);
  return (
    <form className="stack" onSubmit={put}>
      <fieldset>
        <legend className="vh">{say("board.how")}</legend>
        <div className="pad-ways two">
          {(["words", "doodle"] as const).map((how) => (
            <label className="pick" key={how}>
              <input
                type="radio"
                name={`${field}-how`}
                checked={draft.how === how}
                onChange={() => change({ how })}
              />
              <span className="face">{say(`board.how.${how}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {draft.how === "words" ? (
        <Card paint={draft.paint} tape={1} className="writing">
          <label htmlFor={field}>{say("board.idea")}</label>
          <textarea
            ref={area}
            id={field}
            className="field"
            dir="auto"
            value={draft.words}
            aria-describedby={`${field}-left${problem ? ` ${field}-problem` : ""}`}
            aria-invalid={problem !== undefined}
            onChange={(event) => {
              const before = cardCharactersMax - lettersIn(draft.words);
              const now = cardCharactersMax - lettersIn(event.target.value);
              announceCount(before, now);
              change({ words: event.target.value });
            }}
          />
          <p className={left < 0 ? "meta wrong" : "meta"} id={`${field}-left`}>
            {left >= 0 && say("board.half-a-sentence")} {sayLeft(left)}
          </p>
        </Card>
      ) : (
        <>
          <DoodlePad
            key={paper}
            marks={paper === 0 ? marks : []}
            onMarks={(drawn) => change({ strokes: drawn.length === 0 ? "" : encode(drawn) })}
          />
          <div className="labelled">
            <label htmlFor={`${field}-described`}>{say("board.described")}</label>
            <p className="soft" id={`${field}-help`}>
              {say("board.described.help")}
            </p>
            <input
              id={`${field}-described`}
              className="field"
              dir="auto"
              value={draft.described}
              aria-describedby={`${field}-help`}
              onChange={(event) => change({ described: event.target.value })}
            />
          </div>
        </>
      )}
      <fieldset>
        <legend className="vh">{say("board.paint")}</legend>
        <div className="pad-row">
          {paints.map((paint) => (
            <label className={`inkpot cardpot ${paint}`} key={paint}>
              <input
                type="radio"
                name={`${field}-paint`}
                checked={draft.paint === paint}
                onChange={() => change({ paint })}
                aria-label={say(`board.paint.${paint}`)}
              />
              <span />
            </label>
          ))}
        </div>
      </fieldset>
      <PermissionPicks value={draft.permission} onPick={(permission) => change({ permission })} />
      {problem && (
        <p className="problem" role="alert" id={`${field}-problem`}>
          {say(problem)}
        </p>
      )}
      <Button type="submit" wide>
        {say("board.put-on")}
      </Button>
      <p className="soft">{say("board.take-back-any-time")}</p>
      {secret !== undefined && (
        <KeepTheseWords secret={secret} onClose={() => setSecret(undefined)} />
      )}
    </form>
  );
}

function problemWith(draft: Draft): Key | undefined {
  if (draft.how === "doodle") {
    if (draft.strokes === "") return "board.empty-doodle";
    return lettersIn(draft.described) > cardCharactersMax ? "board.too-long" : undefined;
  }
  if (draft.words.trim() === "") return "board.empty-words";
  return lettersIn(draft.words.trim()) > cardCharactersMax ? "board.too-long" : undefined;
}

export function sayLeft(left: number): string {
  if (left < 0) return say("board.letters-over", { n: -left });
  return say(left <= nearlyFullLetters ? "board.letters-nearly" : "board.letters-left", {
    n: left,
  });
}

/** The count is heard when it begins to matter, not at every letter. */
function announceCount(before: number, now: number) {
  const nearly = before > nearlyFullLetters && now <= nearlyFullLetters;
  if (nearly || (before >= 0 && now < 0)) announce(sayLeft(now));
}

function tell(answer: Answer, faceDown: boolean) {
  if (answer.kind === "done") {
    announce(say(faceDown ? "board.card-on-face-down" : "board.card-on"));
  } else if (answer.kind !== "nothing-new") {
    announce(say("board.card-refused"));
  }
}
