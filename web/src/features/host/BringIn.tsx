import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button, Go } from "../../furniture/Button.tsx";
import { type BroughtIn, bringIn, type Done } from "../../room/hosts.ts";
import { ways } from "../../room/way.ts";
import type { FileProblem } from "../../room/wire.ts";
import { say } from "../../words/say.ts";

/** Brings in cards from a file: into this gathering, or as a new one. */
export function BringIn({ into }: { into?: string }) {
  const heading = useId();
  const [file, setFile] = useState<File>();
  const [came, setCame] = useState<Done<BroughtIn>>();
  const [busy, setBusy] = useState(false);

  async function bring() {
    if (!file) return;
    setBusy(true);
    const answer = await bringIn(file, into);
    setBusy(false);
    setCame(answer);
    if (answer.kind === "done") announce(say("bring.done", { n: answer.value.cards }));
  }

  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say(into === undefined ? "bring.new-title" : "bring.title")}</h2>
      <p>{say("bring.say")}</p>
      <label className="file">
        <span>{say("bring.file")}</span>
        <input
          type="file"
          className="field"
          accept=".csv,.zip,.json,text/csv,application/zip,application/json"
          onChange={(chosen) => {
            setCame(undefined);
            setFile(chosen.target.files?.[0]);
          }}
        />
      </label>
      <Button kind="quiet" onClick={bring} disabled={!file || busy}>
        {say("bring.bring")}
      </Button>
      {came?.kind === "done" && (
        <p role="status">
          {say("bring.done", { n: came.value.cards })}{" "}
          {came.value.leftOut > 0 && say("bring.left-out", { n: came.value.leftOut })}{" "}
          {into === undefined && <Go to={ways(came.value.code).host}>{say("bring.go")}</Go>}
        </p>
      )}
      {came?.kind === "not-done" && (
        <div className="problem" role="alert">
          <p>
            <strong>{say("bring.not-done")}</strong> {came.problem?.detail}
          </p>
          {came.problem?.problems && <Wrong problems={came.problem.problems} />}
        </div>
      )}
    </section>
  );
}

const problemsShownMax = 10;

function Wrong({ problems }: { problems: readonly FileProblem[] }) {
  return (
    <ul className="bullets">
      {problems.slice(0, problemsShownMax).map((problem) => {
        const { file, line, column, detail } = problem;
        const where = [
          file,
          line === undefined ? "" : say("bring.line", { line }),
          column === undefined ? "" : say("bring.column", { column }),
        ]
          .filter(Boolean)
          .join(", ");
        return (
          <li key={`${where} ${detail}`}>
            {where}: {detail}
          </li>
        );
      })}
    </ul>
  );
}
