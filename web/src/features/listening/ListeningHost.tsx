import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { type Command, type HideReason, hideReasons } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type CardAfter, type Chairs, peopleMin } from "./listening.ts";

/** How many circles there are. Who sits where, and who needs time, is not the host's to know. */
export default function ListeningHost({ view }: StationProps<Chairs>) {
  const { outbox } = useInside();
  const { station, page: chairs } = view;
  const heading = useId();
  const [why, setWhy] = useState<string>();
  const [hiding, setHiding] = useState<CardAfter>();
  const count = (phase: string) => chairs.circles.filter((one) => one.phase === phase).length;
  const ready = chairs.circles.filter(
    (one) => one.phase === "sitting-down" && one.chairs.length >= peopleMin,
  ).length;

  async function ask(command: Command) {
    const answer = await outbox.send(command);
    setHiding(undefined);
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
  }

  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <p>{say("listening.host.circles", { n: chairs.circles.length })}</p>
      <p>{say("listening.host.speaking", { n: count("speaking") })}</p>
      <p>{say("listening.host.over", { n: count("over") })}</p>
      <p className="soft">{say("listening.host.never-who")}</p>
      {ready > 0 && (
        <div>
          <Button
            onClick={() => {
              announce(say("listening.host.begun"));
              void ask({ kind: "begin-everywhere", station });
            }}
          >
            {say("listening.host.begin")}
          </Button>
        </div>
      )}
      {why && (
        <p role="alert" className="wrong">
          {why}
        </p>
      )}
      {chairs.cards.length > 0 && (
        <>
          <h3>{say("listening.cards")}</h3>
          <ul className="stack">
            {chairs.cards.map((card) => (
              <li key={card.contribution} className="gathering-row">
                {card.words === undefined ? (
                  <span className="soft">
                    {say("state.hidden")}{" "}
                    {card.hidden &&
                      say("state.hidden-reason", { reason: say(`reason.${card.hidden}`) })}
                  </span>
                ) : (
                  <Says words={card.words} as="span" className="plainly" />
                )}
                {card.hidden === undefined ? (
                  <Button kind="plain" onClick={() => setHiding(card)}>
                    {say("listening.host.turn-over")}
                  </Button>
                ) : (
                  <Button
                    kind="plain"
                    onClick={() =>
                      void ask({ kind: "show-again", contribution: card.contribution })
                    }
                  >
                    {say("listening.host.show-again")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {hiding?.words !== undefined && (
        <Sheet title={say("listening.host.turn-over-why")} onClose={() => setHiding(undefined)}>
          <Says words={hiding.words} />
          <Picks
            legend={say("listening.host.reason")}
            value={undefined}
            onPick={(reason: HideReason) =>
              void ask({ kind: "hide", contribution: hiding.contribution, reason })
            }
            picks={hideReasons.map((reason) => ({ value: reason, label: say(`reason.${reason}`) }))}
          />
        </Sheet>
      )}
    </section>
  );
}
