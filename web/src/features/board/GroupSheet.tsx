import { type FormEvent, useId, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { type Group, groupNameCharactersMax, type Pile, type Wall } from "./board.ts";
import { nameOf } from "./moves.ts";

interface Props {
  readonly pile: Pile;
  readonly wall: Wall;
  readonly onName: (words: Words) => void;
  readonly onMerge: (into: Group) => void;
  readonly onCloseGroup: () => void;
  readonly onClose: () => void;
}

/** Naming a group, joining it with another, or undoing it. The names come from people: we only offer their own words. */
export function GroupSheet({ pile, wall, onName, onMerge, onCloseGroup, onClose }: Props) {
  const { group } = pile;
  const [typed, setTyped] = useState(group.name === null ? "" : textOf(group.name));
  const [wrong, setWrong] = useState<"board.group-name.empty" | "board.group-name.too-long">();
  const id = useId();
  const others = wall.piles.filter((other) => other.group.group !== group.group);
  const offered = pile.cards.flatMap((card) => card.words ?? card.described ?? []);

  function keep(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() === "") setWrong("board.group-name.empty");
    else if (lettersIn(typed.trim()) > groupNameCharactersMax) {
      setWrong("board.group-name.too-long");
    } else onName(offered.find((words) => textOf(words) === typed) ?? wordsOf(typed));
  }

  return (
    <Sheet
      title={say(group.name === null ? "board.name-group" : "board.change-group")}
      onClose={onClose}
    >
      <form className="stack" onSubmit={keep}>
        <div className="labelled">
          <label htmlFor={id}>{say("board.group-name")}</label>
          {wrong && (
            <p className="wrong" role="alert" id={`${id}-wrong`}>
              {say(wrong)}
            </p>
          )}
          <input
            id={id}
            className="field"
            dir="auto"
            value={typed}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            aria-invalid={wrong !== undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(undefined);
            }}
          />
        </div>
        <Button type="submit" wide>
          {say("board.keep-name")}
        </Button>
        {offered.length > 0 && (
          <>
            <p>{say("board.group-name.help")}</p>
            <ul className="choices">
              {offered.map((words) => (
                <li key={textOf(words)}>
                  <button type="button" onClick={() => setTyped(textOf(words))}>
                    <Says as="span" words={words} className="" />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </form>
      {others.length > 0 && (
        <details className="more">
          <summary>{say("board.join")}</summary>
          <p>{say("board.same")}</p>
          <ul className="choices">
            {others.map((other) => (
              <li key={other.group.group}>
                <button type="button" dir="auto" onClick={() => onMerge(other.group)}>
                  {nameOf(wall, other.group.group)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button kind="quiet" wide onClick={onCloseGroup}>
        {say("board.close-group")}
      </Button>
    </Sheet>
  );
}
