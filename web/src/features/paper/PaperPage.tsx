import { useEffect, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { langOf, textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { goesRound, type InHand, nothingMine, type Paper, paperMine, type Table } from "./paper.ts";
import { Seating } from "./Seating.tsx";
import { SheetPicture } from "./SheetPicture.tsx";
import { Turn } from "./Turn.tsx";
import { WallOfPapers } from "./WallOfPapers.tsx";
import "./paper.css";

/** Pass the paper, wherever the table is. */
export default function PaperPage({ view }: StationProps<Paper>) {
  const { code, mine } = useInside();
  const { station, page } = view;
  const { table } = page;
  const known = paperMine(mine, station);
  const own = known ?? nothingMine;
  const round = goesRound(table.step);
  const hand = own.paper !== null && own.paper.round === table.round ? own.paper : undefined;
  const heading = headingOf(view);
  const leaving = useLeaving(own.paper, round);
  return (
    <Page
      title={view.name}
      back={{ to: ways(code).room, label: say("page.the-room") }}
      width="whole"
    >
      <div className="page paper-head stack">
        <p className="soft">{whereWeAre(view, hand !== undefined)}</p>
        <Title lang={heading.lang}>{heading.text}</Title>
        {round && hand !== undefined && <p>{whatToDo(table, hand)}</p>}
        {table.paused && <StandingStill station={station} table={table} />}
        {table.pauseAsked && !table.paused && <p role="status">{say("paper.pause.somebody")}</p>}
      </div>
      {leaving && (
        <div className="paper-leaving" role="status">
          <div className="paper-desk" aria-hidden="true">
            <SheetPicture layers={leaving.layers} />
          </div>
          <p className="page">{say("paper.see-again")}</p>
        </div>
      )}
      {round && !leaving && hand !== undefined && (
        <Turn
          key={`${hand.paper} ${hand.round}`}
          station={station}
          table={table}
          mine={own}
          hand={hand}
        />
      )}
      {round && !leaving && hand === undefined && (
        <div className="page stack-l">
          <NoPaper table={table} seated={own.seated} moment={known?.paper != null} />
          <Seating station={station} table={table} mine={own} />
        </div>
      )}
      {table.step === "open" && (
        <div className="page">
          <Seating station={station} table={table} mine={own} />
        </div>
      )}
      {!round && table.step !== "open" && <WallOfPapers station={station} page={page} mine={own} />}
    </Page>
  );
}

function headingOf({ page, question, name }: StationProps<Paper>["view"]) {
  const { step, prompt } = page.table;
  if (step === "name") return { text: say("paper.name-them"), lang: undefined };
  if (step === "wall" || step === "done") return { text: say("paper.wall"), lang: undefined };
  return prompt === null
    ? { text: question === "" ? name : question, lang: undefined }
    : { text: textOf(prompt), lang: langOf(prompt) };
}

function whereWeAre(view: StationProps<Paper>["view"], inHand: boolean): string {
  const { table } = view.page;
  const where = { station: view.name, round: table.round, rounds: table.rounds };
  if (goesRound(table.step)) return say(inHand ? "paper.in-your-hands" : "paper.round", where);
  return say("paper.at", where);
}

function whatToDo(table: Table, hand: InHand): string {
  const before = say("paper.before-you", { n: hand.layers.length });
  switch (table.step) {
    case "look":
      return `${before} ${say("paper.do.look")}`;
    case "think":
      return say("paper.do.think");
    default:
      return `${before} ${say("paper.do.draw")}`;
  }
}

const leavingMilliseconds = 1_600;

/** The moment in which my paper slides away to the right. It takes nothing from the turn: the clock has begun late. */
function useLeaving(
  hand: InHand | null,
  round: boolean,
): { readonly layers: InHand["layers"] } | undefined {
  const before = useRef<InHand | null>(null);
  const [leaving, setLeaving] = useState<{ readonly layers: InHand["layers"] }>();
  useEffect(() => {
    const was = before.current;
    before.current = hand;
    if (!round || was === null || (hand !== null && hand.paper === was.paper)) return;
    const own = was.mark === null ? [] : [{ ...was.mark, round: was.round }];
    setLeaving({ layers: [...was.layers, ...own] });
    announce(say("paper.see-again"));
    const timer = setTimeout(() => setLeaving(undefined), leavingMilliseconds);
    return () => {
      clearTimeout(timer);
      setLeaving(undefined);
    };
  }, [hand, round]);
  return leaving;
}

interface NoPaperProps {
  readonly table: Table;
  readonly seated: boolean;
  /** The next paper is on its way to this phone. */
  readonly moment: boolean;
}

function NoPaper({ table, seated, moment }: NoPaperProps) {
  return (
    <div className="note stack" role="status">
      <p>
        {moment
          ? say("paper.on-its-way")
          : say(seated ? "paper.next-pass" : "paper.they-pass", { n: table.papers })}
      </p>
    </div>
  );
}

function StandingStill({ station, table }: { station: string; table: Table }) {
  const { outbox } = useInside();
  return (
    <div className="note stack" role="status">
      <p>{say("paper.paused")}</p>
      {table.goOnAsked && <p>{say("paper.go-on.somebody")}</p>}
      <Button kind="quiet" onClick={() => void outbox.send({ station, kind: "ask-go-on" })}>
        {say("paper.go-on.ask")}
      </Button>
    </div>
  );
}
