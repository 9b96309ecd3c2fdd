import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Card, GroupId, Pile } from "./board.ts";
import { useDrag } from "./drag.ts";
import { GroupSheet } from "./GroupSheet.tsx";
import { type Moves, nameOf, shortOf } from "./moves.ts";
import { PutWith } from "./PutWith.tsx";
import { anyHeld, type Held } from "./settle.ts";
import { type Hand, WallCard } from "./WallCard.tsx";

interface Props {
  readonly moves: Moves;
  /** The cards I made. */
  readonly own: ReadonlySet<string>;
}

type Laid =
  | { readonly kind: "put-with"; readonly card: string }
  | { readonly kind: "group"; readonly group: GroupId };

/** On a phone a long wall begins folded: its headings are its outline. */
const foldFromCards = 12;

/**
 * The wall: groups under headings, cards as list items. Tap a card and tap where it goes; or press M on a card and
 * choose from the list; or drag it. All three are the same one command.
 */
export function Wall({ moves, own }: Props) {
  const { code } = useInside();
  const { wall, shown } = moves;
  const [inHand, setInHand] = useState<string>();
  const [laid, setLaid] = useState<Laid>();
  const [folded, setFolded] = useState<ReadonlySet<string>>(() =>
    isNarrow() && shown.cards.length > foldFromCards
      ? new Set(wall.piles.map((pile) => pile.group.group))
      : new Set(),
  );
  const lifted = shown.cards.find((card) => card.card === inHand);
  useHandWatch(moves, inHand, lifted, () => setInHand(undefined));
  const focusOn = useFocusOn();
  const { hold } = moves;

  // The same hand for every card, so that lifting one does not draw five thousand again.
  const holdNow = useRef(hold);
  holdNow.current = hold;
  const hand = useMemo<Hand>(
    () => ({
      lift(card) {
        setInHand(card.card);
        announce(say("board.lifted", { card: shortOf(card) }));
      },
      putDown() {
        setInHand(undefined);
        announce(say("board.put-back-down"));
      },
      choose: (card) => setLaid({ kind: "put-with", card: card.card }),
      hold: (card, held) => holdNow.current(card, held),
    }),
    [],
  );

  function put(card: Card | undefined, group: GroupId | null) {
    setInHand(undefined);
    setLaid(undefined);
    if (card === undefined) return;
    if (group !== null) unfold(group);
    focusOn(card.card, group);
    moves.place(card, group);
  }

  function putInNew(card: Card | undefined) {
    setInHand(undefined);
    setLaid(undefined);
    if (card === undefined) return;
    focusOn(card.card, null);
    moves.placeInNew(card);
  }

  function unfold(group: string) {
    if (!isNarrow()) setFolded((before) => new Set([...before].filter((each) => each !== group)));
  }

  const fold = useCallback((group: string) => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(group)) after.add(group);
      return after;
    });
  }, []);

  const drag = useDrag((id, pile) => {
    const card = shown.cards.find((each) => each.card === id);
    if (card === undefined || card.hidden !== undefined) return;
    if (pile === newPile) putInNew(card);
    else put(card, shown.groups.find((group) => group.group === pile)?.group ?? null);
  });

  function keyDown(event: KeyboardEvent) {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.closest("dialog") !== null) return;
    if (event.key === "Escape" && inHand !== undefined) hand.putDown();
    const id = event.target.closest<HTMLElement>("[data-card]")?.dataset.card;
    const card = shown.cards.find((each) => each.card === id);
    if (event.key.toLowerCase() === "m" && card !== undefined && card.hidden === undefined) {
      event.preventDefault();
      setInHand(card.card);
      hand.choose(card);
    }
  }

  const mayPut = lifted !== undefined && (lifted.held !== true || own.has(lifted.card));
  const cards = (list: readonly Card[]) => (
    <CardList
      cards={list}
      code={code}
      hand={hand}
      inHand={list.some((card) => card.card === inHand) ? inHand : undefined}
      own={among(own, list)}
      marked={among(moves.marked, list)}
      sending={among(moves.sending, list)}
    />
  );

  const choosing =
    laid?.kind === "put-with" ? shown.cards.find((card) => card.card === laid.card) : undefined;
  const changing =
    laid?.kind === "group" ? wall.piles.find((pile) => pile.group.group === laid.group) : undefined;
  const empty = wall.piles.length === 0;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: M and Escape work on whichever card has the focus.
    <div className="canvas" onKeyDown={keyDown} onPointerDown={drag}>
      <div className="atfoot">
        {lifted !== undefined && (
          <InHand
            card={lifted}
            movable={mayPut}
            onChoose={() => hand.choose(lifted)}
            onNew={() => putInNew(lifted)}
            onAlone={lifted.group === null ? undefined : () => put(lifted, null)}
            onPutDown={hand.putDown}
          />
        )}
        <NewsStrip moves={moves} />
      </div>
      {wall.piles.length > 1 && <FoldAll piles={wall.piles} folded={folded} onFold={setFolded} />}
      <div className={empty ? "groups none" : "groups"}>
        {wall.piles.map((pile) => {
          const id = pile.group.group;
          const away = folded.has(id);
          return (
            <section className="group" key={id} data-pile={id} aria-labelledby={`g-${id}`}>
              <div className="grouphead">
                <h2 id={`g-${id}`}>
                  <button type="button" aria-expanded={!away} onClick={() => fold(id)}>
                    <GroupName pile={pile} />
                  </button>
                </h2>
                <p>{say("board.group-cards", { n: pile.cards.length })}</p>
                {mayPut && lifted.group !== id && (
                  <Button className="put-here" onClick={() => put(lifted, id)}>
                    {say("board.put-here")} <span className="vh">{nameOf(wall, id)}</span>
                  </Button>
                )}
              </div>
              {!away && (
                <>
                  {pile.cards.length === 0 && <p className="soft">{say("board.empty-group")}</p>}
                  {cards(pile.cards)}
                  <button
                    type="button"
                    className={pile.group.name === null ? "pickup name-it" : "pickup name-it named"}
                    onClick={() => setLaid({ kind: "group", group: id })}
                  >
                    {pile.group.name === null ? (
                      say("board.name-group")
                    ) : (
                      <>
                        {say("board.change-group")}
                        <span className="vh">: {textOf(pile.group.name)}</span>
                      </>
                    )}
                  </button>
                </>
              )}
            </section>
          );
        })}
      </div>
      <section
        className={empty ? "group loose all" : "group loose"}
        data-pile=""
        aria-labelledby="g-alone"
      >
        <div className="grouphead">
          <h2 id="g-alone">{say(empty ? "board.alone-all" : "board.alone")}</h2>
          <p>{say("board.group-cards", { n: wall.alone.length })}</p>
          {mayPut && lifted.group !== null && (
            <Button className="put-here" onClick={() => put(lifted, null)}>
              {say("board.put-here")} <span className="vh">{say("board.on-its-own")}</span>
            </Button>
          )}
        </div>
        {cards(wall.alone)}
        {!empty && <p className="soft">{say("board.alone.say")}</p>}
      </section>
      {choosing !== undefined && (
        <PutWith
          card={choosing}
          wall={wall}
          recent={moves.recent}
          onPut={(group) => put(choosing, group)}
          onPutInNew={() => putInNew(choosing)}
          onClose={() => setLaid(undefined)}
        />
      )}
      {changing !== undefined && (
        <GroupSheet
          pile={changing}
          wall={wall}
          onName={(words) => {
            setLaid(undefined);
            moves.name(changing.group, words);
          }}
          onMerge={(into) => {
            setLaid(undefined);
            moves.merge(changing.group, into);
          }}
          onCloseGroup={() => {
            setLaid(undefined);
            moves.close(changing.group);
          }}
          onClose={() => setLaid(undefined)}
        />
      )}
    </div>
  );
}

