import { type ReactNode, useMemo } from "react";
import { Card as Paper, tapeFor } from "../../furniture/Card.tsx";
import { FillingLamp } from "../../furniture/FillingLamp.tsx";
import { Tally } from "../../furniture/Tally.tsx";
import type { StationProps } from "../../room/station.tsx";
import { textOf } from "../../room/wire.ts";
import { type Key, say } from "../../words/say.ts";
import { type Board, type Group, type Wall, wallOf } from "./board.ts";
import { type Cycle, useCycle } from "./cycle.ts";
import { cardPictures, groupPictures, type Picture, wallPictures } from "./pictures.ts";
import { fullAt, sayTimeLeft, useTimeLeft } from "./SoftTime.tsx";
import { OnCard } from "./WallCard.tsx";
import "./board.css";
import "./board-screen.css";

/** The board for people without a phone, and for everybody to look at together. It has no secrets and no names. */
export default function BoardScreen({ view }: StationProps<Board>) {
  const { page: board, question } = view;
  const wall = useMemo(() => wallOf(board), [board]);
  switch (board.step) {
    case "writing":
      return <Silent board={board} question={question} />;
    case "turned-over":
      return (
        <Turning
          key={board.step}
          now="screen.reading"
          question={question}
          wall={wall}
          pictures={wallPictures(wall)}
          foot={say("screen.all-on-phone")}
        />
      );
    case "sorting":
      return (
        <Turning
          key={board.step}
          now="screen.sorting"
          question={question}
          wall={wall}
          pictures={wallPictures(wall)}
          foot={say("screen.sorting.say")}
        />
      );
    case "dots":
      return (
        <Turning
          key={board.step}
          now="screen.dots.secret"
          question={say("screen.dots")}
          wall={wall}
          pictures={groupPictures(wall)}
          foot={`${say("screen.dots.each", { n: board.dotsEach })} ${say("screen.dots.paper")}`}
        />
      );
    case "closed":
      return (
        <Turning
          key={board.step}
          now="screen.closed"
          question={question}
          wall={wall}
          pictures={[
            ...groupPictures(wall),
            ...cardPictures(undefined, wall.alone),
            { kind: "thanks", key: "thanks" },
          ]}
          foot={say("screen.thank-you.where")}
        />
      );
  }
}

/** While people write: the question, a lamp that fills, and quiet. No names and no numbers. */
function Silent({ board, question }: { board: Board; question: string }) {
  const left = useTimeLeft(board.endsAt);
  return (
    <div className="big-silent">
      <p className="big-now">{say("screen.silent")}</p>
      <h1 dir="auto">{question}</h1>
      <p>{say("screen.silent.say")}</p>
      <p>{say("screen.silent.paper")}</p>
      {left !== undefined && (
        <div className="big-lamp">
          <FillingLamp full={fullAt(left)} />
          <p>{sayTimeLeft(left)}</p>
        </div>
      )}
    </div>
  );
}

interface TurningProps {
  readonly now: Key;
  readonly question: string;
  readonly wall: Wall;
  readonly pictures: readonly Picture[];
  readonly foot: string;
}

function Turning({ now, question, wall, pictures, foot }: TurningProps) {
  const cycle = useCycle(pictures);
  const { picture } = cycle;
  return (
    <div className="big-board">
      <div className="big-head">
        <p className="big-now">{say(now)}</p>
        <h1 dir="auto">{question}</h1>
      </div>
      <div className="big-picture">
        {picture === undefined ? (
          <p className="big-empty">{say("board.no-cards-yet")}</p>
        ) : (
          <OnePicture picture={picture} wall={wall} />
        )}
      </div>
      <div className="big-foot">
        <p>{picture?.kind === "cards" ? sayHowMany(picture, wall, foot) : foot}</p>
        {pictures.length > 1 && <Turn cycle={cycle} />}
      </div>
    </div>
  );
}

function OnePicture({ picture, wall }: { picture: Picture; wall: Wall }): ReactNode {
  switch (picture.kind) {
    case "cards":
      return (
        <section>
          {(wall.piles.length > 0 || picture.group !== undefined) && (
            <h2 className="tag" dir="auto">
              {picture.group === undefined ? say("screen.alone") : groupName(picture.group)}
            </h2>
          )}
          <ul className={`bigcards ${picture.lie}`}>
            {picture.cards.map((card) => (
              <li key={card.card}>
                <Paper paint={card.paint} tape={tapeFor(card.card)}>
                  <div className={card.strokes === undefined ? "bigwords" : "bigwords drawn"}>
                    <OnCard card={card} />
                  </div>
                </Paper>
              </li>
            ))}
          </ul>
        </section>
      );
    case "groups":
      return (
        <ul className="biggroups">
          {picture.groups.map((group) => (
            <li key={group.group}>
              <h2 dir="auto">{groupName(group)}</h2>
              {group.dots !== null && (
                <div className="bigdots">
                  <Tally n={group.dots} />
                  <p>
                    {group.dots === 0
                      ? say("screen.no-dots")
                      : say("screen.group-dots", { n: group.dots })}
                  </p>
                </div>
              )}
            </li>
          ))}
        </ul>
      );
    case "thanks":
      return (
        <div className="big-thanks">
          <h2>{say("screen.thank-you")}</h2>
          <p>{say("screen.thank-you.say")}</p>
        </div>
      );
  }
}

/** To hold a picture while the hall talks about it, or to turn by hand. */
function Turn({ cycle }: { cycle: Cycle<Picture> }) {
  return (
    <div className="big-controls">
      <button type="button" onClick={cycle.before}>
        {say("screen.before")}
      </button>
      <button type="button" onClick={cycle.going ? cycle.hold : cycle.goOn}>
        {say(cycle.going ? "screen.pause" : "screen.go-on")}
      </button>
      <button type="button" onClick={cycle.next}>
        {say("screen.next")}
      </button>
    </div>
  );
}

function sayHowMany(picture: Extract<Picture, { kind: "cards" }>, wall: Wall, foot: string) {
  const all =
    picture.group === undefined
      ? wall.alone
      : (wall.piles.find((pile) => pile.group === picture.group)?.cards ?? picture.cards);
  const n = all.filter((card) => card.hidden === undefined).length;
  return `${say("screen.cards-of", { shown: picture.cards.length, n })} ${foot}`;
}

function groupName(group: Group): string {
  return group.name === null ? say("board.not-named") : textOf(group.name);
}
