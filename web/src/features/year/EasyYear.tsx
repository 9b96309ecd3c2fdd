import { Go } from "../../furniture/Button.tsx";
import { WhoChecked } from "../../furniture/checkers/WhoChecked.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { type Figures, promisesIn, usedOfTen, type Year } from "./year.ts";

/** The same year in easy words: one idea in a sentence. Who has checked them stands on top. */
export function EasyYear({ year }: { year: Year }) {
  const { figures, gatherings } = year;
  const promised = ofPromises(figures);
  const told = ofPeople(figures);
  return (
    <div className="easy stack-l">
      <WhoChecked of={year} />
      <ReadAloud words={[...promised, say("year.easy.you"), ...told]} />
      <section className="stack" aria-label={say("year.promises")}>
        <Lines lines={promised} />
      </section>
      <section className="stack" aria-labelledby="told">
        <h2 id="told">{say("year.easy.you")}</h2>
        <Lines lines={told} />
      </section>
      {promisesIn(figures) > 0 && (
        <section className="stack" aria-labelledby="all">
          <h2 id="all">{say("year.easy.each")}</h2>
          <ul className="year-each">
            {gatherings.flatMap(({ code, promises }) =>
              promises.map(({ contribution, words, state }) => (
                <li key={`${code} ${contribution}`} className="stack">
                  <Says words={words} />
                  <p>{say(`year.easy.state.${state}`)}</p>
                  <p>
                    <Go to={ways(code).report} className="roomy">
                      {say("year.open-report")}
                    </Go>
                  </p>
                </li>
              )),
            )}
          </ul>
        </section>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="easy-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function ofPromises(figures: Figures): string[] {
  const { kept, late, cannot, onTheWay, promised } = figures;
  const all = promisesIn(figures);
  if (all === 0) return [say("year.easy.made", { n: 0 })];
  return [
    say("year.easy.made", { n: all }),
    say("year.easy.kept", { n: kept }),
    ...(late > 0 ? [say("year.easy.late", { n: late })] : []),
    ...(cannot > 0 ? [say("year.easy.cannot", { n: cannot })] : []),
    ...(onTheWay > 0 ? [say("year.easy.on-the-way", { n: onTheWay })] : []),
    ...(promised > 0 ? [say("year.easy.promised", { n: promised })] : []),
  ];
}

function ofPeople(figures: Figures): string[] {
  const { people, few, raised, settled, takenBack } = figures;
  const used = usedOfTen(figures);
  return [
    ...(people === undefined
      ? []
      : [say("year.easy.people", { n: people }), say("year.easy.people-twice")]),
    ...(few ? [say("year.easy.people-few")] : []),
    used === 0
      ? say("year.easy.used-none")
      : used === 10
        ? say("year.easy.used-all")
        : say("year.easy.used", { n: used }),
    say("year.easy.raised", { n: raised }),
    ...(raised > 0 ? [say("year.easy.settled", { n: settled })] : []),
    say("year.easy.taken-back", { n: takenBack }),
  ];
}
