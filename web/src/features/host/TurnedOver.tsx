import { useEffect, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Why } from "../../furniture/Why.tsx";
import { knock } from "../../room/door.ts";
import { useInside } from "../../room/inside.tsx";
import { type HideReason, isHideReason, isThing, isWords, type Words } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";

const hiddenKey = "room.log.hidden";

interface OnItsFace {
  readonly contribution: string;
  readonly station?: string;
  readonly words?: Words;
  readonly reason: HideReason;
}

/**
 * What hosts turned over, wherever it was. Whoever turned it over in error shows it again here. It is fetched when
 * somebody opens it: until then it is on no screen, and not on the wire.
 */
export function TurnedOver() {
  const { code, room, outbox } = useInside();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState<readonly OnItsFace[]>([]);
  const [why, setWhy] = useState<string>();
  const { log } = room;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what hosts do is in the log, so a new line is a reason to look.
  useEffect(() => {
    if (!open) return;
    let current = true;
    void knock(`/gatherings/${code}/turned-over`).then((reply) => {
      if (current && reply.kind === "answered" && Array.isArray(reply.body)) {
        setAll(reply.body.filter(isOnItsFace));
      }
    });
    return () => {
      current = false;
    };
  }, [code, log, open]);

  async function showAgain(contribution: string) {
    const answer = await outbox.send({ kind: "show-again", contribution });
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
    if (answer.kind === "refused") return;
    announce(say("host.turned-over-shown"));
    setAll((before) => before.filter((one) => one.contribution !== contribution));
  }

  if (log.every(({ sentence }) => sentence.key !== hiddenKey)) return null;
  return (
    <details className="sheet" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("host.turned-over")}</summary>
      <div className="stack">
        <p className="soft">
          {say(all.length === 0 ? "host.turned-over-none" : "host.turned-over-say")}
        </p>
        <Why>{why}</Why>
        <ul className="turnables">
          {all.map(({ contribution, station, words, reason }) => (
            <li key={contribution}>
              {words === undefined ? (
                <p className="soft">{say("host.turned-over-no-words")}</p>
              ) : (
                <Says words={words} />
              )}
              <p className="meta" dir="auto">
                {room.stations.find((one) => one.station === station)?.name}
              </p>
              <p className="meta">
                {say("state.hidden-reason", { reason: say(`reason.${reason}`) })}
              </p>
              <Button kind="quiet" onClick={() => void showAgain(contribution)}>
                {say("host.show-again")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function isOnItsFace(what: unknown): what is OnItsFace {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    (what.station === undefined || typeof what.station === "string") &&
    (what.words === undefined || isWords(what.words)) &&
    isHideReason(what.reason)
  );
}
