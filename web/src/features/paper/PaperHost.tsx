import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";
import { goesRound, type Pace, type Paper, type Step, type Table } from "./paper.ts";
import { ToTurnOver } from "./ToTurnOver.tsx";

/** What the host can go on to, from each step. */
const nextOf: Partial<Record<Step, { readonly step: Step; readonly key: Key }>> = {
  look: { step: "name", key: "paper.host.name" },
  think: { step: "name", key: "paper.host.name" },
  draw: { step: "name", key: "paper.host.name" },
  grace: { step: "name", key: "paper.host.name" },
  name: { step: "wall", key: "paper.host.wall" },
  wall: { step: "done", key: "paper.host.done" },
  done: { step: "open", key: "paper.host.again" },
};

const parts: readonly { readonly key: Key; readonly steps: readonly Step[] }[] = [
  { key: "paper.host.part.open", steps: ["open"] },
  { key: "paper.host.part.round", steps: ["look", "think", "draw", "grace"] },
  { key: "paper.host.part.name", steps: ["name"] },
  { key: "paper.host.part.wall", steps: ["wall"] },
  { key: "paper.host.part.done", steps: ["done"] },
];

/** Starting, passing, time: how it is going, and never who. */
export default function PaperHost({ view }: StationProps<Paper>) {
  const { outbox } = useInside();
  const { station, page } = view;
  const { table } = page;
  const [why, setWhy] = useState<string>();
  const next = nextOf[table.step];
  const at = parts.findIndex(({ steps }) => steps.includes(table.step));

  async function ask(kind: string, said: Key, more: object = {}) {
    const answer = await outbox.send({ station, kind, ...more });
    if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
    else {
      setWhy(undefined);
      announce(say(said));
    }
  }

  return (
    <>
      <ol className="steps" aria-label={say("host.steps")}>
        {parts.map(({ key, steps }, place) => (
          <li
            key={key}
            className={place < at ? "done" : undefined}
            aria-current={steps.includes(table.step) ? "step" : undefined}
          >
            <strong>{say(key)}</strong>
            <span>
              {place < at && say("host.step-done")}
              {place === at && say("host.step-now")}
              {place === at + 1 && say("host.step-next")}
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        {table.step === "open" && (
          <Button onClick={() => ask("start", "paper.host.started")}>
            {say("paper.host.start")}
          </Button>
        )}
        {goesRound(table.step) && table.step !== "grace" && (
          <Button onClick={() => ask("move-on", "paper.host.passing", { step: "grace" })}>
            {say("paper.host.pass")}
          </Button>
        )}
        {goesRound(table.step) && (
          <Button
            kind="quiet"
            onClick={() =>
              table.paused ? ask("go-on", "paper.host.went-on") : ask("pause", "paper.paused")
            }
          >
            {say(table.paused ? "paper.host.go-on" : "paper.host.pause")}
          </Button>
        )}
        {next && (
          <Button
            kind={goesRound(table.step) ? "quiet" : "main"}
            onClick={() => ask("move-on", next.key, { step: next.step })}
          >
            {say(next.key)}
          </Button>
        )}
      </div>
      {table.pauseAsked && !table.paused && <p role="status">{say("paper.pause.somebody")}</p>}
      <Why>{why}</Why>
      <ToTurnOver page={page} />
      <div className="host-pair">
        <HowItGoes page={page} />
        <SetPace
          table={table}
          onSet={(pace, seconds) => ask("set-pace", "paper.host.pace-set", { pace, seconds })}
        />
      </div>
    </>
  );
}

function HowItGoes({ page }: { page: Paper }) {
  const { room } = useInside();
  const heading = useId();
  const { table, sheets } = page;
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <ul className="going">
        <li>{say("room.here", { n: room.here })}</li>
        <li>{say("paper.seats", { n: table.seats })}</li>
        {goesRound(table.step) && (
          <>
            <li>{say("paper.host.round", { round: table.round, rounds: table.rounds })}</li>
            <li>{say("paper.host.papers", { n: table.papers })}</li>
          </>
        )}
        {sheets.length > 0 && (
          <li>
            {say("paper.host.named", {
              n: sheets.filter(({ name }) => name !== null).length,
              all: sheets.length,
            })}
          </li>
        )}
      </ul>
      <p className="soft">{say("host.never-who")}</p>
    </section>
  );
}

const seconds = [5, 10, 15, 30, 60] as const;

interface SetPaceProps {
  readonly table: Table;
  readonly onSet: (pace: Pace, seconds: number) => void;
}

function SetPace({ table, onSet }: SetPaceProps) {
  return (
    <section className="sheet stack" aria-label={say("paper.host.pace")}>
      <h2>{say("paper.host.pace")}</h2>
      <Picks
        legend={say("paper.host.pace.ask")}
        help={say("paper.host.pace.help")}
        value={table.pace}
        onPick={(pace) => onSet(pace, table.drawSeconds)}
        picks={[
          { value: "one-line", label: say("paper.pace.one-line") },
          { value: "together", label: say("paper.pace.together") },
        ]}
      />
      {table.pace === "together" && (
        <Picks
          legend={say("paper.host.seconds")}
          value={String(table.drawSeconds)}
          onPick={(picked) => onSet("together", Number(picked))}
          picks={[...new Set([...seconds, table.drawSeconds])]
            .sort((one, other) => one - other)
            .map((n) => ({ value: String(n), label: say("paper.host.seconds-each", { n }) }))}
        />
      )}
    </section>
  );
}
