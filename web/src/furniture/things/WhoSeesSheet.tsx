import { useState } from "react";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import { announce } from "../announcer.ts";
import { Button } from "../Button.tsx";
import {
  PermissionPicks,
  paperPermissionKeys,
  permissionKeys,
  widens,
} from "../PermissionPicks.tsx";
import { Says } from "../Says.tsx";
import { Sheet } from "../Sheet.tsx";
import { paperCard, type Thing } from "./things.ts";

/**
 * Changes who can see one thing. Fewer people: at once. More people: it asks by itself, and the
 * answer that changes nothing is as big as the other.
 */
export function WhoSeesSheet({ thing, onClose }: { thing: Thing; onClose: () => void }) {
  const { outbox } = useInside();
  const [wanted, setWanted] = useState(thing.permission);
  const [asking, setAsking] = useState(false);
  const onPaper = thing.kind === paperCard;

  function change() {
    if (wanted !== thing.permission) {
      void outbox.send({ kind: "change-permission", contribution: thing.id, permission: wanted });
      announce(say((onPaper ? paperPermissionKeys : permissionKeys)[wanted]));
    }
    onClose();
  }

  if (asking) {
    return (
      <Sheet title={say("widen.title")} onClose={onClose} closing={null}>
        {thing.words !== undefined && <Says words={thing.words} />}
        <p>{say(wanted === "share-badge" ? "widen.share-badge" : "widen.share")}</p>
        <p className="note">{say("widen.later")}</p>
        <Button kind="quiet" wide onClick={change}>
          {say("widen.yes")}
        </Button>
        <Button kind="quiet" wide onClick={onClose}>
          {say("widen.no")}
        </Button>
      </Sheet>
    );
  }
  return (
    <Sheet title={say("things.who-sees")} onClose={onClose} closing={null}>
      {thing.words !== undefined && <Says words={thing.words} />}
      <PermissionPicks
        value={wanted}
        onPick={setWanted}
        nameless={false}
        onPaper={onPaper}
        {...(onPaper ? { most: thing.permission, help: say("things.from-paper.who-sees") } : {})}
      />
      <Button wide onClick={() => (widens(thing.permission, wanted) ? setAsking(true) : change())}>
        {say("who-sees.done")}
      </Button>
      <Button kind="quiet" wide onClick={onClose}>
        {say("who-sees.leave")}
      </Button>
    </Sheet>
  );
}
