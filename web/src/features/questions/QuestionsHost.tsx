import { useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { LongField } from "../../furniture/Field.tsx";
import { TakeCopy } from "../../furniture/keys/TakeCopy.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Sheet } from "../../furniture/Sheet.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { useAsking } from "../../room/asking.ts";
import { lettersIn, wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { type HideReason, textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import {
  agreedWords,
  type Form,
  type Question,
  questionsInCsv,
  questionsInText,
  questionsMax,
  type Said,
  wordsCharactersMax,
} from "./questions.ts";
import "./questions.css";
import { Why } from "../../furniture/Why.tsx";

/** The form's owner brings its questions, says why each is asked, and takes the result along. Never who marked what. */
export default function QuestionsHost({ view }: StationProps<Form>) {
  const { code } = useInside();
  const { station, page: form } = view;
  const heading = useId();
  const agreed = form.questions.filter((one) => agreedWords(one).length > 0).length;
  return (
    <>
      <section className="sheet stack" aria-labelledby={heading}>
        <h2 id={heading}>{say("host.how")}</h2>
        <p>{say("questions.host.questions", { n: form.questions.length })}</p>
        <p>{say("questions.host.agreed", { n: agreed })}</p>
        <p className="soft">{say("questions.host.never-who")}</p>
        <div>
          <TakeCopy href={`/api/gatherings/${code}/form.csv`}>
            {say("questions.host.table")}
          </TakeCopy>
        </div>
        <p className="note">{say("questions.the-law")}</p>
      </section>
      <PutQuestions station={station} />
      <section className="sheet stack" aria-labelledby="the-questions">
        <h3 id="the-questions">{say("questions.part.all")}</h3>
        {form.questions.length === 0 && <p>{say("questions.none")}</p>}
        <ol className="whole-form">
          {form.questions.map((one) => (
            <OneQuestion key={one.question} station={station} question={one} />
          ))}
        </ol>
      </section>
    </>
  );
}

/** A form comes as text, one question on each line, or as a table. */
function PutQuestions({ station }: { station: string }) {
  const { why, ask } = useAsking();
  const heading = useId();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const questions = questionsInText(text);

  async function read(file: File | undefined) {
    if (!file) return;
    setText(questionsInCsv(await file.text()).join("\n"));
    setProblem(undefined);
  }

  async function put() {
    if (questions.length === 0) return setProblem(say("questions.host.put-empty"));
    if (questions.length > questionsMax) return setProblem(say("questions.host.put-many"));
    if (questions.some((one) => lettersIn(one) > wordsCharactersMax)) {
      return setProblem(say("questions.host.put-long"));
    }
    const command = {
      kind: "put-questions",
      station,
      questions: questions.map((one) => ({
        question: newId(),
        words: wordsOf(one),
        intimate: false,
      })),
    };
    if (await ask(command)) {
      announce(say("questions.host.were-put", { n: questions.length }));
      setText("");
    }
  }

  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("questions.host.put-title")}</h3>
      <LongField
        label={say("questions.host.put-label")}
        help={say("questions.host.put-help")}
        problem={problem}
        dir="auto"
        rows={6}
        value={text}
        onChange={(typed) => {
          setText(typed.target.value);
          setProblem(undefined);
        }}
      />
      <label className="file">
        <span>{say("questions.host.file")}</span>
        <input
          type="file"
          className="field"
          accept=".csv,text/csv,.txt,text/plain"
          onChange={(chosen) => void read(chosen.target.files?.[0])}
        />
      </label>
      <p className="soft" role="status">
        {say("questions.host.there-are", { n: questions.length })}
      </p>
      <div>
        <Button kind="quiet" onClick={() => void put()}>
          {say("questions.host.put")}
        </Button>
      </div>
      <Why>{why}</Why>
    </section>
  );
}

/** One question as its owner keeps it: why it is asked, whether to warn before it, and what lies on it. */
function OneQuestion({ station, question }: { station: string; question: Question }) {
  const { why, ask } = useAsking();
  const [saying, setSaying] = useState(false);
  const { words } = question;
  return (
    <li className="stack">
      <OnForm words={words} hidden={question.hidden} />
      {words !== undefined && (
        <>
          <p className="soft" dir="auto">
            {question.whyAsked === undefined
              ? say("questions.nobody-could-say")
              : say("questions.host.why-is", { why: textOf(question.whyAsked) })}
          </p>
          <Button kind="quiet" onClick={() => setSaying(true)}>
            {say("questions.host.say-why")}
          </Button>
          <Tick
            label={say("questions.host.warn")}
            checked={question.intimate === true}
            onTick={(intimate) =>
              void ask({ kind: "warn-before", station, question: question.question, intimate })
            }
          />
        </>
      )}
      <LiesOnIt question={question} />
      <Why>{why}</Why>
      {saying && (
        <SayWhy
          question={question}
          onClose={() => setSaying(false)}
          onSay={(reason) => {
            setSaying(false);
            void ask({
              kind: "say-why-asked",
              station,
              question: question.question,
              ...(reason === undefined ? {} : { words: reason }),
            });
          }}
        />
      )}
    </li>
  );
}

/** The question and what people wrote about it, for a host to turn over. */
function LiesOnIt({ question }: { question: Question }) {
  const { question: contribution, words, hidden } = question;
  const written = words === undefined ? [] : [...question.reasons, ...question.wordings];
  const things: readonly Said[] = [
    {
      contribution,
      ...(words === undefined ? {} : { words }),
      ...(hidden === undefined ? {} : { hidden }),
    },
    ...written,
  ];
  return (
    <div className="row">
      {written.length > 0 && (
        <p className="soft">{say("questions.host.lies-on-it", { n: written.length })}</p>
      )}
      <TurnOver
        title={say("questions.host.turn-over")}
        choose={say("questions.host.turn-over")}
        things={things.map((thing) => ({
          id: thing.contribution,
          hidden: thing.hidden !== undefined,
          shown: <OnForm words={thing.words} hidden={thing.hidden} />,
        }))}
      />
    </div>
  );
}

interface OnFormProps {
  readonly words?: Words | undefined;
  readonly hidden?: HideReason | undefined;
}

/** Words on the form, or that they are turned over. */
function OnForm({ words, hidden }: OnFormProps) {
  return words === undefined ? (
    <LiesFaceDown reason={hidden} />
  ) : (
    <Says words={words} className="plainly" />
  );
}

interface SayWhyProps {
  readonly question: Question;
  readonly onClose: () => void;
  readonly onSay: (words: Words | undefined) => void;
}

/** Why the form asks this. Whoever does not know says so. */
function SayWhy({ question, onClose, onSay }: SayWhyProps) {
  const [words, setWords] = useState(
    question.whyAsked === undefined ? "" : textOf(question.whyAsked),
  );
  return (
    <Sheet title={say("questions.why-asked")} onClose={onClose} closing={null}>
      {question.words !== undefined && <Says words={question.words} />}
      <LongField
        label={say("questions.host.why-label")}
        dir="auto"
        rows={3}
        maxLength={wordsCharactersMax}
        value={words}
        onChange={(typed) => setWords(typed.target.value)}
      />
      <div className="row">
        <Button onClick={() => (words.trim() === "" ? onClose() : onSay(wordsOf(words)))}>
          {say("questions.host.keep-why")}
        </Button>
        <Button kind="quiet" onClick={() => onSay(undefined)}>
          {say("questions.nobody-could-say")}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {say("questions.host.leave-it")}
        </Button>
      </div>
    </Sheet>
  );
}
