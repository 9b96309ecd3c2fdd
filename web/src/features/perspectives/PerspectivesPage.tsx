import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Card } from "../../furniture/Card.tsx";
import { GiveWords } from "../../furniture/GiveWords.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { textOf } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { HowWeSeeIt } from "./HowWeSeeIt.tsx";
import {
  answersToBeCounted,
  type MyAnswers,
  readMine,
  type Stance,
  type StatementId,
  stances,
  statementCharactersMax,
  statementOf,
  type Window,
  withWaiting,
} from "./perspectives.ts";
import { StanceMark } from "./StanceMark.tsx";
import "./perspectives.css";
import { Why } from "../../furniture/Why.tsx";

type Part = "answer" | "see" | "mine";

/** The window: one statement after another, how we see it, and what I have answered. */
export default function PerspectivesPage({ view }: StationProps<Window>) {
  const { code, mine: all, unheard } = useInside();
  const { station, page: window } = view;
  const [part, setPart] = useState<Part>("answer");
  const mine = useMemo(
    () => withWaiting(readMine(all?.stations[station]), unheard, station, window),
    [all, unheard, station, window],
  );
  const to = ways(code);
  return (
    <Page
      title={view.name}
      back={{ to: to.room, label: say("page.the-room") }}
      width={part === "see" ? "whole" : "column"}
    >
      <div className={part === "see" ? "page wideok stack-l" : "stack-l"}>
        <div className="stack">
          <p className="soft" dir="auto">
            {view.name}
          </p>
          <Title>{part === "see" ? say("perspectives.how-we-see-it") : view.question}</Title>
        </div>
        <div className="parts">
          <Picks
            legend={say("perspectives.parts")}
            value={part}
            onPick={setPart}
            picks={(["answer", "see", "mine"] as const).map((one) => ({
              value: one,
              label: say(`perspectives.part.${one}`),
            }))}
          />
        </div>
        {part === "answer" && <Answer station={station} window={window} mine={mine} />}
        {part === "see" && <HowWeSeeIt window={window} mine={mine} />}
        {part === "mine" && <Mine station={station} window={window} mine={mine} />}
      </div>
    </Page>
  );
}

interface PartProps {
  readonly station: string;
  readonly window: Window;
  readonly mine: MyAnswers;
}

/** Answers, and keeps why one was not taken. */
function useAnswering(station: string) {
  const { outbox } = useInside();
  const [why, setWhy] = useState<string>();
  async function answer(statement: StatementId, stance: Stance | undefined) {
    const command =
      stance === undefined
        ? { kind: "leave-unanswered", station, statement }
        : { kind: "answer-statement", station, statement, stance };
    const heard = await outbox.send(command);
    setWhy(heard.kind === "refused" ? sayRefusal(heard.reason) : undefined);
  }
  return { why, answer };
}

/** One statement, three answers. The keys 1, 2 and 3 answer while the focus is here, and nowhere else. */
function Answer({ station, window, mine }: PartProps) {
  const { room } = useInside();
  const { why, answer } = useAnswering(station);
  const [last, setLast] = useState<{ id: StatementId; stance: Stance }>();
  const heading = useRef<HTMLHeadingElement>(null);
  const closed = room.gathering.state === "closed";
  // What somebody reads stays before them until they have answered it, whatever the room asks next meanwhile.
  const [before, setBefore] = useState<StatementId>();
  const [undone, setUndone] = useState<StatementId>();
  const id = [undone, before].find((one) => one && mine.next.includes(one)) ?? mine.next[0];
  if (id !== before) setBefore(id);
  const statement = id === undefined ? undefined : statementOf(window, id);
  const answered = Object.keys(mine.answers).length;

  function give(stance: Stance) {
    if (id === undefined) return;
    setLast({ id, stance });
    announce(say(`perspectives.said.${stance}`));
    void answer(id, stance);
    heading.current?.focus();
  }

  function onKey(event: KeyboardEvent) {
    const stance = stances[["1", "2", "3"].indexOf(event.key)];
    const typing = event.target instanceof HTMLTextAreaElement;
    if (stance === undefined || typing || event.repeat || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    give(stance);
  }

  return (
    <>
      <section className="stack" aria-labelledby="statement" onKeyDown={onKey}>
        <h2 id="statement" className="vh" tabIndex={-1} ref={heading}>
          {statement?.words === undefined
            ? say("perspectives.all-answered")
            : say("perspectives.statement", { statement: textOf(statement.words) })}
        </h2>
        {statement?.words === undefined ? (
          <p>
            {say(
              window.statements.length === 0 ? "perspectives.none" : "perspectives.all-answered",
            )}
          </p>
        ) : (
          <>
            <Card paint="butter" tape={1}>
              <Says words={statement.words} />
              {statement.fromHosts && <p className="meta">{say("room.from-hosts")}</p>}
              {statement.by !== undefined && <p className="meta">{statement.by}</p>}
            </Card>
            <ReadAloud words={[statement.words]} />
            {!closed && (
              <div className="stances">
                {stances.map((stance, at) => (
                  <Button key={stance} kind="quiet" onClick={() => give(stance)}>
                    <StanceMark stance={stance} />
                    {say(`perspectives.${stance}`)} <kbd>{at + 1}</kbd>
                  </Button>
                ))}
              </div>
            )}
          </>
        )}
        {last && (
          <p className="row answered">
            <span>{say(`perspectives.said.${last.stance}`)}</span>
            <Button
              kind="plain"
              onClick={() => {
                void answer(last.id, undefined);
                setUndone(last.id);
                setLast(undefined);
                heading.current?.focus();
              }}
            >
              {say("perspectives.undo")}
            </Button>
          </p>
        )}
        <Why>{why}</Why>
        <p className="soft">
          {answered < answersToBeCounted
            ? say("perspectives.until-counted", { n: answersToBeCounted - answered })
            : say("perspectives.left", { n: mine.next.length })}
        </p>
      </section>
      {window.ownStatements && !closed && (
        <section className="sunk stack" aria-labelledby="own">
          <h2 id="own">{say("perspectives.own")}</h2>
          <GiveWords
            station={station}
            kind="offer-statement"
            label={say("perspectives.own.label")}
            help={say("perspectives.own.help")}
            button={say("perspectives.own.put")}
            saved={say("perspectives.own.saved")}
            charactersMax={statementCharactersMax}
          />
        </section>
      )}
    </>
  );
}

/** What I have answered. It may be changed for ever. */
function Mine({ station, window, mine }: PartProps) {
  const { why, answer } = useAnswering(station);
  const list = useId();
  const answered = window.statements.filter(({ statement }) => mine.answers[statement]);
  if (answered.length === 0) return <p>{say("perspectives.nothing-answered")}</p>;
  return (
    <section className="stack" aria-labelledby={list}>
      <h2 id={list}>{say("perspectives.my-answers")}</h2>
      <p className="soft">{say("perspectives.only-you")}</p>
      <Why>{why}</Why>
      <ul className="stack-l">
        {answered.map(({ statement, words }) => (
          <li key={statement} className="stack">
            {words === undefined ? (
              <p className="soft">{say("perspectives.paused")}</p>
            ) : (
              <Picks
                legend={textOf(words)}
                value={mine.answers[statement]}
                onPick={(stance) => void answer(statement, stance)}
                picks={stances.map((stance) => ({
                  value: stance,
                  label: say(`perspectives.${stance}`),
                }))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
