import { useState } from "react";
import { Go } from "../../furniture/Button.tsx";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Tally } from "../../furniture/Tally.tsx";
import { useFound } from "../../room/found.ts";
import { ways } from "../../room/way.ts";
import { type Key, say, sayDate } from "../../words/say.ts";
import { EasyYear } from "./EasyYear.tsx";
import { YearHost } from "./YearHost.tsx";
import { type Figures, isYear, promisesIn, type Year, type YearGathering } from "./year.ts";
import "./year.css";

type Line = readonly [Key, number];

type Reading = "plain" | "easy";

/** For everybody who has its address: what was promised in a year, and what came of it. */
export default function YearPage({ ticket }: { ticket: string }) {
  const path = `/years/${encodeURIComponent(ticket)}`;
  const [found, again] = useFound(path, isYear);
  const [reading, setReading] = useState<Reading>("plain");
  if (found.kind === "looking") return <Moment />;
  if (found.kind !== "found") {
    return (
      <Page title={say("year.page")}>
        <Title>{say("year.page")}</Title>
        <p>{say(found.kind === "none" ? "year.none" : "report.no-line")}</p>
      </Page>
    );
  }
  const { what: year } = found;
  const title = say(reading === "easy" ? "year.easy.title" : "year.title", {
    year: String(year.year),
  });
  return (
    <Page title={title}>
      <header className="stack">
        <Title>{title}</Title>
        {!year.out && <p className="note">{say("year.not-out")}</p>}
        <Picks
          legend={say("year.words")}
          value={reading}
          onPick={setReading}
          picks={[
            { value: "plain", label: say("year.words.plain") },
            { value: "easy", label: say("year.words.easy") },
          ]}
        />
      </header>
      {reading === "easy" ? <EasyYear year={year} /> : <PlainYear year={year} />}
      {year.host && <YearHost year={year} path={path} onChanged={again} />}
    </Page>
  );
}

function PlainYear({ year }: { year: Year }) {
  const { figures, gatherings } = year;
  return (
    <>
      <p>{say("year.about", { year: String(year.year) })}</p>
      <Promises figures={figures} />
      <Numbers figures={figures} />
      {promisesIn(figures) > 0 && (
        <section className="stack" aria-labelledby="each">
          <h2 id="each">{say("year.each")}</h2>
          {gatherings.map((gathering) => (
            <OfGathering key={gathering.code} gathering={gathering} />
          ))}
        </section>
      )}
    </>
  );
}

/** Kept, late and broken come first, and each is said even when there is none of it. */
function Promises({ figures }: { figures: Figures }) {
  const { kept, late, cannot, onTheWay, promised } = figures;
  const always: readonly Line[] = [
    ["year.state.kept", kept],
    ["year.state.late", late],
    ["year.state.cannot", cannot],
  ];
  const others: readonly Line[] = [
    ["year.state.on-the-way", onTheWay],
    ["year.state.promised", promised],
  ];
  const lines = [...always, ...others.filter(([, n]) => n > 0)];
  return (
    <section className="stack" aria-labelledby="promises">
      <h2 id="promises">{say("year.promises")}</h2>
      {promisesIn(figures) === 0 ? (
        <p>{say("year.no-promises")}</p>
      ) : (
        <ul className="year-promises">
          {lines.map(([key, n]) => (
            <li key={key}>
              <p>{say(key, { n })}</p>
              <Tally n={n} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Numbers({ figures }: { figures: Figures }) {
  const { people, few, used, given, raised, settled, takenBack } = figures;
  return (
    <section className="stack" aria-labelledby="numbers">
      <h2 id="numbers">{say("year.numbers")}</h2>
      <ul className="bullets">
        {people !== undefined && (
          <li>
            {say("year.people", { n: people })} {say("year.people-twice")}
          </li>
        )}
        {few && <li>{say("year.people-few")}</li>}
        <li>{given === 0 ? say("year.used-none") : say("year.used", { used, given })}</li>
        <li>
          {say("year.raised", { n: raised })}
          {raised > 0 &&
            ` ${settled === raised ? say("year.settled-all") : say("year.settled", { n: settled })}`}
        </li>
        <li>{say("year.taken-back", { n: takenBack })}</li>
      </ul>
    </section>
  );
}

function OfGathering({
  gathering: { code, title, whenAndWhere, promises },
}: {
  gathering: YearGathering;
}) {
  if (promises.length === 0) return null;
  return (
    <article className="stack">
      <h3>
        <Says words={title} as="span" className="" />
      </h3>
      {whenAndWhere !== undefined && <Says words={whenAndWhere} className="soft" />}
      <ul className="year-each">
        {promises.map(({ contribution, words, state, by }) => (
          <li key={contribution}>
            <Says words={words} />
            <p className="soft">
              {say("year.by", { state: say(`promises.state.${state}`), by: sayDate(by) })}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Go to={ways(code).report} className="roomy">
          {say("year.open-report")}
        </Go>
      </p>
    </article>
  );
}
