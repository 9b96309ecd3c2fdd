import { useEffect, useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Says } from "../../furniture/Says.tsx";
import { knock } from "../../room/door.ts";
import { useInside } from "../../room/inside.tsx";
import { type HideReason, isHideReason, isThing, isWords, type Words } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";

interface OnItsFace {
  readonly contribution: string;
  readonly station?: string;
  readonly words?: Words;
  readonly reason: HideReason;
}

/** What hosts turned over, wherever it was. Whoever turned it over in error shows it again here. */
export function TurnedOver() {
  const { code, room, outbox } = useInside();
  const heading = useId();
  const [all, setAll] = useState<readonly OnItsFace[]>([]);
  const [why, setWhy] = useState<string>();
  const { log } = room;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what hosts do is in the log, so a new line is a reason to look.
  useEffect(() => {
    let current = true;
    void knock(`/gatherings/${code}/turned-over`).then((reply) => {
      if (current && reply.kind === "answered" && Array.isArray(reply.body)) {
        setAll(reply.body.filter(isOnItsFace));
      }
    });
    return () => {
      current = false;
    };
  }, [code, log]);

  async function showAgain(contribution: string) {
    const answer = await outbox.send({ kind: "show-again", contribution });
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
    if (answer.kind === "refused") return;
    announce(say("host.turned-over-shown"));
    setAll((before) => before.filter((one) => one.contribution !== contribution));
  }

  if (all.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.turned-over")}</h2>
      <p className="soft">{say("host.turned-over-say")}</p>
      {why && (
        <p role="alert" className="wrong">
          {why}
        </p>
      )}
      <ul className="turnables">
        {all.map(({ contribution, station, words, reason }) => (
          <li key={contribution}>
            {words === undefined ? (
              <p className="soft">{say("host.turned-over-no-words")}</p>
            ) : (
              <Says words={words} />
            )}
            <p className="meta" dir="auto">
              {room.stations.find((one) => one.station === station)?.name}{" "}
              {say("state.hidden-reason", { reason: say(`reason.${reason}`) })}
            </p>
            <Button kind="quiet" onClick={() => void showAgain(contribution)}>
              {say("host.show-again")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
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
