import { type FormEvent, useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Field, LongField } from "../../furniture/Field.tsx";
import { KeepTheseWords } from "../../furniture/KeepTheseWords.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { paperCard } from "../../furniture/things/things.ts";
import { Why } from "../../furniture/Why.tsx";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { keepNameless } from "../../room/nameless.ts";
import type { Permission } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";
import { cardCharactersMax } from "./board.ts";
import { sayLeft } from "./CardEditor.tsx";

const nameCharactersMax = 40;

interface Props {
  readonly station: string;
  /** Whether the board still takes cards. */
  readonly takes: boolean;
}

/** Paper is equal (ALL-5): a helper types in what others wrote, one card after another. */
export function PaperCards({ station, takes }: Props) {
  const { room, mine } = useInside();
  const [open, setOpen] = useState(false);
  return (
    <>
      {takes && mine !== undefined && room.gathering.state !== "closed" && (
        <div className="stack">
          <div>
            <Button kind="quiet" onClick={() => setOpen(true)}>
              {say("board.paper")}
            </Button>
          </div>
          <p className="soft">{say("board.paper.say")}</p>
        </div>
      )}
      <ThingsHere station={station} title={say("board.paper.mine")} kind={paperCard} />
      {open && (
        <Sheet title={say("board.paper.title")} onClose={() => setOpen(false)} closing={null}>
          <TypeIn station={station} />
          <Button kind="quiet" wide onClick={() => setOpen(false)}>
            {say("board.paper.done")}
          </Button>
        </Sheet>
      )}
    </>
  );
}

interface Typed {
  readonly words: string;
  readonly permission: Permission;
  readonly name: string;
}

/** For each card the question is asked afresh: what one person ticked says nothing of the next. */
const blank: Typed = { words: "", permission: "room", name: "" };

function TypeIn({ station }: { station: string }) {
  const { code, outbox, shelf } = useInside();
  const [typed, setTyped] = useState(blank);
  const [wrong, setWrong] = useState<{ readonly field: "words" | "name"; readonly why: Key }>();
  const [refused, setRefused] = useState<string>();
  const [secret, setSecret] = useState<string>();
  const id = useId();
  const left = cardCharactersMax - lettersIn(typed.words);

  function change(changes: Partial<Typed>) {
    setTyped({ ...typed, ...changes });
    setWrong(undefined);
  }

  async function put(event: FormEvent) {
    event.preventDefault();
    const problem = problemWith(typed);
    setWrong(problem);
    document.getElementById(`${id}-${problem?.field ?? "words"}`)?.focus();
    if (problem !== undefined) return;
    const { permission } = typed;
    const card = newId();
    const words = wordsOf(typed.words);
    const name = permission === "share-badge" ? { name: typed.name.trim() } : {};
    let hash: { secretHash?: string } = {};
    if (permission === "nameless") {
      const thing = { contribution: card, code, station, words, onPaper: true };
      const made = await keepNameless(await shelf, thing);
      hash = { secretHash: made.hash };
      setSecret(made.secret);
    }
    void outbox
      .send({ kind: "type-in-card", station, card, words, permission, ...name, ...hash })
      .then((answer) => {
        setRefused(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
      });
    announce(say("board.paper.saved"));
    setTyped(blank);
  }

  function why(field: "words" | "name"): string | undefined {
    return wrong?.field === field ? say(wrong.why) : undefined;
  }

  return (
    <form className="stack" onSubmit={put}>
      <LongField
        id={`${id}-words`}
        label={say("board.paper.words")}
        help={say("board.paper.words.help")}
        problem={why("words")}
        dir="auto"
        rows={3}
        value={typed.words}
        onChange={({ currentTarget }) => change({ words: currentTarget.value })}
      />
      <p className={left < 0 ? "wrong" : "soft"}>{sayLeft(left)}</p>
      <PermissionPicks
        value={typed.permission}
        onPick={(permission) => change({ permission })}
        help={say("board.paper.ticked")}
        onPaper
      />
      {typed.permission === "share-badge" && (
        <Field
          id={`${id}-name`}
          label={say("board.paper.name")}
          help={say("board.paper.name.help")}
          problem={why("name")}
          dir="auto"
          maxLength={nameCharactersMax}
          value={typed.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      )}
      <p className="soft">
        {say("board.paper.no-name")}{" "}
        {typed.permission === "nameless" && say("board.paper.you-know")}
      </p>
      <Why>{refused}</Why>
      <Button type="submit" wide>
        {say("board.put-on")}
      </Button>
      {secret !== undefined && (
        <KeepTheseWords secret={secret} onPaper onClose={() => setSecret(undefined)} />
      )}
    </form>
  );
}

function problemWith({
  words,
  permission,
  name,
}: Typed): { readonly field: "words" | "name"; readonly why: Key } | undefined {
  if (words.trim() === "") return { field: "words", why: "board.empty-words" };
  if (lettersIn(words.trim()) > cardCharactersMax) return { field: "words", why: "board.too-long" };
  return permission === "share-badge" && name.trim() === ""
    ? { field: "name", why: "board.paper.name-needed" }
    : undefined;
}