interface CardListProps {
  readonly cards: readonly Card[];
  readonly code: string;
  readonly hand: Hand;
  readonly inHand: string | undefined;
  readonly own: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
  readonly sending: ReadonlySet<string>;
}

/** The cards of one pile. Drawn again only when something about one of them has changed. */
const CardList = memo(function CardList(props: CardListProps) {
  const { cards, code, hand, inHand, own, marked, sending } = props;
  return (
    <ul className="cards">
      {cards.map((card) => (
        <WallCard
          key={card.card}
          card={card}
          code={code}
          hand={hand}
          lifted={card.card === inHand}
          mine={own.has(card.card)}
          marked={marked.has(card.card)}
          sending={sending.has(card.card)}
          movable
        />
      ))}
    </ul>
  );
});

const none: ReadonlySet<string> = new Set();

/** The set when it says something about these cards, and otherwise always the same empty one. */
function among(some: ReadonlySet<string>, cards: readonly Card[]): ReadonlySet<string> {
  return some.size > 0 && cards.some((card) => some.has(card.card)) ? some : none;
}

/** Where a dragged card begins a group of its own. */
const newPile = "new";

function GroupName({ pile }: { pile: Pile }) {
  const { name } = pile.group;
  return name === null ? (
    say("board.not-named")
  ) : (
    <span dir="auto" lang={typeof name === "string" ? undefined : name.lang}>
      {textOf(name)}
    </span>
  );
}

interface InHandProps {
  readonly card: Card;
  readonly movable: boolean;
  readonly onChoose: () => void;
  readonly onNew: () => void;
  readonly onAlone: (() => void) | undefined;
  readonly onPutDown: () => void;
}

