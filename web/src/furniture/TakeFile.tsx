import { useState } from "react";
import { fetchFile } from "../room/door.ts";
import { sayProblem } from "../words/heard.ts";
import { say } from "../words/say.ts";
import { announce } from "./announcer.ts";
import { Button } from "./Button.tsx";
import { keepFile } from "./keepFile.ts";

interface Props {
  /** Where the file is to be had, without `/api`. */
  readonly from: string;
  /** What it is called on the device. */
  readonly name: string;
  readonly children: string;
}

/** The tables of a gathering, for a spreadsheet. */
export function TakeTables({ code }: { code: string }) {
  return (
    <TakeFile from={`/gatherings/${code}/data.zip`} name="parlour-tables.zip">
      {say("take-home.tables")}
    </TakeFile>
  );
}

/** A file to keep. While it is made, it says so; when it is not to be had now, one sentence says why. */
export function TakeFile({ from, name, children }: Props) {
  const [why, setWhy] = useState<string>();
  const [busy, setBusy] = useState(false);
  async function take() {
    if (busy) return;
    setBusy(true);
    setWhy(undefined);
    const reply = await fetchFile(from);
    setBusy(false);
    if (reply.kind === "file") {
      keepFile(reply.file, name);
      announce(say("take-home.taken"));
    } else {
      setWhy(reply.kind === "problem" ? sayProblem(reply.problem) : say("report.no-line"));
    }
  }
  return (
    <div className="stack">
      <div>
        <Button kind="quiet" onClick={take}>
          {children}
        </Button>
      </div>
      {busy && <p role="status">{say("take-home.making")}</p>}
      {why && (
        <p role="alert" className="wrong">
          {why}
        </p>
      )}
    </div>
  );
}
