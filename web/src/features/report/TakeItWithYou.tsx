import { GoButton } from "../../furniture/Button.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { Away } from "./Away.tsx";

/** The same on paper, made when somebody asks for it, so that no copy of ours is ever old. */
export function TakeItWithYou({ code }: { code: string }) {
  return (
    <section className="stack" aria-labelledby="take-it">
      <h2 id="take-it">{say("report.take")}</h2>
      <ul className="take-away">
        <li>
          <GoButton kind="quiet" to={ways(code).picture}>
            {say("report.poster.see")}
          </GoButton>
        </li>
        <li>
          <Away code={code} file="report.pdf" label={say("report.take.pdf")} />
        </li>
      </ul>
    </section>
  );
}
