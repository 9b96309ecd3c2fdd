import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { give, lettersIn, wordsOf } from "../room/giving.ts";
import { useInside } from "../room/inside.tsx";
import { sayRefusal } from "../words/heard.ts";
import { type Key, say } from "../words/say.ts";
import { announce } from "./announcer.ts";
import { Button } from "./Button.tsx";
import { emptyDraft, useDraft } from "./draft.ts";
import { LongField } from "./Field.tsx";
import { KeepTheseWords } from "./KeepTheseWords.tsx";
import { PermissionPicks } from "./PermissionPicks.tsx";

interface Props {
  readonly station: string;
  /** The kind of the command that gives it. */
  readonly kind: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly button: string;
  /** Said once it is safe on this phone. */
  readonly saved: string;
  readonly charactersMax: number;
  /** The id of what it is about, where there are several: for each a draft of its own is kept. */
  readonly about?: string;
  /** What else the command carries. */
  readonly also?: Readonly<Record<string, unknown>>;
  /** False where somebody must be able to know who gave it. */
  readonly nameless?: boolean;
  readonly onGiven?: () => void;
  /** What else is asked once there are words. */
  readonly children?: ReactNode;
}

const empty = { words: "" };

/** Somebody's own words for a station, with who may see them. Kept on this phone from the first letter. */
export function GiveWords(props: Props) {
  const { station, kind, charactersMax, also } = props;
  const inside = useInside();
  const [draft, change] = useDraft(`${station}.${kind}.${props.about ?? ""}`, empty);
  const { words, permission } = draft;
  const [problem, setProblem] = useState<string>();
  const [secret, setSecret] = useState<string>();
  const form = useRef<HTMLFormElement>(null);

  async function put(event: FormEvent) {
    event.preventDefault();
    const wrong = problemWith(words, charactersMax);
    setProblem(wrong === undefined ? undefined : say(wrong));
    if (wrong !== undefined) {
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    const content = { ...also, kind, words: wordsOf(words) };
    const given = await give(inside, { station, permission, content });
    setSecret(given.secret);
    void given.answer.then((answer) => {
      if (answer.kind === "refused") setProblem(sayRefusal(answer.reason));
    });
    announce(props.saved);
    change(emptyDraft(empty));
    props.onGiven?.();
  }

  return (
    <form className="stack" onSubmit={put} ref={form}>
      <LongField
        label={props.label}
        help={props.help}
        problem={problem}
        dir="auto"
        rows={3}
        value={words}
        onChange={(typed) => {
          change({ words: typed.target.value });
          setProblem(undefined);
        }}
      />
      {words.trim() !== "" && (
        <PermissionPicks
          value={permission}
          onPick={(next) => change({ permission: next })}
          nameless={props.nameless ?? true}
        />
      )}
      {words.trim() !== "" && props.children}
      <div>
        <Button type="submit" kind="quiet">
          {props.button}
        </Button>
      </div>
      {secret !== undefined && (
        <KeepTheseWords secret={secret} onClose={() => setSecret(undefined)} />
      )}
    </form>
  );
}

/** What is wrong with words before they are given; nothing most of the time. */
export function problemWith(words: string, most: number): Key | undefined {
  if (words.trim() === "") return "give.empty";
  return lettersIn(words.trim()) > most ? "give.too-long" : undefined;
}
