import { Card } from "../../furniture/Card.tsx";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Says } from "../../furniture/Says.tsx";
import type { StationProps } from "../../room/station.tsx";
import { textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { amount, choosable, type Jar, optionOf, type Result, sayWho } from "./matters.ts";
import { numbersOf, Strip } from "./Strips.tsx";
import { sayAll } from "./WhatWasChosen.tsx";
import "./matters.css";

/** What there is room for, in hundredths of the screen's width: below a list's heading, and in one line. */
const roomToChoose = 27;
const roomForChosen = 20;
const charactersToChoose = 68;
const charactersForChosen = 50;
const lineHeight = 2.5;
const rowEdges = 1.9;

/** The jar on the big screen: what is shared out, what could be chosen, and, once it is open, what was. */
export default function MattersScreen({ view }: StationProps<Jar>) {
  const { page: jar, question } = view;
  return (
    <div className="big-jar">
      <div className="big-head">
        <p className="big-now">
          {say("matters.shared-out", { amount: amount(jar.shares, jar.total) })}
        </p>
        <h1 dir="auto">{question}</h1>
      </div>
      {jar.result ? <Opened jar={jar} result={jar.result} /> : <ToChoose jar={jar} />}
      <div className="big-foot">
        <p>{say(`matters.screen.foot.${jar.step}`)}</p>
      </div>
    </div>
  );
}

function ToChoose({ jar }: { jar: Jar }) {
  const options = choosable(jar);
  const shown = fitting(options, charactersToChoose, roomToChoose);
  if (options.length === 0) {
    return (
      <div className="big-empty">
        <Drawing name="jar" />
        <p>{say("matters.none")}</p>
      </div>
    );
  }
  return (
    <section aria-labelledby="screen-options">
      <h2 id="screen-options">
        {jar.step === "choosing"
          ? say("matters.people-chose", { n: jar.people })
          : say("matters.options")}
      </h2>
      <ul className="rows">
        {shown.map((one) => (
          <Card as="li" paint="oat" key={one.option}>
            <Says words={one.words} />
            {jar.shares !== "places" && <p className="meta">{amount(jar.shares, one.cost)}</p>}
          </Card>
        ))}
      </ul>
      <More n={options.length - shown.length} />
    </section>
  );
}

function Opened({ jar, result }: { jar: Jar; result: Result }) {
  const numbers = numbersOf(result);
  const chosen = result.chosen.flatMap((one) => {
    const words = optionOf(jar, one.option)?.words;
    return words === undefined ? [] : [{ ...one, words }];
  });
  const shown = fitting(chosen, charactersForChosen, roomForChosen);
  return (
    <section aria-labelledby="screen-chosen">
      <h2 id="screen-chosen">{say("matters.what-was-chosen")}</h2>
      <p>{sayAll(jar, result)[0]}</p>
      {chosen.length > 0 && (
        <div aria-hidden="true">
          <Strip
            jar={jar}
            ids={chosen.map(({ option }) => option)}
            numbers={numbers}
            spent={result.spent}
          />
        </div>
      )}
      <ul className="rows">
        {shown.map((one) => (
          <Card as="li" paint="mint" key={one.option}>
            <span className="tag">{numbers.get(one.option)}</span>
            <Says words={one.words} />
            <p className="meta">{sayWho(one, result)}</p>
          </Card>
        ))}
      </ul>
      <More n={chosen.length - shown.length} />
    </section>
  );
}

function More({ n }: { n: number }) {
  return n > 0 ? <p>{say("matters.screen.more", { n })}</p> : null;
}

/** As many from the front as there is room for, and always the first. */
function fitting<T extends { readonly words: Words }>(
  all: readonly T[],
  characters: number,
  room: number,
): readonly T[] {
  let used = 0;
  return all.filter(({ words }, at) => {
    used += rowEdges + lineHeight * Math.ceil(textOf(words).length / characters);
    return at === 0 || used <= room;
  });
}
