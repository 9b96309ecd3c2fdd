import { useId } from "react";
import { Button, GoButton } from "../../furniture/Button.tsx";
import { TakeTables } from "../../furniture/TakeFile.tsx";
import { Why } from "../../furniture/Why.tsx";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { useAsking } from "./Arrange.tsx";
import { EasyChecked } from "./EasyChecked.tsx";

/** The kind of station at which people say what is missing. */
const hears = "feedback";

/** Lets everybody read what we heard and what became of it, or no longer. The log says each. */
export function ReportHost() {
  const { room, code, stations } = useInside();
  const { why, ask } = useAsking();
  const heading = useId();
  const letterbox = room.stations.some(({ kind, opening }) => kind === hears && opening === "open");
  const out = room.gathering.report === true;

  /** What is missing is said at a letterbox; where none hangs, one is hung before there is a report to miss something in. */
  async function publish() {
    if (letterbox || (await hangLetterbox())) {
      await ask({ kind: "publish-report" }, say("host.report.published"));
    }
  }

  async function hangLetterbox() {
    const usual = stations.find(({ kind }) => kind === hears)?.usual();
    const hung = newId();
    const { name = "", help = "" } = usual ?? {};
    const question = say("host.report.missing");
    const said = say("host.was-put", { station: name });
    const place = { kind: "place-station", placed: hung, stationKind: hears, name, question, help };
    return (await ask(place, said)) && (await ask({ kind: "open-station", of: hung }, said));
  }

  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("report.title")}</h2>
      <p>{say(out ? "host.report.is-out" : "host.report.say")}</p>
      {!letterbox && <p className="soft">{say("host.report.letterbox")}</p>}
      <div className="row">
        <GoButton kind="quiet" to={ways(code).report}>
          {say("host.report.look")}
        </GoButton>
        <GoButton kind="quiet" to={ways(code).minutes}>
          {say("minutes.read")}
        </GoButton>
      </div>
      <div className="row">
        <Button kind="quiet" onClick={publish}>
          {say(out ? "host.report.again" : "host.report.publish")}
        </Button>
        {out && (
          <Button
            kind="plain"
            onClick={() => ask({ kind: "take-report-down" }, say("room.log.report-taken-down"))}
          >
            {say("host.report.down")}
          </Button>
        )}
      </div>
      <TakeTables code={code} />
      <Why>{why}</Why>
      <EasyChecked />
    </section>
  );
}
