import { Card, tapeFor } from "../../furniture/Card.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Says } from "../../furniture/Says.tsx";
import type { StationProps } from "../../room/station.tsx";
import { textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { agreedWords, type Form, shownQuestions } from "./questions.ts";
import "./questions.css";

const agreedAtOnce = 2;
const plainAtOnce = 3;

/** What there is room for, beside each other and across the whole picture. */
const linesMax = 6;
const halfLineCharacters = 30;
const lineCharacters = 62;

/** The form on the big screen: what it says, and what it should say. No counts, and no intimate question. */
export default function QuestionsScreen({ view }: StationProps<Form>) {
  const { page: form, question } = view;
  const shown = shownQuestions(form).filter((one) => !one.intimate);
  const pairs = shown.flatMap((one) => {
    const words = agreedWords(one).at(-1);
    return words === undefined ? [] : [{ ...one, agreed: words }];
  });
  const newest = fitting([...pairs].reverse().slice(0, agreedAtOnce), linesOfPair);
  const plain = fitting(shown.slice(0, plainAtOnce), ({ words }) => linesOf(words, lineCharacters));
  return (
    <div className="big-form">
      <div className="big-head">
        <p className="big-now">{say("questions.screen.now")}</p>
        <h1 dir="auto">{question}</h1>
      </div>
      {shown.length === 0 ? (
        <div className="big-empty">
          <Drawing name="form" />
          <p>{say("questions.none")}</p>
        </div>
      ) : (
        <section aria-labelledby="screen-form">
          <h2 id="screen-form">
            {say(newest.length > 0 ? "questions.screen.agreed" : "questions.screen.asks")}
          </h2>
          <ul>
            {[...newest].reverse().map((one) => (
              <li key={one.question} className={linesOfPair(one) > linesMax ? "pair long" : "pair"}>
                <Says words={one.words} className="says before" />
                <Card paint="mint" tape={tapeFor(one.question)}>
                  <Says words={one.agreed} />
                </Card>
              </li>
            ))}
            {newest.length === 0 &&
              plain.map((one) => (
                <Card as="li" paint="oat" key={one.question}>
                  <Says words={one.words} />
                </Card>
              ))}
          </ul>
        </section>
      )}
      <div className="big-foot">
        <p>{say("questions.screen.foot")}</p>
      </div>
    </div>
  );
}

/** As many from the front as there are lines for, and always the first. */
function fitting<T>(all: readonly T[], lines: (one: T) => number): readonly T[] {
  let used = 0;
  return all.filter((one, at) => {
    used += lines(one);
    return at === 0 || used <= linesMax;
  });
}

function linesOfPair({ words, agreed }: { words: Words; agreed: Words }): number {
  return Math.max(linesOf(words, halfLineCharacters), linesOf(agreed, halfLineCharacters));
}

function linesOf(words: Words, characters: number): number {
  return Math.ceil(textOf(words).length / characters);
}
