import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Why } from "../../furniture/Why.tsx";
import { useInside } from "../../room/inside.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { ChoicePicture } from "./ChoicePicture.tsx";
import { type Ask, type Chosen, choices, myChoice } from "./checkIn.ts";

interface Props {
  readonly station: string;
  readonly ask: Ask;
}

/**
 * One thing to choose. Buttons and not a set of radios: walking along them with the arrow keys must not tell the
 * server one weather after another.
 */
export function ChoosePart({ station, ask }: Props) {
  const { mine, outbox, unheard } = useInside();
  const [why, setWhy] = useState<string>();
  const heading = useId();
  const known = mine?.stations[station]?.answers;
  const chosen = myChoice(ask, known, unheard, station, mine?.badge.badge);

  async function choose(choice: Chosen) {
    setWhy(undefined);
    if (choice === chosen?.choice) return;
    announce(say("checkin.chosen", { choice: say(`checkin.choice.${choice}`) }));
    const answer = await outbox.send({ station, kind: "answer", ask, choice });
    if (answer.kind === "refused") setWhy(sayRefusal(answer.reason));
  }

  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{say(`checkin.ask.${ask}`)}</h2>
      <div className={`choices ${ask}`}>
        {choices[ask].map((choice) => (
          <button
            type="button"
            className="choice"
            key={choice}
            aria-pressed={chosen?.choice === choice}
            onClick={() => choose(choice)}
          >
            <ChoicePicture choice={choice} />
            <span>{say(`checkin.choice.${choice}`)}</span>
          </button>
        ))}
        <button
          type="button"
          className="choice rather-not"
          aria-pressed={chosen?.choice === "rather-not"}
          onClick={() => choose("rather-not")}
        >
          <span>{say("checkin.choice.rather-not")}</span>
        </button>
      </div>
      {chosen && (
        <p className="soft">
          {say(chosen.sending ? "checkin.chosen-saved" : "checkin.chosen", {
            choice: say(`checkin.choice.${chosen.choice}`),
          })}
        </p>
      )}
      <Why>{why}</Why>
    </section>
  );
}
