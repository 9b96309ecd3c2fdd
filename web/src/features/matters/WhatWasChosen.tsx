import { Card, tapeFor } from "../../furniture/Card.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import {
  amount,
  choosable,
  type Jar,
  left,
  type OptionId,
  optionOf,
  type Result,
  sayWho,
  sayWithOne,
  spentOn,
} from "./matters.ts";
import { OptionIs } from "./OptionIs.tsx";
import { numbersOf, Strips } from "./Strips.tsx";

interface Props {
  readonly jar: Jar;
  readonly result: Result;
}

/** What was chosen: one sentence for each, a picture, a table, and what simple counting would have chosen. */
export function WhatWasChosen({ jar, result }: Props) {
  return (
    <>
      <section className="stack" aria-labelledby="chosen">
        <h2 id="chosen">{say("matters.what-was-chosen")}</h2>
        {result.again && <p className="note">{say("matters.again")}</p>}
        <p>{sayAll(jar, result).join(" ")}</p>
        {result.people === undefined && !result.notes.includes("nobody-chose") && (
          <p className="note">
            {say("matters.few")} {say("matters.few-why")}
          </p>
        )}
        <Chosen jar={jar} result={result} />
      </section>
      {result.chosen.length > 0 && (
        <>
          <Picture jar={jar} result={result} />
          <Counting jar={jar} result={result} />
          <AsTable jar={jar} result={result} />
        </>
      )}
      <How />
    </>
  );
}

/** "There is enough…", "25 of 28 people have…", "£950 is given, £50 is left over." */
export function sayAll(jar: Jar, result: Result): readonly string[] {
  const sentences = [
    ...result.notes.map((note) => say(`matters.note.${note}`)),
    sayWithOne(result.people, result.withOne),
    result.spent === 0
      ? ""
      : say("matters.left", {
          spent: amount(jar.shares, result.spent),
          left: amount(jar.shares, left(jar, result)),
        }),
  ];
  return sentences.filter((sentence) => sentence !== "");
}

function Chosen({ jar, result }: Props) {
  const numbers = numbersOf(result);
  if (result.chosen.length === 0) return <p>{say("matters.nothing-chosen")}</p>;
  return (
    <ol className="jar-options chosen-ones">
      {result.chosen.map((one) => {
        const option = optionOf(jar, one.option);
        if (option === undefined) return null;
        return (
          <Card as="li" key={one.option} paint="mint" tape={tapeFor(one.option)}>
            <p className="meta">
              <span className="tag">{numbers.get(one.option)}</span>
            </p>
            <OptionIs jar={jar} option={option} />
            <p className="meta who">{[sayWho(one, result), sayWhy(one.why)].join(" ").trim()}</p>
          </Card>
        );
      })}
    </ol>
  );
}

function sayWhy(why: "shares" | "left-over"): string {
  return why === "left-over" ? say("matters.left-over") : "";
}

// ---- The picture, and the same in words

function Picture({ jar, result }: Props) {
  const sentences = [saying(jar, result, "fair"), saying(jar, result, "counting")];
  return (
    <section className="stack" aria-labelledby="picture">
      <h2 id="picture">{say("matters.picture")}</h2>
      <figure className="sheet stack">
        <Strips jar={jar} result={result} numbers={numbersOf(result)} />
        <figcaption className="stack">
          {sentences.map((sentence) => (
            <p key={sentence} dir="auto">
              {sentence}
            </p>
          ))}
        </figcaption>
      </figure>
      <ReadAloud words={[...sayAll(jar, result), ...sentences]} always />
    </section>
  );
}

/** "With equal shares, £60 of £100 goes to: a bench (1), a lamp (2). 9 of 9 people have…" */
function saying(jar: Jar, result: Result, how: "fair" | "counting"): string {
  const numbers = numbersOf(result);
  const ids = how === "fair" ? result.chosen.map(({ option }) => option) : result.byCounting;
  const people = how === "fair" ? result.withOne : result.countingWithOne;
  const options = ids
    .map((id) => `“${textOf(optionOf(jar, id)?.words ?? "")}” (${numbers.get(id)})`)
    .join(", ");
  const whole = say(`matters.says.${how}`, {
    amount: amount(jar.shares, how === "fair" ? result.spent : spentOn(jar, ids)),
    total: amount(jar.shares, jar.total),
    options: options === "" ? say("matters.says.nothing") : options,
  });
  return `${whole} ${sayWithOne(result.people, people)}`.trim();
}

function Counting({ jar, result }: Props) {
  const fair = result.chosen.map(({ option }) => option);
  const onlyHere = fair.filter((id) => !result.byCounting.includes(id));
  const onlyThere = result.byCounting.filter((id) => !fair.includes(id));
  return (
    <section className="stack" aria-labelledby="counting">
      <h2 id="counting">{say("matters.counting")}</h2>
      <p className="soft">{say("matters.counting-say")}</p>
      {onlyHere.length + onlyThere.length === 0 && <p>{say("matters.counting-same")}</p>}
      <Some jar={jar} ids={onlyHere} title={say("matters.only-fair")} />
      <Some jar={jar} ids={onlyThere} title={say("matters.only-counting")} />
    </section>
  );
}

interface SomeProps {
  readonly jar: Jar;
  readonly ids: readonly OptionId[];
  readonly title: string;
}

function Some({ jar, ids, title }: SomeProps) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="bullets">
        {ids.map((id) => (
          <li key={id}>
            <Says words={optionOf(jar, id)?.words ?? ""} as="span" className="plainly" />
          </li>
        ))}
      </ul>
    </>
  );
}

function AsTable({ jar, result }: Props) {
  const costs = jar.shares !== "places";
  return (
    <section className="stack" aria-labelledby="table">
      <h2 id="table">{say("matters.table")}</h2>
      <table className="stackable">
        <thead>
          <tr>
            <th scope="col">{say("matters.table.what")}</th>
            {costs && <th scope="col">{say("matters.table.takes")}</th>}
            <th scope="col">{say("matters.strip.fair")}</th>
            <th scope="col">{say("matters.strip.counting")}</th>
          </tr>
        </thead>
        <tbody>
          {choosable(jar).map(({ option, words, cost }) => {
            const won = result.chosen.find((one) => one.option === option);
            return (
              <tr key={option}>
                <th scope="row">
                  <Says words={words} as="span" className="plainly" />
                </th>
                {costs && (
                  <td data-label={say("matters.table.takes")}>{amount(jar.shares, cost)}</td>
                )}
                <td data-label={say("matters.strip.fair")}>
                  {won === undefined
                    ? say("matters.table.not")
                    : sayWho(won, result) || say("matters.table.chosen")}
                </td>
                <td data-label={say("matters.strip.counting")}>
                  {say(
                    result.byCounting.includes(option)
                      ? "matters.table.chosen"
                      : "matters.table.not",
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const howItWorks = [
  "matters.how-share",
  "matters.how-pay",
  "matters.how-first",
  "matters.how-left",
  "matters.how-rest",
  "matters.how-name",
] as const;

function How() {
  return (
    <details className="sheet">
      <summary>{say("matters.how")}</summary>
      <ul className="bullets">
        {howItWorks.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </details>
  );
}
