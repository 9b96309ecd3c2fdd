import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { give, lettersIn, wordsOf } from "../room/giving.ts";
import { useInside } from "../room/inside.tsx";
import type { Permission } from "../room/wire.ts";
import { sayRefusal } from "../words/heard.ts";
import { type Key, say } from "../words/say.ts";
import { announce } from "./announcer.ts";
import { Button } from "./Button.tsx";
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
  /** What else the command carries. */
  readonly also?: Readonly<Record<string, unknown>>;
  /** False where somebody must be able to know who gave it. */
  readonly nameless?: boolean;
  readonly onGiven?: () => void;
}

/** Somebody's own words for a station, with who may see them. Kept on this phone as soon as they are given. */
export function GiveWords(props: Props) {
  const { station, kind, charactersMax, also } = props;
  const inside = useInside();
  const [words, setWords] = useState("");
  const [permission, setPermission] = useState<Permission>("room");
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
    setWords("");
    setPermission("room");
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
          setWords(typed.target.value);
          setProblem(undefined);
        }}
      />
      {words.trim() !== "" && (
        <PermissionPicks
          value={permission}
          onPick={setPermission}
          nameless={props.nameless ?? true}
        />
      )}
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

function problemWith(words: string, most: number): Key | undefined {
  if (words.trim() === "") return "give.empty";
  return lettersIn(words.trim()) > most ? "give.too-long" : undefined;
}
