import { useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Card } from "../../furniture/Card.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { type Choosable, choosable, type Jar, laidOn, pointsEach, sameBallot } from "./matters.ts";
import type { MyBallot } from "./myBallot.ts";
import { OptionIs } from "./OptionIs.tsx";

interface Props {
  readonly station: string;
  readonly jar: Jar;
  readonly mine: MyBallot;
}

/**
 * My ballot. It is made up on this phone, and lies in the jar only when I put it there; until the jar is opened it can
 * be changed. Nobody else ever sees it.
 */
export function Ballot({ station, jar, mine }: Props) {
  const { why, ask } = useAsking();
  const options = choosable(jar);
  const marked = mine.marked.filter((id) => options.some(({ option }) => option === id));
  const { inJar } = mine;
  const same = inJar !== undefined && sameBallot(inJar, marked);

  async function putIn() {
    announce(say("matters.goes-in"));
    if (!(await ask({ kind: "choose", station, options: marked }))) return;
    mine.isIn();
    announce(say("matters.in-the-jar"));
  }

  async function takeOut() {
    mine.mark(marked);
    if (await ask({ kind: "take-choice-out", station })) announce(say("matters.taken-out"));
  }

  return (
    <section className="stack" aria-labelledby="choose">
      <h2 id="choose">{say("matters.choose")}</h2>
      <p>{say(jar.ballot === "points" ? "matters.choose-points" : "matters.choose-approve")}</p>
      <p className="soft">{say("matters.everybody-same")}</p>
      {jar.ballot === "points" ? (
        <Points jar={jar} options={options} marked={marked} onMark={mine.mark} />
      ) : (
        <Ticks jar={jar} options={options} marked={marked} onMark={mine.mark} />
      )}
      <div className="sheet stack">
        {jar.ballot === "approve" && <p>{say("matters.ticked", { n: marked.length })}</p>}
        {marked.length === 0 && <p className="soft">{say("matters.nothing-counts")}</p>}
        <p>
          <strong>{say(stateOf(mine, same))}</strong>
        </p>
        <Why>{why}</Why>
        <div className="row">
          <Button kind={same ? "quiet" : "main"} onClick={() => void putIn()}>
            {say(
              inJar === undefined || same ? "matters.into-the-jar" : "matters.into-the-jar-again",
            )}
          </Button>
          {inJar !== undefined && (
            <Button kind="plain" onClick={() => void takeOut()}>
              {say("matters.take-out")}
            </Button>
          )}
        </div>
      </div>
      <p className="soft">{say("matters.people-chose", { n: jar.people })}</p>
      <p className="note">{say("matters.lot")}</p>
    </section>
  );
}

function stateOf({ inJar, waits }: MyBallot, same: boolean) {
  if (waits) return "matters.goes-in";
  if (inJar === undefined) return "matters.not-in-the-jar";
  return same ? "matters.in-the-jar" : "matters.not-changed-yet";
}

interface ListProps {
  readonly jar: Jar;
  readonly options: readonly Choosable[];
  readonly marked: readonly string[];
  readonly onMark: (marked: readonly string[]) => void;
}

function Ticks({ jar, options, marked, onMark }: ListProps) {
  return (
    <ul className="jar-options">
      {options.map((option) => {
        const on = marked.includes(option.option);
        return (
          <Card as="li" key={option.option} paint={on ? "butter" : "oat"}>
            <OptionIs jar={jar} option={option} />
            <Tick
              label={
                <>
                  <span aria-hidden="true">{say("matters.want")}</span>
                  <span className="vh">
                    {say("matters.want-this", { words: textOf(option.words) })}
                  </span>
                </>
              }
              checked={on}
              onTick={(tick) =>
                onMark(
                  tick ? [...marked, option.option] : marked.filter((id) => id !== option.option),
                )
              }
            />
          </Card>
        );
      })}
    </ul>
  );
}

/** Points are laid and taken away one at a time. The buttons stay where they are, and say why nothing more goes. */
function Points({ jar, options, marked, onMark }: ListProps) {
  const [why, setWhy] = useState<{ option: string; sentence: string }>();
  const left = Math.max(0, pointsEach - marked.length);

  function add(option: string) {
    if (left === 0) return refuse(option, say("matters.no-points-left"));
    lay([...marked, option]);
  }

  function take(option: string) {
    const at = marked.lastIndexOf(option);
    if (at === -1) return refuse(option, say("matters.no-points-here"));
    lay(marked.filter((_, place) => place !== at));
  }

  function lay(next: readonly string[]) {
    setWhy(undefined);
    onMark(next);
    announce(say("matters.points-left", { n: pointsEach - next.length }));
  }

  function refuse(option: string, sentence: string) {
    setWhy({ option, sentence });
    announce(sentence);
  }

  return (
    <>
      <p>
        <strong>{say("matters.points-left", { n: left })}</strong>
      </p>
      <ul className="jar-options">
        {options.map((option) => {
          const laid = laidOn(marked, option.option);
          const words = textOf(option.words);
          return (
            <Card as="li" key={option.option} paint={laid > 0 ? "butter" : "oat"}>
              <OptionIs jar={jar} option={option} />
              <div className="lay-points">
                <Button
                  kind="quiet"
                  aria-label={say("matters.fewer", { words })}
                  onClick={() => take(option.option)}
                >
                  <span aria-hidden="true">−</span>
                </Button>
                <strong>{say("matters.points-on", { n: laid })}</strong>
                <Button
                  kind="quiet"
                  aria-label={say("matters.more", { words })}
                  onClick={() => add(option.option)}
                >
                  <span aria-hidden="true">+</span>
                </Button>
              </div>
              {why?.option === option.option && <p className="meta">{why.sentence}</p>}
            </Card>
          );
        })}
      </ul>
    </>
  );
}
