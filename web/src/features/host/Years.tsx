import { useEffect, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Why } from "../../furniture/Why.tsx";
import { myYears, openYear } from "../../room/hosts.ts";
import { go, wayOfYear } from "../../room/way.ts";
import { sayProblem } from "../../words/heard.ts";
import { say } from "../../words/say.ts";

/** What became of each year, over all gatherings of this host. */
export function Years() {
  const [years, setYears] = useState<readonly number[]>([]);
  const [wrong, setWrong] = useState<string>();
  useEffect(() => void myYears().then(setYears), []);

  async function look(year: number) {
    const opened = await openYear(year);
    if (opened.kind === "done") go(wayOfYear(opened.value.ticket));
    else setWrong(sayProblem(opened.problem));
  }

  return (
    <section className="stack" aria-labelledby="years">
      <h2 id="years">{say("host.years")}</h2>
      <p className="soft">{say(years.length === 0 ? "host.years.none" : "host.years.say")}</p>
      <div className="row">
        {years.map((year) => (
          <Button key={year} kind="quiet" onClick={() => look(year)}>
            {say("host.years.look", { year: String(year) })}
          </Button>
        ))}
      </div>
      <Why>{wrong}</Why>
    </section>
  );
}
