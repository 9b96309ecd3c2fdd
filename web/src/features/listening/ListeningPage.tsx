import { useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { GiveWords } from "../../furniture/GiveWords.tsx";
import { Page } from "../../furniture/Page.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { Lamp } from "./Lamp.tsx";
import {
  type CardAfter,
  type Chairs,
  type Circle,
  cardCharactersMax,
  type MyChair,
  peopleMax,
  peopleMin,
  readMine,
} from "./listening.ts";
import { OnCard } from "./OnCard.tsx";
import "./listening.css";
import { Why } from "../../furniture/Why.tsx";

type Ask = (command: { readonly kind: string; readonly [field: string]: unknown }) => void;

/** The listening round: take a chair, speak when it is your turn, and listen. Nothing is kept of what is said. */
export default function ListeningPage({ view }: StationProps<Chairs>) {
  const { code, room, mine: all, outbox } = useInside();
  const { station, page: chairs } = view;
  const [why, setWhy] = useState<string>();
  const mine = readMine(all?.stations[station]);
  const circle = chairs.circles.find((one) => one.circle === mine.circle);
  const open = room.gathering.state !== "closed";

  const ask: Ask = async (command) => {
    const answer = await outbox.send({ station, ...command });
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
  };

  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <div className="stack-l">
        <StationHead view={view}>
          <p>{say("listening.nothing-kept")}</p>
        </StationHead>
        <Why>{why}</Why>
        {open && circle && <MyCircle circle={circle} mine={mine} ask={ask} />}
        {open && !circle && <TakeAChair chairs={chairs} ask={ask} />}
        {open && circle?.phase !== "speaking" && <Twice mine={mine} ask={ask} />}
        {open && mine.mayAdd && circle?.phase !== "speaking" && <OneCard station={station} />}
        {circle?.phase !== "speaking" && <Cards cards={chairs.cards} />}
      </div>
    </Page>
  );
}

/** The circles that have a chair free. Nobody is named: people see each other. */
function TakeAChair({ chairs, ask }: { chairs: Chairs; ask: Ask }) {
  const free = chairs.circles.filter(
    (one) => one.phase !== "speaking" && one.chairs.length < peopleMax,
  );
  return (
    <section className="stack" aria-labelledby="chairs">
      <h2 id="chairs">{say("listening.take-a-chair")}</h2>
      <p>
        {say("listening.how")}{" "}
        {chairs.minutesEach > 0
          ? say("listening.minutes", { n: chairs.minutesEach })
          : say("listening.no-clock")}
      </p>
      {free.length > 0 && (
        <ul className="stack">
          {free.map((one) => (
            <li key={one.circle} className="sheet row spread">
              <span>
                <strong>{say("listening.circle", { number: one.number })}</strong>{" "}
                {say("listening.people-sit", { n: one.chairs.length })}
              </span>
              <Button
                kind="quiet"
                onClick={() => ask({ kind: "sit-down", circle: one.circle })}
                aria-label={say("listening.sit-down-in", { number: one.number })}
              >
                {say("listening.sit-down")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        kind={free.length === 0 ? "main" : "quiet"}
        onClick={() => ask({ kind: "open-circle", circle: newId() })}
      >
        {say("listening.open-circle")}
      </Button>
    </section>
  );
}

interface MyCircleProps {
  readonly circle: Circle;
  readonly mine: MyChair;
  readonly ask: Ask;
}

function MyCircle({ circle, mine, ask }: MyCircleProps) {
  const id = circle.circle;
  return (
    <section className="stack-l my-circle" aria-labelledby="circle">
      <h2 id="circle">{say("listening.circle", { number: circle.number })}</h2>
      {circle.phase === "speaking" ? (
        <Turn circle={circle} mine={mine} ask={ask} />
      ) : (
        <>
          <div className="two-chairs">
            <Drawing name="chairs" />
          </div>
          <p role="status">
            {circle.phase === "over"
              ? say("listening.over")
              : say("listening.people-sit", { n: circle.chairs.length })}
          </p>
          {circle.chairs.length < peopleMin ? (
            <p className="soft">{say("listening.three-first")}</p>
          ) : (
            <Button
              kind={circle.phase === "over" ? "quiet" : "main"}
              onClick={() => ask({ kind: "begin-round", circle: id })}
            >
              {say(circle.phase === "over" ? "listening.begin-again" : "listening.begin")}
            </Button>
          )}
        </>
      )}
      <p>
        <Button kind="plain" onClick={() => ask({ kind: "get-up" })}>
          {say("listening.get-up")}
        </Button>
      </p>
    </section>
  );
}

/** One turn: mine, or somebody's to whom I listen. */
function Turn({ circle, mine, ask }: MyCircleProps) {
  const { circle: id, turn } = circle;
  const isMine = circle.speaking === mine.chair;
  return (
    <div className="stack turn">
      <p className="whose" role="status">
        <strong>{say(isMine ? "listening.your-turn" : "listening.listen")}</strong>
      </p>
      <Lamp circle={circle} />
      {isMine ? (
        <>
          <p>{say("listening.silence-is-fine")}</p>
          <div className="stack">
            <Button onClick={() => ask({ kind: "end-turn", circle: id, turn })}>
              {say("listening.i-am-done")}
            </Button>
            {circle.endsAt !== undefined && (
              <Button kind="quiet" onClick={() => ask({ kind: "need-longer", circle: id, turn })}>
                {say("listening.longer")}
              </Button>
            )}
            <Button kind="quiet" onClick={() => ask({ kind: "pass-turn", circle: id, turn })}>
              {say("listening.pass")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{say("listening.no-fixing")}</p>
          <p>
            <Button kind="plain" onClick={() => ask({ kind: "go-past", circle: id, turn })}>
              {say("listening.have-left")}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

/** Said by oneself and to nobody else. */
function Twice({ mine, ask }: { mine: MyChair; ask: Ask }) {
  return (
    <section className="stack" aria-labelledby="twice">
      <h2 id="twice">{say("listening.time")}</h2>
      <p className="soft">{say("listening.only-you")}</p>
      <Tick
        label={say("listening.twice")}
        checked={mine.twice}
        onTick={(twice) => ask({ kind: "ask-for-twice", twice })}
      />
    </section>
  );
}

/** One card of one's own, after listening. */
function OneCard({ station }: { station: string }) {
  return (
    <section className="sunk stack" aria-labelledby="one-card">
      <h2 id="one-card">{say("listening.one-card")}</h2>
      <p>{say("listening.own-only")}</p>
      <GiveWords
        station={station}
        kind="add-card"
        label={say("listening.card.label")}
        button={say("listening.card.put")}
        saved={say("listening.card.saved")}
        charactersMax={cardCharactersMax}
      />
      <p className="soft">{say("take-back.how")}</p>
    </section>
  );
}

function Cards({ cards }: { cards: readonly CardAfter[] }) {
  if (cards.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="cards">
      <h2 id="cards">{say("listening.cards")}</h2>
      <ul className="stack-l">
        {cards.map((card) => (
          <Card
            key={card.contribution}
            as="li"
            paint="sky"
            tape={tapeFor(card.contribution)}
            {...(card.words === undefined ? { look: "hidden" as const } : {})}
          >
            <OnCard card={card} />
            {card.by !== undefined && (
              <p className="meta" dir="auto">
                {card.by}
              </p>
            )}
            {card.fromHosts && <p className="meta">{say("room.from-hosts")}</p>}
          </Card>
        ))}
      </ul>
    </section>
  );
}
