import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Icon } from "../../furniture/Drawing.tsx";
import { useInside } from "../../room/inside.tsx";
import type { Waiting } from "../../room/shelf.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Board, type Card, type Pile, wallOf } from "./board.ts";
import { nameOf } from "./moves.ts";
import { WallCard } from "./WallCard.tsx";

interface Props {
  readonly station: string;
  readonly board: Board;
}

/** The groups with a place for a dot beside each. Where the dots lie is nobody's business until the board closes. */
export function Dots({ station, board }: Props) {
  const { code, mine, outbox, waiting } = useInside();
  const [why, setWhy] = useState<{ group: string; sentence: string }>();
  const wall = wallOf(board);
  const on = dotsOf(mine?.stations[station]?.dots, waiting.waiting, station);
  const left = Math.max(0, board.dotsEach - on.size);

  async function tap(pile: Pile) {
    const { group } = pile.group;
    const lift = on.has(group);
    setWhy(undefined);
    if (!lift && left === 0) {
      refuse(group, say("board.dots-spent", { n: board.dotsEach }));
      return;
    }
    const answer = await outbox.send({ station, kind: lift ? "lift-dot" : "place-dot", group });
    if (answer.kind === "refused") refuse(group, sayRefusal(answer.reason));
  }

  function refuse(group: string, sentence: string) {
    setWhy({ group, sentence });
    announce(sentence);
  }

  if (wall.piles.length === 0) {
    return (
      <div className="page">
        <p>{say("board.no-groups")}</p>
      </div>
    );
  }
  return (
    <div className="page stack">
      <div className="sheet potrow">
        <div className="dotpot">
          {Array.from({ length: board.dotsEach }, (_, at) => at + 1).map((dot) => (
            <i key={dot} className={dot <= board.dotsEach - left ? "used" : ""} />
          ))}
          <strong role="status">
            {left === 0 ? say("board.dots-none-left") : say("board.dots-left", { n: left })}
          </strong>
        </div>
      </div>
      <p>
        {say("board.dots-about", { n: board.dotsEach })} {say("board.dots-secret")}
      </p>
      <ul className="stack">
        {wall.piles.map((pile) => (
          <DotRow
            key={pile.group.group}
            name={nameOf(wall, pile.group.group) ?? ""}
            lang={typeof pile.group.name === "object" ? pile.group.name?.lang : undefined}
            pile={pile}
            code={code}
            pressed={on.has(pile.group.group)}
            sending={on.get(pile.group.group) === "sending"}
            why={why?.group === pile.group.group ? why.sentence : undefined}
            onTap={() => tap(pile)}
          />
        ))}
      </ul>
      <p>{say("board.dots-same")}</p>
      <p className="note">{say("board.dots-move")}</p>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly lang: string | undefined;
  readonly pile: Pile;
  readonly code: string;
  readonly pressed: boolean;
  readonly sending: boolean;
  readonly why: string | undefined;
  readonly onTap: () => void;
}

function DotRow({ name, lang, pile, code, pressed, sending, why, onTap }: RowProps) {
  const id = useId();
  return (
    <li className="dotrow">
      <div>
        <h2 dir="auto" lang={lang}>
          {name}
        </h2>
        <FoldedCards cards={pile.cards} name={name} code={code} />
        {sending && <p className="soft">{say("board.dot-sending")}</p>}
        {why !== undefined && <p id={`${id}-why`}>{why}</p>}
      </div>
      <button
        type="button"
        className="dotbtn"
        aria-pressed={pressed}
        aria-describedby={why === undefined ? undefined : `${id}-why`}
        onClick={onTap}
      >
        <Icon name="tick" />
        <span className="vh">{say("board.dot-on", { group: name })}</span>
      </button>
    </li>
  );
}

interface FoldedProps {
  readonly cards: readonly Card[];
  readonly name: string;
  readonly code: string;
}

/** The cards of a group, folded away until somebody wants to read them. */
export function FoldedCards({ cards, name, code }: FoldedProps) {
  const [open, setOpen] = useState(false);
  if (cards.length === 0) return <p className="soft">{say("board.empty-group")}</p>;
  return (
    <>
      <Button
        kind="plain"
        className="readcards"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? say("board.fold-cards") : say("board.read-cards", { n: cards.length })}{" "}
        <span className="vh">{say("board.read-cards-in", { group: name })}</span>
      </Button>
      {open && (
        <ul className="cards">
          {cards.map((card) => (
            <WallCard
              key={card.card}
              card={card}
              code={code}
              hand={emptyHand}
              lifted={false}
              mine={false}
              marked={false}
              sending={false}
              movable={false}
            />
          ))}
        </ul>
      )}
    </>
  );
}

const emptyHand = { lift() {}, putDown() {}, choose() {}, hold() {} };

/**
 * Where my dots lie: what the server knows, and what this phone is still sending. Both are mine alone.
 *
 * @param known group ids, as they came
 */
export function dotsOf(
  known: unknown,
  waiting: readonly Waiting[],
  station: string,
): ReadonlyMap<string, "there" | "sending"> {
  const dots = new Map<string, "there" | "sending">();
  for (const group of Array.isArray(known) ? known : []) {
    if (typeof group === "string") dots.set(group, "there");
  }
  for (const { command, state } of waiting) {
    if (state !== "waiting" || command.station !== station) continue;
    if (command.kind === "place-dot" && !dots.has(String(command.group))) {
      dots.set(String(command.group), "sending");
    }
    if (command.kind === "lift-dot") dots.delete(String(command.group));
  }
  return dots;
}
