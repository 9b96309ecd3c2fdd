import { useState } from "react";
import { Button, Go, GoButton } from "../../furniture/Button.tsx";
import { Card } from "../../furniture/Card.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { ProblemSummary } from "../../furniture/ProblemSummary.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { makeBadge, type NotMade } from "../../room/badges.ts";
import { go, wayIn, ways } from "../../room/way.ts";
import { type Doorstep as DoorstepWords, linesOf } from "../../room/wire.ts";
import { sayNotMade } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import "./doorstep.css";

interface Props {
  readonly doorstep: DoorstepWords;
  /** This browser holds a badge here from now on. */
  readonly onInside: () => void;
}

/** Who asks, what can change and what cannot, before anybody decides to come in. */
export function Doorstep({ doorstep, onInside }: Props) {
  const { code, inside, state } = doorstep;
  const [why, setWhy] = useState<NotMade>();
  const to = ways(code);

  async function justLook() {
    const made = await makeBadge(code, {});
    if (made.kind === "not-made") return setWhy(made.why);
    onInside();
    go(wayIn(code));
  }

  const closed = state === "closed";
  const welcome = linesOf(doorstep.welcome ?? say("doorstep.welcome"));
  return (
    <Page
      title={doorstep.title}
      above={
        <div className="doorstep">
          <Drawing name={closed ? "letterbox" : "door"} />
        </div>
      }
    >
      <div className="stack">
        <ProblemSummary problems={why ? [{ words: sayNotMade(why) }] : []} />
        <p className="soft" dir="auto">
          {[doorstep.title, doorstep.whenAndWhere].filter(Boolean).join(". ")}
        </p>
        <Title>{doorstep.question}</Title>
        {state === "draft" && <p className="note">{say("doorstep.draft")}</p>}
        {closed ? (
          <p>{say(inside ? "doorstep.closed-inside" : "doorstep.closed")}</p>
        ) : (
          <p dir="auto">{welcome.join(" ")}</p>
        )}
        <ComeIn doorstep={doorstep} />
        {doorstep.report && (
          <GoButton kind="quiet" wide to={to.report}>
            {say("report.read")}
          </GoButton>
        )}
        {!closed && !inside && <p className="soft middle">{say("doorstep.join-or-look")}</p>}
        <ReadAloud words={aloud(doorstep)} />

        {doorstep.whoAsks && (
          <section className="stack" aria-labelledby="who">
            <h2 id="who">{say("doorstep.who-asks")}</h2>
            <Lines text={doorstep.whoAsks} />
          </section>
        )}
        <div className="canlist">
          <Card as="section" paint="mint" tape={1} className="stack" labelledBy="can">
            <h2 id="can">{say("doorstep.can-change")}</h2>
            <Lines text={doorstep.canChange} />
          </Card>
          <Card as="section" paint="oat" className="stack" labelledBy="cannot">
            <h2 id="cannot">{say("doorstep.cannot-change")}</h2>
            <Lines text={doorstep.cannotChange} />
          </Card>
        </div>
        <section className="stack" aria-labelledby="words">
          <h2 id="words">{say("doorstep.my-words")}</h2>
          <ul className="bullets">
            <li>{say("doorstep.words.who-sees")}</li>
            <li>{say("doorstep.words.nobody-changes")}</li>
            <li>{say("doorstep.words.take-back")}</li>
            {linesOf(doorstep.afterwards ?? "").map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
          <p className="note">{say("help.say-no")}</p>
        </section>
        <ComeIn doorstep={doorstep} />
        {!closed && !inside && (
          <Button kind="quiet" wide onClick={justLook}>
            {say("doorstep.just-look")}
          </Button>
        )}
        {inside ? (
          !closed && (
            <p>
              {say("doorstep.somebody-else")} <Go to={to.badge}>{say("doorstep.another-badge")}</Go>
            </p>
          )
        ) : (
          <p>
            {say("doorstep.been-here")} <Go to={to.back}>{say("doorstep.use-words")}</Go>
          </p>
        )}
      </div>
    </Page>
  );
}

function ComeIn({ doorstep }: { doorstep: DoorstepWords }) {
  const to = ways(doorstep.code);
  if (doorstep.inside) {
    return (
      <GoButton wide to={wayIn(doorstep.code)}>
        {say("doorstep.back-in")}
      </GoButton>
    );
  }
  return doorstep.state === "closed" ? null : (
    <GoButton wide to={to.badge}>
      {say("doorstep.come-in")}
    </GoButton>
  );
}

/** One line is a sentence; more are a list. */
function Lines({ text }: { text: string }) {
  const lines = linesOf(text);
  if (lines.length === 1) return <p dir="auto">{lines[0]}</p>;
  return (
    <ul className="bullets">
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function aloud(doorstep: DoorstepWords): string[] {
  return [
    doorstep.question,
    ...(doorstep.whoAsks ? [say("doorstep.who-asks"), doorstep.whoAsks] : []),
    say("doorstep.can-change"),
    ...linesOf(doorstep.canChange),
    say("doorstep.cannot-change"),
    ...linesOf(doorstep.cannotChange),
    say("doorstep.my-words"),
    say("doorstep.words.who-sees"),
    say("doorstep.words.nobody-changes"),
    say("doorstep.words.take-back"),
    ...linesOf(doorstep.afterwards ?? ""),
    say("help.say-no"),
  ];
}
