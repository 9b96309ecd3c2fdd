import { useId } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { GiveWords } from "../../furniture/GiveWords.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { useInside } from "../../room/inside.tsx";
import { textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import {
  type MyMarks,
  marks,
  type Question,
  type Said,
  supportOf,
  wordsCharactersMax,
} from "./questions.ts";

interface Props {
  readonly station: string;
  readonly question: Question & { readonly words: Words };
  readonly mine: MyMarks;
}

/** One question under the glass: why it is asked, what we think of it, and what to ask instead. There is no box for an answer. */
export function Review({ station, question, mine }: Props) {
  const { room } = useInside();
  const open = room.gathering.state !== "closed";
  return (
    <>
      <Card paint="oat" tape={tapeFor(question.question)}>
        <Says words={question.words} />
      </Card>
      <ReadAloud words={[question.words]} />
      <section className="stack" aria-labelledby="why">
        <h3 id="why">{say("questions.why-asked")}</h3>
        {question.whyAsked === undefined ? (
          <p>{say("questions.nobody-could-say")}</p>
        ) : (
          <Says words={question.whyAsked} className="plainly" />
        )}
      </section>
      <Marks station={station} question={question} mine={mine} open={open} />
      <Reasons station={station} question={question} open={open} />
      <NewWords station={station} question={question} mine={mine} open={open} />
    </>
  );
}

function Marks({ station, question, mine, open }: Props & { readonly open: boolean }) {
  const { why, ask } = useAsking();
  const set = mine.marks[question.question] ?? [];
  return (
    <section className="stack" aria-label={say("questions.marks")}>
      {open && (
        <fieldset>
          <legend>{say("questions.marks")}</legend>
          <p className="soft">{say("questions.marks-say")}</p>
          <div className="picks">
            {marks.map((mark) => (
              <Tick
                key={mark}
                label={say(`questions.mark.${mark}`)}
                checked={set.includes(mark)}
                onTick={(checked) =>
                  void ask({
                    kind: checked ? "mark-question" : "unmark-question",
                    station,
                    question: question.question,
                    mark,
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <Why>{why}</Why>
      <p>{sayMarks(question)}</p>
    </section>
  );
}

/** "22 people marked it. Unclear: 9. Keep: 6." Nothing of fewer than five. */
export function sayMarks({ counts }: Question): string {
  if (counts.people === undefined) return say("questions.too-few");
  const each = [...counts.marks]
    .sort((one, other) => other.people - one.people)
    .map(({ mark, people }) =>
      say("questions.marked", { mark: say(`questions.mark.${mark}`), n: people }),
    );
  return [say("questions.people-marked", { n: counts.people }), ...each].join(" ");
}

function Reasons({ station, question, open }: Omit<Props, "mine"> & { readonly open: boolean }) {
  return (
    <section className="stack" aria-labelledby="reasons">
      <h3 id="reasons">{say("questions.reasons")}</h3>
      {question.reasons.length > 0 && (
        <ul className="stack">
          {question.reasons.map((reason) => (
            <li key={reason.contribution}>
              <TheirWords said={reason} />
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div className="sunk">
          <GiveWords
            station={station}
            kind="give-reason"
            label={say("questions.reason.label")}
            help={say("questions.reason.help")}
            button={say("questions.reason.put")}
            saved={say("questions.reason.saved")}
            charactersMax={wordsCharactersMax}
            about={question.question}
            also={{ question: question.question }}
          />
        </div>
      )}
    </section>
  );
}

/** What somebody said, or that a host turned it over. */
function TheirWords({ said }: { said: Said }) {
  if (said.words === undefined) {
    return <LiesFaceDown reason={said.hidden} />;
  }
  return (
    <>
      <Says words={said.words} />
      {said.by !== undefined && (
        <p className="meta" dir="auto">
          {said.by}
        </p>
      )}
    </>
  );
}

function NewWords({ station, question, mine, open }: Props & { readonly open: boolean }) {
  return (
    <section className="stack" aria-labelledby="new-words">
      <h3 id="new-words">{say("questions.new-words")}</h3>
      <p className="soft">{say("questions.new-words-say")}</p>
      <ul className="versions">
        {question.wordings.map((wording) => (
          <Version
            key={wording.contribution}
            station={station}
            question={question}
            wording={wording}
            mine={mine}
            open={open}
          />
        ))}
      </ul>
      {open && (
        <div className="sunk">
          <GiveWords
            station={station}
            kind="reword-question"
            label={say("questions.reword.label")}
            help={say("questions.reword.help")}
            button={say("questions.reword.put")}
            saved={say("questions.reword.saved")}
            charactersMax={wordsCharactersMax}
            about={question.question}
            also={{ question: question.question }}
          />
        </div>
      )}
      <p className="note">{say("questions.the-law")}</p>
    </section>
  );
}

interface VersionProps extends Props {
  readonly wording: Said;
  readonly open: boolean;
}

/** One version. Supporting it is a tap, and so is not supporting it any more. */
function Version({ station, question, wording, mine, open }: VersionProps) {
  const { why, ask } = useAsking();
  const id = useId();
  const { people, agreed } = supportOf(question, wording.contribution);
  const mineToo = mine.supports.has(wording.contribution);
  return (
    <Card as="li" paint="mint" tape={tapeFor(wording.contribution)} className="stack">
      <div id={id}>
        <TheirWords said={wording} />
      </div>
      {agreed && <p className="tag">{say("questions.agreed")}</p>}
      {people !== undefined && <p>{say("questions.supported", { n: people })}</p>}
      {open && wording.words !== undefined && (
        <Button
          kind="quiet"
          aria-pressed={mineToo}
          aria-label={say("questions.support-these", { words: textOf(wording.words) })}
          onClick={() =>
            void ask({
              kind: mineToo ? "lift-support" : "support-wording",
              station,
              wording: wording.contribution,
            })
          }
        >
          {say("questions.support")}
        </Button>
      )}
      <Why>{why}</Why>
    </Card>
  );
}
