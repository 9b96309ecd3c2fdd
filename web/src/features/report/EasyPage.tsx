import { useEffect, useState } from "react";
import { type Checked, isChecked } from "../../furniture/checkers/checkers.ts";
import { WhoChecked } from "../../furniture/checkers/WhoChecked.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import type { DrawingName } from "../../furniture/drawings.ts";
import { Moment, Page, Title } from "../../furniture/Page.tsx";
import { Says } from "../../furniture/Says.tsx";
import { TakeFile } from "../../furniture/TakeFile.tsx";
import { knock } from "../../room/door.ts";
import { ways } from "../../room/way.ts";
import { isThing, type Sentence, type Words } from "../../room/wire.ts";
import { type Key, say, sayIfKnown } from "../../words/say.ts";
import "./report.css";

interface Easy extends Checked {
  readonly longSentences: number;
  readonly blocks: readonly Block[];
}

interface Block {
  readonly picture: DrawingName;
  readonly heading?: Sentence;
  readonly lines: readonly Line[];
}

/** One idea: ours, or somebody’s own words. */
interface Line {
  readonly ours?: Sentence;
  readonly theirs?: Words;
  /** They say it for nobody else. */
  readonly quoted?: boolean;
}

/** The report in easy words: a picture on the left, and at most three sentences on the right. */
export default function EasyPage({ code }: { code: string }) {
  const [easy, setEasy] = useState<Easy>();
  const [none, setNone] = useState<Key>();
  useEffect(() => {
    let current = true;
    void knock(`/gatherings/${code}/easy`).then((reply) => {
      if (!current) return;
      if (reply.kind === "answered" && isEasy(reply.body)) setEasy(reply.body);
      else setNone(reply.kind === "unreachable" ? "report.no-line" : "report.none");
    });
    return () => {
      current = false;
    };
  }, [code]);
  if (easy === undefined && none === undefined) return <Moment />;
  return (
    <Page
      title={say("report.easy.title")}
      back={{ to: ways(code).report, label: say("report.title") }}
    >
      <div className="easy stack-l">
        <Title>{say("report.easy.title")}</Title>
        {none !== undefined && <p>{say(none)}</p>}
        {easy !== undefined && (
          <>
            <WhoChecked of={easy} />
            {easy.blocks.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks stand in one order and never move.
              <EasyBlock key={at} block={block} />
            ))}
            {easy.longSentences > 0 && (
              <p>
                {say("report.easy.counted")} {say("report.easy.long", { n: easy.longSentences })}
              </p>
            )}
            <TakeFile from={`/gatherings/${code}/easy.pdf`} name="parlour-easy-words.pdf">
              {say("report.easy.pdf")}
            </TakeFile>
          </>
        )}
      </div>
    </Page>
  );
}

function EasyBlock({ block: { picture, heading, lines } }: { block: Block }) {
  return (
    <section className="stack">
      {heading !== undefined && <h2>{sayIfKnown(heading.key)}</h2>}
      <div className="easy-block">
        <Drawing name={picture} />
        <div className="stack">
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in one order and never move.
            <OneLine key={at} line={line} />
          ))}
        </div>
      </div>
    </section>
  );
}

function OneLine({ line: { ours, theirs, quoted } }: { line: Line }) {
  if (theirs === undefined) return <p>{sayIfKnown(ours?.key ?? "")}</p>;
  return <Says words={theirs} quoted={quoted === true} />;
}

function isEasy(what: unknown): what is Easy {
  return (
    isThing(what) &&
    typeof what.longSentences === "number" &&
    Array.isArray(what.blocks) &&
    isChecked(what)
  );
}
