import { type FormEvent, useEffect, useId, useMemo, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button, Go } from "../../furniture/Button.tsx";
import { Card, ProblemNote, StateLine, tapeFor } from "../../furniture/Card.tsx";
import { Doodle } from "../../furniture/drawing/Doodle.tsx";
import { Says } from "../../furniture/Says.tsx";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import type { Nameless } from "../../room/shelf.ts";
import { ways } from "../../room/way.ts";
import { textOf, type Words } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Board, cardCharactersMax } from "./board.ts";
import { sayLeft } from "./CardEditor.tsx";
import { type MyCard, myCards } from "./myCards.ts";

interface Props {
  readonly station: string;
  readonly board: Board;
  readonly cards: readonly MyCard[];
}

/** All cards of this phone at this station: those on the board, and those still on the way. */
export function useMyCards(station: string, board: Board): readonly MyCard[] {
  const { code, mine, shelf, waiting } = useInside();
  const [nameless, setNameless] = useState<readonly Nameless[]>([]);
  const { waiting: sending } = waiting;
  // The shelf is read again whenever something leaves or enters the outbox.
  useEffect(() => {
    if (sending.length < 0) return;
    let current = true;
    void shelf
      .then((opened) => opened.nameless(code))
      .then((kept) => {
        if (current) setNameless(kept);
      });
    return () => {
      current = false;
    };
  }, [code, shelf, sending]);
  return useMemo(
    () =>
      myCards({
        station,
        board,
        things: mine?.things ?? [],
        waiting: sending,
        nameless,
        badge: mine?.badge.badge,
      }),
    [station, board, mine, sending, nameless],
  );
}

/** Only I can read these here. */
export function MyCards({ station, board, cards }: Props) {
  const heading = useId();
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("board.mine")}</h2>
      {cards.length === 0 ? (
        <p className="soft">{say("board.mine.none")}</p>
      ) : (
        board.step === "writing" && <p className="soft">{say("board.mine.face-down")}</p>
      )}
      <ul className="cards">
        {cards.map((card) => (
          <OneOfMine key={card.card} station={station} board={board} card={card} />
        ))}
      </ul>
    </section>
  );
}

interface OneProps {
  readonly station: string;
  readonly board: Board;
  readonly card: MyCard;
}

