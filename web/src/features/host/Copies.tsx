import { useState } from "react";
import { Button, Go } from "../../furniture/Button.tsx";
import { LongField } from "../../furniture/Field.tsx";
import { moment } from "../../furniture/keys/AskedOfHolder.tsx";
import { TakeCopy } from "../../furniture/keys/TakeCopy.tsx";
import { useKeys } from "../../furniture/keys/useKeys.ts";
import { Why } from "../../furniture/Why.tsx";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { useAsking } from "./Arrange.tsx";

/** Everybody's words in a copy: alone while nobody holds the second key, and else after a yes. */
export function Copies() {
  const { code } = useInside();
  const { keys, open, mayTake, asked } = useKeys();
  const last = keys?.asks.at(-1);
  return (
    <section className="sheet stack" aria-labelledby="copies">
      <h2 id="copies">{say("host.copies")}</h2>
      <p>{say("host.copies-say")}</p>
      {keys?.holder === undefined && <p className="soft">{say("host.keys.alone")}</p>}
      {open && <p className="note">{say("keys.open", moment(keys?.openUntil ?? 0))}</p>}
      {mayTake && (
        <div className="row">
          <TakeCopy href={`/api/gatherings/${code}/export.zip`}>{say("host.export-zip")}</TakeCopy>
          <TakeCopy href={`/api/gatherings/${code}/export.json`}>
            {say("host.export-json")}
          </TakeCopy>
        </div>
      )}
      {!mayTake && asked && <p role="status">{say("host.keys.asked")}</p>}
      {!mayTake && !asked && (
        <>
          {last?.answer === "no" && <p className="note">{say("host.keys.no")}</p>}
          <AskForWords />
        </>
      )}
      <p>
        <Go to={ways(code).log} className="roomy">
          {say("keys.to-the-log")}
        </Go>
      </p>
    </section>
  );
}

function AskForWords() {
  const { why, ask } = useAsking();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  async function send() {
    const said = reason.trim();
    setMissing(said === "");
    if (said === "") return;
    const command = { kind: "ask-for-words", ask: newId(), reason: said };
    if (await ask(command, say("host.keys.asked"))) setReason("");
  }
  return (
    <div className="stack">
      <p>{say("host.keys.ask-say")}</p>
      <LongField
        label={say("host.keys.reason")}
        help={say("host.keys.reason-help")}
        problem={missing ? say("host.keys.reason-missing") : undefined}
        value={reason}
        maxLength={140}
        rows={2}
        onChange={(event) => setReason(event.target.value)}
      />
      <div>
        <Button kind="quiet" onClick={send}>
          {say("host.keys.ask")}
        </Button>
      </div>
      <Why>{why}</Why>
    </div>
  );
}
