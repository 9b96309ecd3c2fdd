import { useId } from "react";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import type { StationProps } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import type { LookingBack } from "./lookingBack.ts";
import { Said } from "./Said.tsx";

/** How it is going where people look back: how many, never who. */
export default function LookingBackHost({ view }: StationProps<LookingBack>) {
  const { said } = view.page;
  const heading = useId();
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <p>{say("lookingback.host.said", { n: said.length })}</p>
      <p className="soft">{say("host.never-who")}</p>
      {said.length > 0 && (
        <TurnOver
          title={say("lookingback.host.turn-over")}
          choose={say("lookingback.host.turn-over")}
          things={said.map((reflection) => ({
            id: reflection.contribution,
            hidden: reflection.hidden !== undefined,
            shown: <Said reflection={reflection} />,
          }))}
        />
      )}
    </section>
  );
}