function OneOfMine({ station, board, card }: OneProps) {
  const { code, outbox, shelf } = useInside();
  const [doing, setDoing] = useState<"changing" | "taking-back">();
  const [why, setWhy] = useState<string>();

  if (card.where === "taken-back" || card.where === "taking-back") {
    return (
      <Card as="li" look="gone" tape={tapeFor(card.card)}>
        <p className="state">
          {say(card.where === "taken-back" ? "board.card-taken-back" : "state.taking-back")}
        </p>
      </Card>
    );
  }

  async function takeBack() {
    const { card: contribution, secret } = card;
    setDoing(undefined);
    const answer = await outbox.send({
      kind: "take-back",
      contribution,
      ...(secret === undefined ? {} : { secret }),
    });
    if (answer.kind === "refused") {
      setWhy(sayRefusal(answer.reason));
      return;
    }
    announce(say("board.card-taken-back"));
    if (secret !== undefined) {
      const gone = { contribution, code, station, secret, at: Date.now(), takenBack: true };
      await (await shelf).keepNameless(gone);
    }
  }

  async function change(words: Words) {
    setDoing(undefined);
    setWhy(undefined);
    const answer = await outbox.send({ kind: "amend-card", station, card: card.card, words });
    if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
  }

  const arrived = card.where !== "saved" && card.where !== "refused" && card.where !== "set-aside";
  const faceDown = board.step === "writing" && card.where !== "refused";
  return (
    <Card
      as="li"
      paint={card.paint}
      {...(arrived && card.where !== "hidden" ? { tape: tapeFor(card.card) } : {})}
      {...(card.where === "hidden" ? { look: "hidden" } : faceDown ? { look: "facedown" } : {})}
    >
      {card.words !== undefined && <Says words={card.words} />}
      {card.strokes !== undefined && (
        <div className="on-card">
          <Doodle strokes={card.strokes} described={card.described} />
        </div>
      )}
      {card.described !== undefined && <Says words={card.described} className="meta" />}
      <Where card={card} />
      {why !== undefined && <p role="alert">{why}</p>}
      {card.secret !== undefined && (
        <p className="meta onback">{say("board.mine.nameless", { words: card.secret })}</p>
      )}
      {doing === "changing" && card.words !== undefined ? (
        <ChangeWords words={card.words} onKeep={change} onLeave={() => setDoing(undefined)} />
      ) : doing === "taking-back" ? (
        <div className="problem" role="alert">
          <p>{say("board.take-back.sure")}</p>
          <div className="row">
            <Button className="danger" onClick={takeBack}>
              {say("board.take-back.yes")}
            </Button>
            <Button kind="quiet" onClick={() => setDoing(undefined)}>
              {say("board.take-back.no")}
            </Button>
          </div>
        </div>
      ) : (
        <div className="card-actions">
          {card.words !== undefined && mayChange(card, board) && (
            <Button kind="plain" onClick={() => setDoing("changing")}>
              {say("board.change-words")}
            </Button>
          )}
          <Button kind="plain" onClick={() => setDoing("taking-back")}>
            {say("board.take-back")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function mayChange(card: MyCard, board: Board): boolean {
  return (
    card.secret === undefined &&
    board.step !== "closed" &&
    (card.where === "face-down" || card.where === "on-the-board")
  );
}

/** The sign and the sentence that say where a card is. Never by colour alone. */
function Where({ card }: { card: MyCard }) {
  const { code, outbox } = useInside();
  switch (card.where) {
    case "saved":
      return <StateLine sign="phone">{say("state.saved")}</StateLine>;
    case "refused":
    case "set-aside": {
      const { waiting, reason } = card;
      return (
        <>
          <ProblemNote title={say("board.card-refused")}>
            {reason === undefined ? say("state.set-aside") : sayRefusal(reason)}{" "}
            {say("board.card-refused-still")}
          </ProblemNote>
          {waiting !== undefined && (
            <Button kind="plain" onClick={() => outbox.again(waiting)}>
              {say("board.try-again")}
            </Button>
          )}
        </>
      );
    }
    case "hidden":
      return (
        <p className="meta onback">
          {say("board.card-hidden")}{" "}
          {card.hidden !== undefined &&
            say("state.hidden-reason", { reason: say(`reason.${card.hidden}`) })}{" "}
          <Go to={ways(code).log}>{say("board.read-the-log")}</Go>
        </p>
      );
    default:
      return (
        <>
          <StateLine sign="pinned">
            {say(card.where === "face-down" ? "state.face-down" : "state.on-the-board")}
          </StateLine>
          {card.rewording && <StateLine sign="phone">{say("board.words-sending")}</StateLine>}
        </>
      );
  }
}

interface ChangeProps {
  readonly words: Words;
  readonly onKeep: (words: Words) => void;
  readonly onLeave: () => void;
}

function ChangeWords({ words, onKeep, onLeave }: ChangeProps) {
  const [typed, setTyped] = useState(textOf(words));
  const id = useId();
  const left = cardCharactersMax - lettersIn(typed);
  function keep(event: FormEvent) {
    event.preventDefault();
    if (left >= 0 && typed.trim() !== "") onKeep(wordsOf(typed));
  }
  return (
    <form className="labelled" onSubmit={keep}>
      <label htmlFor={id}>{say("board.changed-words")}</label>
      <textarea
        id={id}
        className="field"
        dir="auto"
        value={typed}
        aria-describedby={`${id}-left`}
        onChange={(event) => setTyped(event.target.value)}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field.
        autoFocus
      />
      <p className={left < 0 ? "meta wrong" : "meta"} id={`${id}-left`}>
        {sayLeft(left)}
      </p>
      <div className="row">
        <Button type="submit">{say("board.keep-change")}</Button>
        <Button kind="quiet" onClick={onLeave}>
          {say("board.never-mind")}
        </Button>
      </div>
    </form>
  );
}
