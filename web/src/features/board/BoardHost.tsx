import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Card } from "../../furniture/Card.tsx";
import { Doodle } from "../../furniture/drawing/Doodle.tsx";
import { Says } from "../../furniture/Says.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import type { Command } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";
import { type Board, type Card as BoardCard, type Step, steps } from "./board.ts";

const goOnKeys: Readonly<Record<Step, Key>> = {
  writing: "host.step.writing",
  "turned-over": "host.step.turned-over",
  sorting: "host.step.sorting",
  dots: "host.step.dots",
  closed: "host.step.closed",
};

const noteKeys: Partial<Record<Step, Key>> = {
  writing: "host.note.writing",
  "turned-over": "host.note.turned-over",
  sorting: "host.note.sorting",
  dots: "host.note.dots",
};

const longerSeconds = 300;

/** The steps of a board, its time, and how it is going. */
export default function BoardHost({ view }: StationProps<Board>) {
  const { outbox, room } = useInside();
  const { page: board, station } = view;
  const [why, setWhy] = useState<string>();
  const at = steps.indexOf(board.step);
  const next = steps[at + 1];
  const before = steps[at - 1];
  const note = noteKeys[board.step];

  async function ask(command: Omit<Command, "station"> & { kind: string }, said: string) {
    const answer = await outbox.send({ ...command, station });
    if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
    else {
      setWhy(undefined);
      announce(said);
    }
  }

  const moveOn = (step: Step) =>
    ask({ kind: "move-on", step }, say("host.now-at", { step: say(goOnKeys[step]) }));

  return (
    <>
      <ol className="steps" aria-label={say("host.steps")}>
        {steps.map((step, place) => (
          <li
            key={step}
            className={place < at ? "done" : undefined}
            aria-current={step === board.step ? "step" : undefined}
          >
            <strong>{say(goOnKeys[step])}</strong>
            <span>
              {place < at && say("host.step-done")}
              {place === at && say("host.step-now")}
              {place === at + 1 && say("host.step-next")}
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        {next && (
          <Button
            kind={room.gathering.state === "open" ? "main" : "quiet"}
            onClick={() => moveOn(next)}
          >
            {say("host.go-on", { step: lower(say(goOnKeys[next])) })}
          </Button>
        )}
        {board.step !== "closed" && (
          <Button
            kind="quiet"
            onClick={() => ask({ kind: "extend", seconds: longerSeconds }, say("host.longer-said"))}
          >
            {say("host.longer")}
          </Button>
        )}
        {before && (
          <Button kind="quiet" onClick={() => moveOn(before)}>
            {say("host.go-back", { step: lower(say(goOnKeys[before])) })}
          </Button>
        )}
      </div>
      {note && <p className="note">{say(note)}</p>}
      <Why>{why}</Why>
      <div className="host-pair">
        <HowItGoes board={board} />
        {board.cards.length > 0 && (
          <section className="sheet stack" aria-label={say("host.turn-over")}>
            <h2>{say("host.turn-over")}</h2>
            <p>{say("host.turn-over-say")}</p>
            <div>
              <TurnOver
                title={say("host.turn-over")}
                choose={say("host.choose-card")}
                things={board.cards.map((card) => ({
                  id: card.card,
                  hidden: card.hidden !== undefined,
                  shown: <CardSeen card={card} />,
                }))}
              />
            </div>
          </section>
        )}
      </div>
    </>
  );
}

function HowItGoes({ board }: { board: Board }) {
  const { room, clockAheadMilliseconds } = useInside();
  const heading = useId();
  const unnamed = board.groups.filter(({ name }) => name === null).length;
  const alone = board.cards.filter(({ group }) => group === null).length;
  const left =
    board.endsAt === null
      ? undefined
      : Math.ceil((board.endsAt - Date.now() - clockAheadMilliseconds) / 60_000);
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <ul className="going">
        <li>{say("room.here", { n: room.here })}</li>
        {board.step === "writing" ? (
          <li>{say("host.face-down", { n: board.waiting })}</li>
        ) : (
          <>
            <li>
              {say("host.cards", { n: board.cards.length })}{" "}
              {say("host.groups", { n: board.groups.length })}{" "}
              {unnamed > 0 && say("host.unnamed", { n: unnamed })}
            </li>
            {alone > 0 && <li>{say("host.alone", { n: alone })}</li>}
          </>
        )}
        {left !== undefined && (
          <li>{left > 0 ? say("host.minutes-left", { n: left }) : say("host.time-over")}</li>
        )}
      </ul>
      <p className="soft">{say("host.never-who")}</p>
    </section>
  );
}

function CardSeen({ card }: { card: BoardCard }) {
  if (card.hidden) {
    return (
      <Card look="hidden">
        <p className="says">{say("state.hidden")}</p>
        <p className="meta onback">
          {say("state.hidden-reason", { reason: say(`reason.${card.hidden.reason}`) })}
        </p>
      </Card>
    );
  }
  return (
    <Card>
      {card.words !== undefined && <Says words={card.words} />}
      {card.strokes !== undefined && <Doodle strokes={card.strokes} described={card.described} />}
    </Card>
  );
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
