import { memo } from "react";
import { Button, Go } from "../../furniture/Button.tsx";
import { Card as Paper, StateLine, tapeFor } from "../../furniture/Card.tsx";
import { Doodle } from "../../furniture/drawing/Doodle.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import type { Card } from "./board.ts";

/** What may be done with the card in the hand. */
export interface Hand {
  lift(card: Card): void;
  putDown(): void;
  choose(card: Card): void;
  hold(card: Card, held: boolean): void;
}

interface Props {
  readonly card: Card;
  readonly code: string;
  readonly hand: Hand;
  readonly lifted: boolean;
  readonly mine: boolean;
  readonly marked: boolean;
  readonly sending: boolean;
  /** False where cards can only be read. */
  readonly movable: boolean;
}

/** One card on the wall. Tap it, and it is in your hand until you put it somewhere. */
export const WallCard = memo(function WallCard(props: Props) {
  const { card, code, hand, lifted, mine, marked, sending, movable } = props;
  if (card.hidden !== undefined) {
    return (
      <li className="hung" id={`card-${card.card}`} data-card={card.card}>
        <Paper look="hidden">
          <p className="says">{say("board.card-hidden")}</p>
          <p className="meta onback">
            {say("state.hidden-reason", { reason: say(`reason.${card.hidden.reason}`) })}{" "}
            <Go to={ways(code).log}>{say("board.read-the-log")}</Go>
          </p>
        </Paper>
      </li>
    );
  }
  const held = card.held === true;
  return (
    <li className={lifted ? "hung open" : "hung"} id={`card-${card.card}`} data-card={card.card}>
      <Paper
        paint={card.paint}
        tape={tapeFor(card.card)}
        {...(lifted ? { className: "lifted" } : {})}
      >
        {movable ? (
          <button
            type="button"
            className="cardface"
            aria-pressed={lifted}
            onClick={() => (lifted ? hand.putDown() : hand.lift(card))}
          >
            <OnCard card={card} />
          </button>
        ) : (
          <div className="cardface">
            <OnCard card={card} />
          </div>
        )}
        {mine && <p className="by">{say("board.mine-mark")}</p>}
        {card.by !== undefined && (
          <p className="by" dir="auto">
            {say("board.by", { name: card.by })}
          </p>
        )}
        {card.fromHosts && <p className="by">{say("room.from-hosts")}</p>}
        {card.reworded && <p className="by">{say("board.reworded")}</p>}
        {held && <p className="by">{say("board.held")}</p>}
        {marked && <p className="by moved">{say("board.moved-mark")}</p>}
        {sending && <StateLine sign="phone">{say("board.moving")}</StateLine>}
        {lifted && (
          <div className="card-actions">
            {(!held || mine) && (
              <button type="button" className="pickup" onClick={() => hand.choose(card)}>
                {say("board.put-with")}
              </button>
            )}
            {mine && (
              <button type="button" className="pickup" onClick={() => hand.hold(card, !held)}>
                {say(held ? "board.let-move" : "board.hold")}
              </button>
            )}
            {card.words !== undefined && <ReadAloud words={[card.words]} />}
            <Button kind="plain" onClick={hand.putDown}>
              {say("board.put-down")}
            </Button>
          </div>
        )}
      </Paper>
    </li>
  );
});

/** What its maker put on it: words, or a drawing with what they say it is. */
export function OnCard({ card }: { card: Card }) {
  return (
    <>
      {card.strokes !== undefined && (
        <span className="on-card">
          <Doodle
            strokes={card.strokes}
            described={card.described}
            silent={card.described !== undefined}
          />
        </span>
      )}
      {card.described !== undefined && <Says as="span" words={card.described} className="says" />}
      {card.words !== undefined && <Says as="span" words={card.words} />}
    </>
  );
}
