import { useEffect, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Field } from "../../furniture/Field.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Feeling, FeelingMark, feelings, hardFeelings } from "./FeelingMark.tsx";
import { Pace } from "./Pace.tsx";
import { type Meaning, type Question, questions, shortCharactersMax } from "./stories.ts";
import { Triangle } from "./Triangle.tsx";

interface Props {
  readonly station: string;
  readonly story: string;
  /** Of a nameless story: what shows that I told it. */
  readonly secret?: string | undefined;
  readonly begin?: Meaning | undefined;
  /** Hears whether the feeling was a hard one. */
  readonly onDone: (hard: boolean) => void;
}

type Answers = Readonly<{
  feeling: string;
  pace?: number;
  shouldHear: string;
  mattered?: NonNullable<Meaning["mattered"]>;
  noneFit: readonly Question[];
}>;

/** After telling: one question on each page, each may be left, and none of its answers need fit. */
export function SayMeaning({ station, story, secret, begin, onDone }: Props) {
  const { outbox } = useInside();
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<Answers>(() => begun(begin));
  const heading = useRef<HTMLHeadingElement>(null);
  const question = questions[at] ?? "feeling";
  const noneFits = answers.noneFit.includes(question);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another page.
  useEffect(() => heading.current?.focus(), [at]);

  function change(to: Partial<Answers>) {
    setAnswers({
      ...answers,
      noneFit: answers.noneFit.filter((one) => one !== question),
      ...to,
    });
  }

  /** Nobody waits for the line: what was said is on this phone, and goes when it can. */
  function done() {
    const command = { kind: "say-what-it-means", station, contribution: story, ...said(answers) };
    void outbox.send(secret === undefined ? command : { ...command, secret }).then((answer) => {
      if (answer.kind === "refused") announce(sayRefusal(answer.reason));
    });
    onDone(hardFeelings.some((one) => say(`stories.feeling.${one}`) === answers.feeling));
  }

  const last = at === questions.length - 1;
  return (
    <section className="stack" aria-labelledby="meaning">
      <p className="soft">{say("stories.meaning.step", { at: at + 1, n: questions.length })}</p>
      <h2 id="meaning" ref={heading} tabIndex={-1}>
        {say(`stories.ask.${question}`)}
      </h2>
      {at === 0 && <p className="soft">{say("stories.meaning.only-you")}</p>}
      {question === "mattered" && <p className="soft">{say("stories.triangle.option")}</p>}
      {!noneFits && <One question={question} answers={answers} onChange={change} key={question} />}
      <Tick
        label={say("stories.none-fit")}
        checked={noneFits}
        onTick={(ticked) =>
          ticked
            ? setAnswers({ ...without(answers, question), noneFit: [...answers.noneFit, question] })
            : change({})
        }
      />
      <div className="row">
        {at > 0 && (
          <Button kind="quiet" onClick={() => setAt(at - 1)}>
            {say("stories.before")}
          </Button>
        )}
        <Button onClick={() => (last ? done() : setAt(at + 1))}>
          {say(last ? "stories.meaning.done" : "stories.next")}
        </Button>
        {!last && (
          <Button kind="plain" onClick={done}>
            {say("stories.meaning.enough")}
          </Button>
        )}
      </div>
    </section>
  );
}

interface OneProps {
  readonly question: Question;
  readonly answers: Answers;
  readonly onChange: (to: Partial<Answers>) => void;
}

function One({ question, answers, onChange }: OneProps) {
  switch (question) {
    case "feeling":
      return (
        <OneWord
          legend={say("stories.ask.feeling")}
          picks={feelings.map((feeling) => ({
            word: say(`stories.feeling.${feeling}`),
            mark: feeling,
          }))}
          own={say("stories.feeling.own")}
          value={answers.feeling}
          onChange={(feeling) => onChange({ feeling })}
        />
      );
    case "pace":
      return <Pace value={answers.pace} onChange={(pace) => onChange({ pace })} />;
    case "should-hear":
      return (
        <OneWord
          legend={say("stories.ask.should-hear")}
          picks={(["here", "deciders", "workers", "everyone"] as const).map((who) => ({
            word: say(`stories.hears.${who}`),
          }))}
          own={say("stories.hears.own")}
          value={answers.shouldHear}
          onChange={(shouldHear) => onChange({ shouldHear })}
        />
      );
    case "mattered":
      return <Triangle value={answers.mattered} onChange={(mattered) => onChange({ mattered })} />;
  }
}

interface OneWordProps {
  readonly legend: string;
  readonly picks: readonly { readonly word: string; readonly mark?: Feeling }[];
  readonly own: string;
  readonly value: string;
  readonly onChange: (word: string) => void;
}

/** One of a few, or a word of one's own. */
function OneWord({ legend, picks, own, value, onChange }: OneWordProps) {
  const listed = picks.some(({ word }) => word === value);
  return (
    <div className="stack">
      <fieldset>
        <legend className="vh">{legend}</legend>
        <div className="picks word-picks">
          {picks.map(({ word, mark }) => (
            <label className="pick" key={word}>
              <input
                type="radio"
                name={legend}
                checked={word === value}
                onChange={() => onChange(word)}
              />
              <span className="face">
                {mark && <FeelingMark feeling={mark} />}
                {word}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        label={own}
        dir="auto"
        maxLength={shortCharactersMax}
        value={listed ? "" : value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}

function begun(meaning: Meaning | undefined): Answers {
  const { pace, mattered } = meaning ?? {};
  return {
    feeling: meaning?.feeling === undefined ? "" : textOf(meaning.feeling),
    shouldHear: meaning?.shouldHear === undefined ? "" : textOf(meaning.shouldHear),
    noneFit: meaning?.noneFit ?? [],
    ...(pace === undefined ? {} : { pace }),
    ...(mattered === undefined ? {} : { mattered }),
  };
}

function without(answers: Answers, question: Question): Answers {
  const { pace, mattered, ...rest } = answers;
  return {
    ...rest,
    feeling: question === "feeling" ? "" : answers.feeling,
    shouldHear: question === "should-hear" ? "" : answers.shouldHear,
    ...(question === "pace" || pace === undefined ? {} : { pace }),
    ...(question === "mattered" || mattered === undefined ? {} : { mattered }),
  };
}

function said({ feeling, pace, shouldHear, mattered, noneFit }: Answers) {
  return {
    noneFit,
    ...(feeling.trim() === "" ? {} : { feeling: wordsOf(feeling) }),
    ...(pace === undefined ? {} : { pace }),
    ...(shouldHear.trim() === "" ? {} : { shouldHear: wordsOf(shouldHear) }),
    ...(mattered === undefined ? {} : mattered),
  };
}
