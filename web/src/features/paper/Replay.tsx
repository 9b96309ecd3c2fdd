import { useEffect, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { movesLess } from "../../furniture/choices.ts";
import { Sheet as Laid } from "../../furniture/Sheet.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Sheet } from "./paper.ts";
import { allSteps, SheetPicture } from "./SheetPicture.tsx";

const strokeMilliseconds = 700;

/** A paper as it grew, stroke by stroke. It does not move unless somebody wants it to. */
export function Replay({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const [still] = useState(movesLess);
  const all = allSteps(sheet.layers);
  const [at, setAt] = useState(still ? all : 0);
  const [going, setGoing] = useState(!still);
  const moves = going && at < all;
  useEffect(() => {
    if (!moves) return;
    const timer = setTimeout(() => setAt(at + 1), strokeMilliseconds);
    return () => clearTimeout(timer);
  }, [moves, at]);
  const title = sheet.name === null ? say("paper.not-named") : textOf(sheet.name);
  return (
    <Laid title={title} onClose={onClose}>
      <SheetPicture layers={sheet.layers} upTo={at} />
      <p className="soft">{say("paper.replay.at", { at, n: all })}</p>
      <div className="row">
        <Button
          kind="quiet"
          onClick={() => {
            if (at >= all) setAt(0);
            setGoing(at >= all || !going);
          }}
        >
          {say(moves ? "paper.replay.pause" : "paper.replay.go")}
        </Button>
        <Button
          kind="quiet"
          disabled={at === 0}
          onClick={() => {
            setGoing(false);
            setAt(at - 1);
          }}
        >
          {say("paper.replay.back")}
        </Button>
        <Button
          kind="quiet"
          disabled={at >= all}
          onClick={() => {
            setGoing(false);
            setAt(at + 1);
          }}
        >
          {say("paper.replay.on")}
        </Button>
      </div>
    </Laid>
  );
}
