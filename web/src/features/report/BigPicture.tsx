import { useEffect, useRef, useState } from "react";
import { fetchDrawing } from "../../furniture/drawings.ts";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { TakeFile } from "../../furniture/TakeFile.tsx";
import { LyingOpen } from "../../furniture/things/open.ts";
import { knock } from "../../room/door.ts";
import { ways } from "../../room/way.ts";
import { type Key, say } from "../../words/say.ts";
import { DrawnByHand } from "./DrawnByHand.tsx";
import { isReport, openIn, type Report } from "./report.ts";
import "./report.css";

/** The poster: one big sheet to hang on a wall. Its words are words here, too, in the order in which they are read. */
export default function BigPicture({ code }: { code: string }) {
  const [drawn, setDrawn] = useState<Element>();
  const [none, setNone] = useState<Key>();
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    let current = true;
    void fetchDrawing(`/api/gatherings/${code}/poster.svg`).then((found) => {
      if (!current) return;
      if (typeof found !== "string") setDrawn(found);
      else setNone(found === "unreachable" ? "report.no-line" : "report.none");
    });
    void knock(`/gatherings/${code}/report`).then((reply) => {
      if (current && reply.kind === "answered" && isReport(reply.body)) setReport(reply.body);
    });
    return () => {
      current = false;
    };
  }, [code]);
  if (drawn === undefined && none === undefined) return <Moment />;
  return (
    <Page
      title={say("report.poster.title")}
      width="whole"
      back={{ to: ways(code).report, label: say("report.title") }}
    >
      <div className="stack-l big-picture">
        <Title>{say("report.poster.title")}</Title>
        {none !== undefined && <p>{say(none)}</p>}
        {drawn !== undefined && (
          <>
            <p>{say("report.poster.about")}</p>
            <Hung svg={drawn} />
            <ul className="take-away">
              <li>
                <TakeFile from={`/gatherings/${code}/poster.pdf`} name="parlour-poster.pdf">
                  {say("report.poster.a3")}
                </TakeFile>
              </li>
              <li>
                <TakeFile from={`/gatherings/${code}/poster-a1.pdf`} name="parlour-poster-a1.pdf">
                  {say("report.poster.a1")}
                </TakeFile>
              </li>
              <li>
                <TakeFile from={`/gatherings/${code}/poster.png`} name="parlour-poster.png">
                  {say("report.poster.png")}
                </TakeFile>
              </li>
              <li>
                <TakeFile from={`/gatherings/${code}/poster.txt`} name="parlour-poster.txt">
                  {say("report.poster.text")}
                </TakeFile>
              </li>
            </ul>
          </>
        )}
        {report && (
          <LyingOpen value={openIn(report)}>
            <DrawnByHand code={code} drawn={report.drawn ?? []} />
          </LyingOpen>
        )}
      </div>
    </Page>
  );
}

/** On a phone it is wider than the page, and moves sideways by itself, also by keys. */
function Hung({ svg }: { svg: Element }) {
  const wall = useRef<HTMLDivElement>(null);
  useEffect(() => {
    wall.current?.replaceChildren(svg);
  }, [svg]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What can be moved sideways must be reached by keys.
    <section className="hung" ref={wall} tabIndex={0} aria-label={say("report.poster.title")} />
  );
}
