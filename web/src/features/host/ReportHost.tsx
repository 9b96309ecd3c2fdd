import { useId } from "react";
import { Button, GoButton } from "../../furniture/Button.tsx";
import { TakeTables } from "../../furniture/TakeFile.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { useAsking } from "./Arrange.tsx";
import { EasyChecked } from "./EasyChecked.tsx";

/** Lets everybody read what we heard and what became of it, or no longer. The log says each. */
export function ReportHost() {
  const { room, code } = useInside();
  const { why, ask } = useAsking();
  const heading = useId();
  const out = room.gathering.report === true;
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("report.title")}</h2>
      <p>{say(out ? "host.report.is-out" : "host.report.say")}</p>
      <div className="row">
        <GoButton kind="quiet" to={ways(code).report}>
          {say("host.report.look")}
        </GoButton>
        <GoButton kind="quiet" to={ways(code).minutes}>
          {say("minutes.read")}
        </GoButton>
      </div>
      <div className="row">
        <Button
          kind="quiet"
          onClick={() => ask({ kind: "publish-report" }, say("host.report.published"))}
        >
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
