import { useState } from "react";
import { type Fetched, fetchFile, type HowFar } from "../room/door.ts";
import { sayProblem } from "../words/heard.ts";
import { say } from "../words/say.ts";
import { announce } from "./announcer.ts";
import { Button } from "./Button.tsx";
import { keepFile } from "./keepFile.ts";
import { Why } from "./Why.tsx";

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

/** Others first: how often it is asked for again by itself, and the longest wait between, in seconds. */
const againMax = 3;
const waitSecondsMax = 60;

type Making =
  | { readonly kind: "making"; readonly far?: HowFar }
  | { readonly kind: "others-first" };

/**
 * A file to keep. While it is made, it says so and how far it is, and everything else can be done meanwhile; while others come
 * first, it asks again by itself. When it is not to be had now, one sentence says why.
 */
export function TakeFile({ from, name, children }: Props) {
  const [why, setWhy] = useState<string>();
  const [making, setMaking] = useState<Making>();
  async function take() {
    if (making) return;
    setWhy(undefined);
    const reply = await patiently(() => {
      setMaking({ kind: "making" });
      return fetchFile(from, (far) => setMaking({ kind: "making", far }));
    }, setMaking);
    setMaking(undefined);
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
      {making && (
        <p role="status">
          {say(making.kind === "making" ? "take-home.making" : "take-home.others-first")}
        </p>
      )}
      {making?.kind === "making" && making.far && <Sheets far={making.far} />}
      <Why>{why}</Why>
    </div>
  );
}

function Sheets({ far: { done, of } }: { far: HowFar }) {
  const text = say("take-home.sheets", { done, of });
  return (
    <div>
      <progress className="sheets-made" aria-label={text} value={done} max={of} />
      <p aria-hidden="true" className="soft">
        {text}
      </p>
    </div>
  );
}

/** Asks again, a few times, when the house says that others come first and how long that takes. */
async function patiently(
  ask: () => Promise<Fetched>,
  waiting: (making: Making) => void,
): Promise<Fetched> {
  for (let asked = 1; ; asked++) {
    const reply = await ask();
    const seconds = reply.kind === "problem" ? reply.retryAfterSeconds : undefined;
    if (seconds === undefined || seconds > waitSecondsMax || asked > againMax) return reply;
    waiting({ kind: "others-first" });
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
