import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Page } from "../../furniture/Page.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { StationHead } from "../../furniture/StationHead.tsx";
import { ThingsHere } from "../../furniture/things/ThingsHere.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import { say } from "../../words/say.ts";
import { InTheirShoes } from "./InTheirShoes.tsx";
import { agreedWords, type Form, readMine, shownQuestions, withWaiting } from "./questions.ts";
import { Review } from "./Review.tsx";
import { Warned } from "./Warned.tsx";
import "./questions.css";

type Part = "review" | "shoes" | "all";

/** The form: one question after another to mark and reword, or to be asked without answering. */
export default function QuestionsPage({ view }: StationProps<Form>) {
  const { code, mine: all, unheard } = useInside();
  const { station, page: form } = view;
  const [part, setPart] = useState<Part>("review");
  const [at, setAt] = useState(0);
  const mine = useMemo(
    () => withWaiting(readMine(all?.stations[station]), unheard, station),
    [all, unheard, station],
  );
  const questions = shownQuestions(form);
  const place = Math.min(at, questions.length - 1);
  const question = questions[place];
  return (
    <Page title={view.name} back={{ to: ways(code).room, label: say("page.the-room") }}>
      <div className="stack-l">
        <StationHead view={view}>
          <p>{say("questions.no-answers")}</p>
        </StationHead>
        <Picks
          legend={say("questions.parts")}
          value={part}
          onPick={(next) => {
            setPart(next);
            if (next === "shoes") setAt(0);
          }}
          picks={(["review", "shoes", "all"] as const).map((one) => ({
            value: one,
            label: say(`questions.part.${one}`),
          }))}
        />
        {question === undefined && <p className="note">{say("questions.none")}</p>}
        {question && part === "all" && (
          <TheWholeForm
            form={form}
            onChoose={(chosen) => {
              setAt(chosen);
              setPart("review");
            }}
          />
        )}
        {question && part !== "all" && (
          <OneOfThem at={place} of={questions.length} onGo={setAt}>
            <Warned question={question} key={`${part} ${question.question}`}>
              {part === "review" ? (
                <Review station={station} question={question} mine={mine} />
              ) : (
                <InTheirShoes station={station} question={question} mine={mine} />
              )}
            </Warned>
          </OneOfThem>
        )}
        {part !== "shoes" && <ThingsHere station={station} title={say("questions.mine")} />}
      </div>
    </Page>
  );
}

interface OneProps {
  readonly at: number;
  readonly of: number;
  readonly onGo: (at: number) => void;
  readonly children: React.ReactNode;
}

/** One question on the page, and the way to the one before and after. Nothing goes on by itself. */
function OneOfThem({ at, of, onGo, children }: OneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another heading.
  useEffect(() => {
    if (gone.current) heading.current?.focus();
  }, [at]);
  function go(to: number) {
    gone.current = true;
    onGo(to);
  }
  return (
    <section className="stack-l" aria-labelledby="which">
      <h2 id="which" ref={heading} tabIndex={-1}>
        {say("questions.which", { at: at + 1, of })}
      </h2>
      {children}
      <div className="row">
        {at < of - 1 && <Button onClick={() => go(at + 1)}>{say("questions.next")}</Button>}
        {at > 0 && (
          <Button kind="quiet" onClick={() => go(at - 1)}>
            {say("questions.one-back")}
          </Button>
        )}
      </div>
      {at === of - 1 && <p className="soft">{say("questions.the-last")}</p>}
    </section>
  );
}

/** All questions in the order of the form, with what is agreed. */
function TheWholeForm({ form, onChoose }: { form: Form; onChoose: (at: number) => void }) {
  return (
    <section className="stack" aria-labelledby="whole">
      <h2 id="whole">{say("questions.part.all")}</h2>
      <ol className="whole-form">
        {shownQuestions(form).map((one, at) => (
          <li key={one.question} className="stack">
            {one.intimate ? (
              <p className="soft">{say("questions.intimate-one")}</p>
            ) : (
              <Says words={one.words} />
            )}
            {agreedWords(one).map((words, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be agreed twice.
              <div key={place} className="agreed-words">
                <p className="tag">{say("questions.agreed")}</p>
                <Says words={words} />
              </div>
            ))}
            <Button kind="plain" onClick={() => onChoose(at)}>
              {say("questions.look-at", { at: at + 1 })}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
