import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Chairs, peopleMin } from "./listening.ts";
import { OnCard } from "./OnCard.tsx";

/** How many circles there are. Who sits where, and who needs time, is not the host's to know. */
export default function ListeningHost({ view }: StationProps<Chairs>) {
  const { outbox } = useInside();
  const { station, page: chairs } = view;
  const heading = useId();
  const [why, setWhy] = useState<string>();
  const count = (phase: string) => chairs.circles.filter((one) => one.phase === phase).length;
  const ready = chairs.circles.filter(
    (one) => one.phase === "sitting-down" && one.chairs.length >= peopleMin,
  ).length;

  async function begin() {
    const answer = await outbox.send({ kind: "begin-everywhere", station });
    if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
    else {
      setWhy(undefined);
      announce(say("listening.host.begun"));
    }
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
          <Button onClick={() => void begin()}>{say("listening.host.begin")}</Button>
        </div>
      )}
      <Why>{why}</Why>
      {chairs.cards.length > 0 && (
        <TurnOver
          title={say("listening.host.turn-over")}
          choose={say("listening.host.turn-over")}
          things={chairs.cards.map((card) => ({
            id: card.contribution,
            hidden: card.hidden !== undefined,
            shown: <OnCard card={card} />,
          }))}
        />
      )}
    </section>
  );
}
