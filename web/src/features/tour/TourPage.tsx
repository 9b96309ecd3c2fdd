import { Fragment, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button, Go } from "../../furniture/Button.tsx";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { Says } from "../../furniture/Says.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { LyingOpen } from "../../furniture/things/open.ts";
import { useFound } from "../../room/found.ts";
import { letStandAlone, putTogether, type StopSentence } from "../../room/hosts.ts";
import { ways } from "../../room/way.ts";
import { textOf } from "../../room/wire.ts";
import { sayProblem } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Alike, asThing, isTour, lyingOpen, type Tour } from "./tour.ts";
import "./tour.css";
import { Why } from "../../furniture/Why.tsx";

/** For everybody who knows the code: where the tour went, and what was heard on the way. */
export default function TourPage({ code }: { code: string }) {
  const [found, again] = useFound(`/tours/${encodeURIComponent(code)}`, isTour);
  if (found.kind === "looking") return <Moment />;
  if (found.kind !== "found") {
    return (
      <Page title={say("tour.page")}>
        <Title>{say("tour.page")}</Title>
        <p>{say(found.kind === "none" ? "tour.none" : "report.no-line")}</p>
      </Page>
    );
  }
  return <Read tour={found.what} onChanged={again} />;
}

function Read({ tour, onChanged }: { tour: Tour; onChanged: () => void }) {
  const said = tour.heard.flatMap(({ sentences }) => sentences.flatMap(({ from }) => from));
  const others = tour.waits || tour.heard.some((one) => one.others);
  return (
    <Page title={textOf(tour.name)}>
      <header className="stack">
        <p className="soft" dir="auto">
          {textOf(tour.name)}
        </p>
        <Title>{textOf(tour.question)}</Title>
        <p>{say("tour.asked")}</p>
      </header>
      <Road tour={tour} />
      <LyingOpen value={lyingOpen(said)}>
        <section className="stack" aria-labelledby="heard">
          <h2 id="heard">{say("tour.heard")}</h2>
          <OnTheWay tour={tour} onChanged={onChanged} />
          {tour.heard.length === 0 && !tour.waits && <p>{say("tour.nothing-heard")}</p>}
          {tour.waits && <p className="note">{say("tour.waits")}</p>}
          {others && <p className="soft">{say("tour.why-other")}</p>}
        </section>
      </LyingOpen>
    </Page>
  );
}

/** Places in the order of travelling. Nothing is counted beside them. */
function Road({ tour: { stops } }: { tour: Tour }) {
  return (
    <section className="stack" aria-labelledby="road">
      <h2 id="road">{say("tour.road")}</h2>
      {stops.length === 0 && <p>{say("tour.no-stops")}</p>}
      <ol className="road">
        {stops.map((stop, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stop is its place on the road.
          <li key={at}>
            <h3>
              <Says words={stop.title} as="span" className="" />
            </h3>
            {stop.whenAndWhere !== undefined && <Says words={stop.whenAndWhere} className="soft" />}
            {stop.report !== undefined && (
              <p>
                <Go to={ways(stop.report).report} className="roomy">
                  {say("tour.read-report")}
                </Go>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was heard. A host may say which sentences of different stops are the same, in other words. */
function OnTheWay({ tour, onChanged }: { tour: Tour; onChanged: () => void }) {
  const [first, setFirst] = useState<StopSentence>();
  const [wrong, setWrong] = useState<string>();

  async function done(asked: ReturnType<typeof putTogether>, words: string) {
    const answer = await asked;
    setFirst(undefined);
    setWrong(answer.kind === "done" ? undefined : sayProblem(answer.problem));
    if (answer.kind !== "done") return;
    announce(words);
    onChanged();
  }

  return (
    <>
      <Why>{wrong}</Why>
      {first && (
        <p className="note row" role="status">
          {say("tour.host.which")}
          <Button kind="plain" onClick={() => setFirst(undefined)}>
            {say("tour.host.never-mind")}
          </Button>
        </p>
      )}
      <ul className="on-the-way">
        {tour.heard.map((alike) => (
          <li key={alike.sentences.map(({ sentence }) => sentence).join(" ")} className="stack">
            {alike.sentences.map((one, n) => (
              <div key={`${one.stop}${one.sentence}`} className="stack">
                {n > 0 && <p className="soft">{say("tour.same")}</p>}
                <OpenThingIs thing={asThing(one)} />
                {one.stop !== undefined && tour.host && (
                  <ForHosts
                    which={{ stop: one.stop, sentence: one.sentence }}
                    first={first}
                    together={alike.sentences.length > 1}
                    onFirst={setFirst}
                    onSecond={(other) =>
                      first && done(putTogether(tour.code, first, other), say("tour.host.together"))
                    }
                    onAlone={(which) =>
                      done(letStandAlone(tour.code, which), say("tour.host.apart"))
                    }
                  />
                )}
              </div>
            ))}
            <HeardAt tour={tour} alike={alike} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** At which stops; each with a name leads into its report. */
function HeardAt({ tour, alike }: { tour: Tour; alike: Alike }) {
  const named = alike.at.flatMap((at) => tour.stops[at] ?? []);
  const where = [
    ...named.map(({ title, report }) => (
      <bdi key={`${report}`}>
        {report === undefined ? textOf(title) : <Go to={ways(report).report}>{textOf(title)}</Go>}
      </bdi>
    )),
    ...(alike.others ? [<span key="others">{say("tour.other-stops")}</span>] : []),
  ];
  return (
    <p className="heard-at">
      {say("tour.heard-at")}
      {where.map((one, n) => (
        <Fragment key={one.key}>
          {" "}
          <span>
            {one}
            {after(n, where.length)}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

/** What stands after one of several: a comma, a word, or the end of the sentence. */
function after(n: number, all: number): string {
  if (n === all - 1) return ".";
  return n === all - 2 ? ` ${say("tour.and")}` : ",";
}

interface ForHostsProps {
  readonly which: StopSentence;
  readonly first: StopSentence | undefined;
  readonly together: boolean;
  readonly onFirst: (which: StopSentence) => void;
  readonly onSecond: (which: StopSentence) => void;
  readonly onAlone: (which: StopSentence) => void;
}

function ForHosts({ which, first, together, onFirst, onSecond, onAlone }: ForHostsProps) {
  const isFirst = first?.stop === which.stop && first.sentence === which.sentence;
  return (
    <div className="row">
      {first === undefined ? (
        <Button kind="quiet" onClick={() => onFirst(which)}>
          {say("tour.host.same")}
        </Button>
      ) : (
        first.stop !== which.stop && (
          <Button kind="quiet" onClick={() => onSecond(which)}>
            {say("tour.host.this-one")}
          </Button>
        )
      )}
      {together && !isFirst && first === undefined && (
        <Button kind="plain" onClick={() => onAlone(which)}>
          {say("tour.host.alone")}
        </Button>
      )}
    </div>
  );
}
