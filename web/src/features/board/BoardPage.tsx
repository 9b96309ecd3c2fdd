import { type ReactNode, useMemo, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import type { Board } from "./board.ts";
import { CardEditor } from "./CardEditor.tsx";
import { Closed } from "./Closed.tsx";
import { Dots } from "./Dots.tsx";
import { MyCards, useMyCards } from "./MyCards.tsx";
import { useMoves } from "./moves.ts";
import type { MyCard } from "./myCards.ts";
import { OneByOne } from "./OneByOne.tsx";
import { PaperCards } from "./PaperCards.tsx";
import { SoftTime } from "./SoftTime.tsx";
import { Wall } from "./Wall.tsx";
import "./board.css";

/** The pinpoint board, at whichever step it is. */
export default function BoardPage({ view }: StationProps<Board>) {
  const { code } = useInside();
  return (
    <Page
      title={view.name}
      back={{ to: ways(code).room, label: say("page.the-room") }}
      width="whole"
    >
      <Ask view={view} />
      <StepPart view={view} />
    </Page>
  );
}

function StepPart({ view }: StationProps<Board>) {
  const { station, page: board } = view;
  const cards = useMyCards(station, board);
  const mine = (
    <>
      <MyCards station={station} board={board} cards={cards} />
      <PaperCards station={station} takes={board.step !== "closed"} />
    </>
  );
  switch (board.step) {
    case "writing":
      return (
        <Writing station={station} board={board}>
          {mine}
        </Writing>
      );
    case "turned-over":
    case "sorting":
      return (
        <Together station={station} board={board} cards={cards}>
          {mine}
        </Together>
      );
    case "dots":
      return (
        <>
          <Dots station={station} board={board} />
          <Column>{mine}</Column>
        </>
      );
    case "closed":
      return (
        <>
          <Closed board={board} />
          <Column>{mine}</Column>
        </>
      );
  }
}

/** Where we are, the question, and how much time is left, on top of every step. */
function Ask({ view }: StationProps<Board>) {
  const { step, endsAt } = view.page;
  return (
    <div className="ask">
      <div>
        <p className="soft">{say(`board.now.${step}`, { station: view.name })}</p>
        <Title>{step === "dots" ? say("board.dots-question") : view.question}</Title>
      </div>
      <div className="ask-more">
        {step === "writing" && (
          <p className="soft" dir="auto">
            {view.help}
          </p>
        )}
        <SoftTime endsAt={endsAt} />
      </div>
    </div>
  );
}
function Column({ children }: { children: ReactNode }) {
  return <div className="page stack-l">{children}</div>;
}

interface StepProps {
  readonly station: string;
  readonly board: Board;
}

function Writing({ station, board, children }: StepProps & { children: ReactNode }) {
  const { gathering } = useInside().room;
  return (
    <Column>
      {gathering.state !== "closed" && <CardEditor station={station} faceDown />}
      <p className="soft">
        {board.waiting === 0
          ? say("board.waiting.none")
          : say("board.waiting", { n: board.waiting })}
      </p>
      {children}
    </Column>
  );
}

interface TogetherProps extends StepProps {
  readonly cards: readonly MyCard[];
  readonly children: ReactNode;
}

/** Reading and sorting: the wall, behind a curtain for those who have not written anything yet. */
function Together({ station, board, cards, children }: TogetherProps) {
  const { code } = useInside();
  const ids = cards.map((card) => card.card).join(" ");
  const own = useMemo(() => new Set(ids.split(" ")), [ids]);
  const moves = useMoves(station, board, own);
  const [looked, setLooked] = useState(() => hasLooked(code, station));
  const [laid, setLaid] = useState<"add" | "one-by-one">();

  if (!looked && cards.length === 0) {
    return (
      <Column>
        <div className="curtain stack">
          <h2>{say("board.curtain")}</h2>
          <p>{say("board.curtain.say")}</p>
          <Button
            kind="quiet"
            wide
            onClick={() => {
              rememberLook(code, station);
              setLooked(true);
            }}
          >
            {say("board.show-me")}
          </Button>
        </div>
        <CardEditor station={station} faceDown={false} />
        <PaperCards station={station} takes />
      </Column>
    );
  }

  return (
    <>
      <div className="wallbar">
        <p className="soft">{say("board.anyone-can-move")}</p>
        <div className="row">
          <Button
            kind="quiet"
            onClick={() => setLaid("one-by-one")}
            disabled={board.cards.length === 0}
          >
            {say("board.one-by-one")}
          </Button>
          <Button kind="quiet" onClick={() => setLaid("add")}>
            {say("board.add-another")}
          </Button>
        </div>
      </div>
      <Wall moves={moves} own={own} />
      <Column>
        {board.step === "sorting" && moves.wall.piles.length > 1 && (
          <div className="note">
            <p>
              <strong>{say("board.same")}</strong>
            </p>
            <p>{say("board.same.say")}</p>
          </div>
        )}
        {children}
      </Column>
      {laid === "add" && (
        <Sheet
          title={say("board.add-another")}
          onClose={() => setLaid(undefined)}
          closing={say("board.never-mind")}
        >
          <CardEditor station={station} faceDown={false} />
        </Sheet>
      )}
      {laid === "one-by-one" && <OneByOne wall={moves.wall} onClose={() => setLaid(undefined)} />}
    </>
  );
}

function hasLooked(code: string, station: string): boolean {
  try {
    return sessionStorage.getItem(`parlour.looked.${code}.${station}`) !== null;
  } catch {
    return false;
  }
}

function rememberLook(code: string, station: string) {
  try {
    sessionStorage.setItem(`parlour.looked.${code}.${station}`, "yes");
  } catch {
    // The curtain comes back with the next page.
  }
}
