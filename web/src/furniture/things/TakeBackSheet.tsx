import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import { announce } from "../announcer.ts";
import { Button } from "../Button.tsx";
import { Card } from "../Card.tsx";
import { Doodle } from "../drawing/Doodle.tsx";
import { Says } from "../Says.tsx";
import { Sheet } from "../Sheet.tsx";
import { paperCard, type Thing } from "./things.ts";

/** One clear question, and then it is gone. It works without a line to the server too. */
export function TakeBackSheet({ thing, onClose }: { thing: Thing; onClose: () => void }) {
  const { outbox, shelf, code } = useInside();

  function takeBack() {
    const { id, secret } = thing;
    if (secret !== undefined) {
      // The phone forgets the words now, and keeps only what the server must be shown.
      void shelf.then((opened) =>
        opened.keepNameless({
          contribution: id,
          code,
          station: thing.station,
          secret,
          at: thing.at,
          takenBack: true,
          ...(thing.kind === paperCard ? { onPaper: true } : {}),
        }),
      );
    }
    void outbox
      .send({ kind: "take-back", contribution: id, ...(secret === undefined ? {} : { secret }) })
      .then((answer) => {
        if (answer.kind === "done" || answer.kind === "nothing-new") {
          announce(say("state.taken-back"));
        }
      });
    announce(say("state.taking-back"));
    onClose();
  }

  return (
    <Sheet title={say("take-back.title")} onClose={onClose} closing={null}>
      <Card paint={thing.paint}>
        {thing.words !== undefined && <Says words={thing.words} />}
        {thing.strokes !== undefined ? (
          <Doodle strokes={thing.strokes} described={thing.described} />
        ) : (
          thing.words === undefined &&
          thing.described !== undefined && <Says words={thing.described} />
        )}
      </Card>
      <p>{say("take-back.say")}</p>
      <Button wide onClick={takeBack}>
        {say("take-back.yes")}
      </Button>
      <Button kind="quiet" wide onClick={onClose}>
        {say("take-back.no")}
      </Button>
    </Sheet>
  );
}
