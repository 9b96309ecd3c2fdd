import { useEffect, useState } from "react";
import { Drawing } from "../../furniture/Drawing.tsx";
import type { StationProps } from "../../room/station.tsx";
import { langOf, textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { goesRound, type Paper, type Sheet, type Table } from "./paper.ts";
import { SheetPicture } from "./SheetPicture.tsx";
import { useSecondsLeft } from "./TimeLeft.tsx";
import "./paper-screen.css";

const papersAtOnce = 4;
const turnMilliseconds = 12_000;

/** The paper table for the hall: what is asked, how many papers go round, and in the end all of them. */
export default function PaperScreen({ view }: StationProps<Paper>) {
  const { table, sheets } = view.page;
  if (goesRound(table.step) || table.step === "open") {
    return <Round view={view} />;
  }
  return <BigWall table={table} sheets={sheets} />;
}

function Round({ view }: StationProps<Paper>) {
  const { table } = view.page;
  const left = useSecondsLeft(table.endsAt);
  const whole = table.stepSeconds ?? 0;
  const asked = table.prompt ?? (view.question === "" ? view.name : view.question);
  return (
    <div className="big-paper">
      <p className="big-now">
        {table.step === "open"
          ? say("paper.screen.sit")
          : say(`paper.screen.${table.step === "grace" ? "pass" : "round"}`, {
              round: table.round,
              rounds: table.rounds,
            })}
      </p>
      <h1 dir="auto" lang={langOf(asked)}>
        {textOf(asked)}
      </h1>
      <p>{howMany(table, left)}</p>
      {left !== undefined && whole > 0 && (
        <svg className="big-time" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
          <rect width={Math.min(100, (left / whole) * 100)} height="5" />
        </svg>
      )}
      {goesRound(table.step) && (
        <div className="big-papers" aria-hidden="true">
          {Array.from({ length: table.papers }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: papers on the table have no names.
            <span key={at} />
          ))}
        </div>
      )}
      <div className="big-easel">
        <Drawing name="easel" />
      </div>
    </div>
  );
}

function howMany(table: Table, left: number | undefined): string {
  if (table.step === "open") return say("paper.seats", { n: table.seats });
  if (table.paused) return say("paper.paused");
  const papers = say("paper.screen.papers", { n: table.papers });
  return left === undefined
    ? `${papers} ${say("paper.screen.no-clock")}`
    : `${papers} ${say("paper.screen.passing", { n: left })}`;
}

/** The papers, a few at a time, large enough for the last row of chairs. */
function BigWall({ table, sheets }: { table: Table; sheets: readonly Sheet[] }) {
  const [at, setAt] = useState(0);
  const [going, setGoing] = useState(true);
  const pages = Math.max(1, Math.ceil(sheets.length / papersAtOnce));
  const shown = at % pages;
  useEffect(() => {
    if (!going || pages < 2) return;
    const timer = setTimeout(() => setAt((shown + 1) % pages), turnMilliseconds);
    return () => clearTimeout(timer);
  }, [going, pages, shown]);
  function turn(to: number) {
    setGoing(false);
    setAt((to + pages) % pages);
  }
  return (
    <div className="big-papers-wall">
      <div className="big-papers-head">
        <p className="big-now">{say("paper.screen.together")}</p>
        <h1>{say(table.step === "name" ? "paper.name-them" : "paper.felt")}</h1>
      </div>
      <ul>
        {sheets.slice(shown * papersAtOnce, (shown + 1) * papersAtOnce).map((sheet) => (
          <li key={sheet.paper}>
            <SheetPicture layers={sheet.layers} />
            <h2 dir="auto" lang={sheet.name === null ? undefined : langOf(sheet.name)}>
              {sheet.name === null ? say("paper.not-named") : textOf(sheet.name)}
            </h2>
          </li>
        ))}
      </ul>
      <div className="big-foot">
        <p>{say("paper.screen.all", { n: sheets.length })}</p>
        {pages > 1 && (
          <div className="big-controls">
            <button type="button" onClick={() => turn(shown - 1)}>
              {say("screen.before")}
            </button>
            <button type="button" onClick={() => setGoing(!going)}>
              {say(going ? "screen.pause" : "screen.go-on")}
            </button>
            <button type="button" onClick={() => turn(shown + 1)}>
              {say("screen.next")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