/** The card in the hand stays in sight at the foot of the page, however far people scroll to find its place. */
function InHand({ card, movable, onChoose, onNew, onAlone, onPutDown }: InHandProps) {
  return (
    <section className="inhand" aria-label={say("board.in-hand")}>
      <p>
        {say("board.in-hand")} <strong dir="auto">{shortOf(card)}</strong>
      </p>
      {!movable && <p>{say("board.card-held")}</p>}
      <div className="row">
        {movable && (
          <>
            <button type="button" className="pickup" onClick={onChoose}>
              {say("board.put-with")}
            </button>
            <button type="button" className="pickup" data-pile={newPile} onClick={onNew}>
              {say("board.new-group")}
            </button>
            {onAlone && (
              <button type="button" className="pickup" onClick={onAlone}>
                {say("board.on-its-own")}
              </button>
            )}
          </>
        )}
        <button type="button" className="pickup" onClick={onPutDown}>
          {say("board.put-down")}
        </button>
      </div>
    </section>
  );
}

/** It lies over the foot of the page, so that nothing moves when it comes. What others did, until I want to see it; and my own way back. */
function NewsStrip({ moves }: { moves: Moves }) {
  const { held, why } = moves;
  const waits = anyHeld(held);
  if (!waits && !moves.canUndo && why === undefined) return null;
  return (
    <section className="news" aria-label={say("board.news")}>
      {why !== undefined && <p>{why}</p>}
      {waits && (
        <>
          <p>{sayHeld(held)}</p>
          <Button kind="plain" onClick={moves.show}>
            {say("board.others.show")}
          </Button>
        </>
      )}
      {moves.canUndo && (
        <Button kind="plain" onClick={moves.undo}>
          {say("board.undo")}
        </Button>
      )}
    </section>
  );
}

export function sayHeld(held: Held): string {
  const parts = [
    held.moved.length > 0 ? say("board.others.moved", { n: held.moved.length }) : "",
    held.added.length > 0 ? say("board.others.added", { n: held.added.length }) : "",
    held.opened > 0 ? say("board.others.opened", { n: held.opened }) : "",
    held.closed > 0 ? say("board.others.closed", { n: held.closed }) : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

interface FoldAllProps {
  readonly piles: readonly Pile[];
  readonly folded: ReadonlySet<string>;
  readonly onFold: (folded: ReadonlySet<string>) => void;
}

function FoldAll({ piles, folded, onFold }: FoldAllProps) {
  const any = folded.size > 0;
  return (
    <div className="foldall">
      <Button
        kind="plain"
        onClick={() => onFold(new Set(any ? [] : piles.map((pile) => pile.group.group)))}
      >
        {say(any ? "board.unfold-all" : "board.fold-all")}
      </Button>
    </div>
  );
}

/** A lifted card stays in the hand. If somebody else moves it too, or it goes, the person hears so. */
function useHandWatch(
  moves: Moves,
  inHand: string | undefined,
  lifted: Card | undefined,
  onGone: () => void,
) {
  const name = useRef("");
  if (lifted !== undefined) name.current = shortOf(lifted);
  const movedByOthers = inHand !== undefined && moves.held.moved.includes(inHand);
  useEffect(() => {
    if (movedByOthers) announce(say("board.somebody-moved-it", { card: name.current }));
  }, [movedByOthers]);
  const gone = inHand !== undefined && lifted === undefined;
  useEffect(() => {
    if (!gone) return;
    announce(say("board.in-hand-gone", { card: name.current }));
    onGone();
  }, [gone, onGone]);
}

/**
 * A card that is put somewhere is drawn anew there, and the focus would be lost: this gives it back to the card, or to
 * the heading of its folded group, unless the person has gone elsewhere meanwhile.
 */
function useFocusOn() {
  const wanted = useRef<{ card: string; group: GroupId | null }>(undefined);
  const byKeys = useRef(false);
  useEffect(() => {
    const keys = () => {
      byKeys.current = true;
    };
    const pointer = () => {
      byKeys.current = false;
    };
    addEventListener("keydown", keys, true);
    addEventListener("pointerdown", pointer, true);
    return () => {
      removeEventListener("keydown", keys, true);
      removeEventListener("pointerdown", pointer, true);
    };
  }, []);
  useEffect(() => {
    const to = wanted.current;
    if (to === undefined) return;
    const face =
      document.getElementById(`card-${to.card}`)?.querySelector<HTMLElement>(".cardface") ??
      document.getElementById(`g-${to.group ?? "alone"}`)?.querySelector("button");
    const active = document.activeElement;
    if (active === null || active === document.body) {
      // Whoever works by keys must see where the focus is; under a finger the page stays where it is.
      face?.focus({ preventScroll: !byKeys.current });
    } else if (active !== face) wanted.current = undefined;
  });
  return (card: string, group: GroupId | null) => {
    wanted.current = { card, group };
  };
}

function isNarrow(): boolean {
  return !matchMedia("(min-width: 1000px)").matches;
}
