import { Button } from "../../furniture/Button.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { useInside } from "../../room/inside.tsx";
import type { Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { Face } from "./Face.tsx";
import { type Amount, type Counts, faces, type MyMarks, type Question } from "./questions.ts";

interface Props {
  readonly station: string;
  readonly question: Question & { readonly words: Words };
  readonly mine: MyMarks;
}

/** One question as the form would ask it. People say how that felt, and do not answer it. */
export function InTheirShoes({ station, question, mine }: Props) {
  const { room } = useInside();
  const { why, ask } = useAsking();
  const felt = mine.felt[question.question];
  const open = room.gathering.state !== "closed";
  return (
    <>
      <p>{say("questions.shoes-say")}</p>
      <div className="as-asked">
        <Says words={question.words} />
      </div>
      <ReadAloud words={[question.words]} />
      {open && (
        <Picks
          legend={say("questions.how-it-felt")}
          help={say("questions.how-it-felt-help")}
          value={felt}
          onPick={(feeling) =>
            void ask({ kind: "say-how-it-felt", station, question: question.question, feeling })
          }
          picks={[...faces, "rather-not-say" as const].map((feeling) => ({
            value: feeling,
            label: (
              <>
                <Face feeling={feeling} />
                {say(`questions.felt.${feeling}`)}
              </>
            ),
          }))}
        />
      )}
      {open && felt !== undefined && (
        <Button
          kind="plain"
          onClick={() =>
            void ask({ kind: "unsay-how-it-felt", station, question: question.question })
          }
        >
          {say("questions.unsay")}
        </Button>
      )}
      <Why>{why}</Why>
      <Mixed counts={question.counts} />
    </>
  );
}

/** How it felt to all: faces and words, no numbers, and nothing before five people said so. */
export function Mixed({ counts: { felt } }: { counts: Counts }) {
  return (
    <section className="stack" aria-labelledby="mixed">
      <h3 id="mixed">{say("questions.mixed")}</h3>
      {felt.length === 0 ? (
        <p>{say("questions.mixed-later")}</p>
      ) : (
        <>
          <div className="mixed" aria-hidden="true">
            {faces.map((face, at) => (
              <span key={face} className={felt[at]}>
                <Face feeling={face} paint={felt[at] === "none" ? "none" : "butter"} />
              </span>
            ))}
          </div>
          <p>{sayFelt(felt)}</p>
        </>
      )}
    </section>
  );
}

/** "Many: uneasy, bad. Some: fine." */
export function sayFelt(felt: readonly Amount[]): string {
  return (["many", "some"] as const)
    .flatMap((amount) => {
      const these = faces.filter((_, at) => felt[at] === amount);
      const listed = these.map((face) => say(`questions.felt.${face}`)).join(", ");
      return these.length === 0 ? [] : [say(`questions.felt-by.${amount}`, { faces: listed })];
    })
    .join(" ");
}
