import { GoButton } from "../../furniture/Button.tsx";
import { TakeFile, TakeTables } from "../../furniture/TakeFile.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";

/** The same to hang up, to print and to count, made when somebody asks, so that no copy of ours is ever old. */
export function TakeItHome({ code }: { code: string }) {
  return (
    <section className="stack noprint" aria-labelledby="take-home">
      <h2 id="take-home">{say("take-home.title")}</h2>
      <ul className="take-away">
        <li>
          <GoButton kind="quiet" to={ways(code).easy}>
            {say("report.easy.see")}
          </GoButton>
        </li>
        <li>
          <GoButton kind="quiet" to={ways(code).picture}>
            {say("report.poster.see")}
          </GoButton>
        </li>
        <li>
          <TakeFile from={`/gatherings/${code}/making/report.pdf`} name="parlour-report.pdf">
            {say("report.take.pdf")}
          </TakeFile>
        </li>
        <li>
          <GoButton kind="quiet" to={ways(code).minutes}>
            {say("minutes.read")}
          </GoButton>
        </li>
        <li>
          <a className="btn quiet" href={`/api/gatherings/${code}/report/feed`}>
            {say("report.follow")}
          </a>
        </li>
      </ul>
      <p>{say("take-home.tables-say")}</p>
      <TakeTables code={code} />
    </section>
  );
}
