import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { langOf, textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Card, Group, GroupId, Wall } from "./board.ts";
import { shortOf } from "./moves.ts";

interface Props {
  readonly card: Card;
  readonly wall: Wall;
  readonly recent: readonly GroupId[];
  readonly onPut: (group: GroupId | null) => void;
  readonly onPutInNew: () => void;
  readonly onClose: () => void;
}

/** From this many groups on there is a field to find one. */
const findableGroups = 6;

/** Where shall this card go? One list for everybody: tap, keys, switch or voice. Typing finds a group. */
export function PutWith({ card, wall, recent, onPut, onPutInNew, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  // After the sheet has opened: the first group, not the field, so that no phone keyboard jumps up.
  useEffect(() => {
    queueMicrotask(() => list.current?.querySelector("button")?.focus());
  }, []);

  const groups = inTurn(wall, recent).filter((group) => group.group !== card.group);
  const found = groups.filter((group) => isLike(group, typed));

  function typeAhead(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1 && event.key !== " ") field.current?.focus();
  }

  function chooseFirst(event: KeyboardEvent) {
    const first = found[0];
    if (event.key !== "Enter" || first === undefined || typed === "") return;
    event.preventDefault();
    onPut(first.group);
  }

  return (
    <Sheet title={say("board.put-with")} onClose={onClose} closing={say("board.put-down")}>
      <p className="inhand-words" dir="auto" lang={langOn(card)}>
        {shortOf(card)}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: typing a letter anywhere in the list finds a group. */}
      <div className="stack" onKeyDown={typeAhead}>
        <div className={groups.length < findableGroups ? "vh-until-used" : "labelled"}>
          <label htmlFor={id}>{say("board.find-group")}</label>
          <input
            ref={field}
            id={id}
            className="field"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={chooseFirst}
          />
        </div>
        <ul className="choices" ref={list}>
          {found.map((group) => (
            <li key={group.group}>
              <button type="button" onClick={() => onPut(group.group)}>
                {group.name === null ? (
                  <NotNamed group={group} wall={wall} />
                ) : (
                  <Says as="span" words={group.name} className="" />
                )}
              </button>
            </li>
          ))}
          {found.length === 0 && typed !== "" && <li>{say("board.no-such-group")}</li>}
          <li>
            <button type="button" className="apart" onClick={onPutInNew}>
              {say("board.new-group")}
            </button>
          </li>
          {card.group !== null && (
            <li>
              <button type="button" className="apart" onClick={() => onPut(null)}>
                {say("board.on-its-own")}
              </button>
            </li>
          )}
        </ul>
      </div>
    </Sheet>
  );
}

/** A group without a name is known by the first card in it. */
function NotNamed({ group, wall }: { group: Group; wall: Wall }) {
  const first = wall.piles.find((pile) => pile.group === group)?.cards[0];
  return (
    <>
      {say("board.not-named")}
      {first !== undefined && (
        <span className="soft first-card" dir="auto" lang={langOn(first)}>
          {" "}
          {shortOf(first)}
        </span>
      )}
    </>
  );
}

function langOn(card: Card): string | undefined {
  return langOf(card.words ?? card.described ?? "");
}

/** The groups I used last, and then the others as they hang. */
export function inTurn(wall: Wall, recent: readonly GroupId[]): readonly Group[] {
  const groups = wall.piles.map((pile) => pile.group);
  const used = recent.flatMap((id) => groups.find((group) => group.group === id) ?? []);
  return [...used, ...groups.filter((group) => !used.includes(group))];
}

/** Any word of the name may begin with what is typed. */
export function isLike(group: Group, typed: string): boolean {
  const wanted = plain(typed).trim();
  if (wanted === "") return true;
  const name = plain(group.name === null ? say("board.not-named") : textOf(group.name));
  return name.startsWith(wanted) || name.includes(` ${wanted}`);
}

/** Without capitals and accents, so that "gwen" finds "Gŵen". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
