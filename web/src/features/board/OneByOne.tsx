import { useMemo, useRef, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Card as Paper, tapeFor } from "../../furniture/Card.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { say } from "../../words/say.ts";
import type { Wall } from "./board.ts";
import { OnCard } from "./WallCard.tsx";

interface Props {
  readonly wall: Wall;
  readonly onClose: () => void;
}

/** One card at a time, large, in the order of the wall. For reading aloud, or for reading in peace. */
export function OneByOne({ wall, onClose }: Props) {
  // The cards as they were when the reading began: nobody turns the page for somebody else.
  const began = useRef(wall);
  const cards = useMemo(
    () =>
      [...began.current.piles.flatMap((pile) => pile.cards), ...began.current.alone].filter(
        (card) => card.hidden === undefined,
      ),
    [],
  );
  const [at, setAt] = useState(0);
  const card = cards[at];
  const stillThere =
    card !== undefined &&
    [...wall.piles.flatMap((pile) => pile.cards), ...wall.alone].some(
      (each) => each.card === card.card && each.hidden === undefined,
    );
  const words = cards.slice(at).flatMap((each) => each.words ?? each.described ?? []);

  return (
    <Sheet
      title={say("board.one-of", { at: at + 1, n: cards.length })}
      onClose={onClose}
      closing={null}
    >
      <div aria-live="polite">
        {card !== undefined && stillThere ? (
          <Paper paint={card.paint} tape={tapeFor(card.card)} className="onebyone">
            <OnCard card={card} />
          </Paper>
        ) : (
          <p>{say("board.card-not-there")}</p>
        )}
      </div>
      <div className="row spread">
        <Button kind="quiet" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {say("board.before")}
        </Button>
        <Button disabled={at >= cards.length - 1} onClick={() => setAt(at + 1)}>
          {say("board.next")}
        </Button>
      </div>
      {at >= cards.length - 1 && <p>{say("board.last-card")}</p>}
      <ReadAloud key={at} words={words.slice(0, 1)} always />
      <ReadAloud key={`${at} and on`} words={words} always label={say("board.read-all")} />
      <Button kind="quiet" wide onClick={onClose}>
        {say("page.close")}
      </Button>
    </Sheet>
  );
}
