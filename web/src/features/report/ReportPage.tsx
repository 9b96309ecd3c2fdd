import { useEffect, useState } from "react";
import { GoButton } from "../../furniture/Button.tsx";
import { Layered } from "../../furniture/drawing/Doodle.tsx";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { Says } from "../../furniture/Says.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { type InRoom, LyingOpen, type Made, wayToChange } from "../../furniture/things/open.ts";
import { knock } from "../../room/door.ts";
import { ways } from "../../room/way.ts";
import { textOf } from "../../room/wire.ts";
import { type Key, say, sayDay } from "../../words/say.ts";
import { DrawnByHand } from "./DrawnByHand.tsx";
import {
  isOneSided,
  isReport,
  lookingBackIn,
  openIn,
  type Report,
  sayChallenges,
  sayParts,
  sayPromises,
} from "./report.ts";
import { TakeItHome } from "./TakeItHome.tsx";
import "./report.css";

type Found =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "none"; readonly why: Key };

/** For everybody who knows the code: from what changed down to the exact words. */
export default function ReportPage({ code }: { code: string }) {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let current = true;
    void knock(`/gatherings/${code}/report`).then((reply) => {
      if (!current) return;
      const there = reply.kind === "answered" && reply.status === 200 && isReport(reply.body);
      if (there) setFound({ kind: "report", report: reply.body as Report });
      else
        setFound({
          kind: "none",
          why: reply.kind === "unreachable" ? "report.no-line" : "report.none",
        });
    });
    return () => {
      current = false;
    };
  }, [code]);
  if (!found) return <Moment />;
  if (found.kind === "none") {
    return (
      <Page
        title={say("report.title")}
        back={{ to: ways(code).doorstep, label: say("report.back") }}
      >
        <Title>{say("report.title")}</Title>
        <p>{say(found.why)}</p>
      </Page>
    );
  }
  return <Read code={code} report={found.report} />;
}

/** What is nearest to people's lives comes first. */
const order: readonly Made[] = [...wayToChange].reverse();

function Read({ code, report }: { code: string; report: Report }) {
  const { counts, edition, lost = 0 } = report;
  const things = [...openIn(report).values()];
  return (
    <Page title={say("report.title")} back={{ to: ways(code).doorstep, label: say("report.back") }}>
      <LyingOpen value={openIn(report)}>
        <div className="report stack-l">
          <header className="stack">
            <p className="soft" dir="auto">
              {[report.title, report.whenAndWhere ?? ""].map(textOf).filter(Boolean).join(". ")}
            </p>
            <Title>{textOf(report.question)}</Title>
            <p>
              {report.out
                ? say("report.edition", { n: edition, day: sayDay(report.now) })
                : say("report.not-out")}
            </p>
            {lost > 0 && <p className="note">{say("report.lost", { n: lost })}</p>}
            <p>{sayParts(counts)}</p>
            {isOneSided(counts) && <p className="note">{say("report.one-sided")}</p>}
            {counts.promises !== undefined && <p>{sayPromises(counts)}</p>}
            {(counts.raised ?? 0) > 0 && <p>{sayChallenges(counts)}</p>}
          </header>
          {order.map((made) => {
            const these = things.filter(({ is }) => is === made);
            return (
              these.length > 0 && (
                <section key={made} className="stack" aria-labelledby={`made-${made}`}>
                  <h2 id={`made-${made}`}>{say(`went.${made}`)}</h2>
                  <ol className={made === "insight" ? "lamp-numbers" : "report-things"}>
                    {these.map((thing) => (
                      <li key={thing.contribution}>
                        <OpenThingIs thing={thing} />
                      </li>
                    ))}
                  </ol>
                </section>
              )
            );
          })}
          {things.length === 0 && <p>{say("report.empty")}</p>}
          <LookingBack said={lookingBackIn(report)} />
          <DrawnByHand code={code} drawn={report.drawn ?? []} />
          <DrawnTogether hangs={report.hangs ?? []} />
          <NotInIt code={code} report={report} />
          <TakeItHome code={code} />
          <section className="sunk stack" aria-labelledby="wrong">
            <h2 id="wrong">{say("report.wrong")}</h2>
            <p>{say("report.wrong-say")}</p>
            <div>
              <GoButton kind="quiet" to={ways(code).back}>
                {say("report.with-words")}
              </GoButton>
            </div>
          </section>
        </div>
      </LyingOpen>
    </Page>
  );
}

/** What people take from it, each in their own words and in quotation marks. */
function LookingBack({ said }: { said: readonly InRoom[] }) {
  if (said.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="looking-back">
      <h2 id="looking-back">{say("report.looking-back")}</h2>
      <ul className="report-things">
        {said.map((thing) => (
          <li key={thing.contribution}>
            <OpenThingIs thing={thing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Papers that went from hand to hand, whole. */
function DrawnTogether({ hangs }: { hangs: NonNullable<Report["hangs"]> }) {
  if (hangs.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="drawn-together">
      <h2 id="drawn-together">{say("report.drawn-together")}</h2>
      <ul className="report-hangs">
        {hangs.map(({ name, layers }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they hang in one order and never move.
          <li key={at}>
            <Layered layers={layers} label={say("report.poster.drawn", { n: layers.length })} />
            {name !== undefined && <Says words={name} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotInIt({ code, report: { counts, missing } }: { code: string; report: Report }) {
  return (
    <section className="stack" aria-labelledby="not-in-it">
      <h2 id="not-in-it">{say("report.not-in-it")}</h2>
      <ul className="bullets">
        <li>{say("report.stay-here", { n: counts.stayHere })}</li>
        <li>{say("report.not-used", { n: counts.notUsed })}</li>
        <li>{say("report.taken-back", { n: counts.takenBack })}</li>
      </ul>
      <p>{say("report.missing")}</p>
      {missing !== undefined && (
        <div className="stack">
          <p>{say("report.missing-until", { day: sayDay(missing.until) })}</p>
          <div>
            <GoButton kind="quiet" to={ways(code).station(missing.at)}>
              {say("report.missing-say")}
            </GoButton>
          </div>
        </div>
      )}
    </section>
  );
}
