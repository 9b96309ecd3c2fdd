import { type FormEvent, useCallback, useEffect, useState } from "react";
import { Button, GoButton } from "../../furniture/Button.tsx";
import { Field } from "../../furniture/Field.tsx";
import { type FieldProblem, ProblemSummary } from "../../furniture/ProblemSummary.tsx";
import { Says } from "../../furniture/Says.tsx";
import { spokenCode } from "../../room/badges.ts";
import { beginTour, type HostedTour, myTours } from "../../room/hosts.ts";
import { wayOfTour } from "../../room/way.ts";
import { sayProblem } from "../../words/heard.ts";
import { say } from "../../words/say.ts";

/** The tours of this host: begin one, make its next stop, look at its page. */
export function Tours({ onNextStop }: { onNextStop: (tour: HostedTour) => void }) {
  const [tours, setTours] = useState<readonly HostedTour[]>([]);
  const [beginning, setBeginning] = useState(false);
  const look = useCallback(() => void myTours().then(setTours), []);
  useEffect(look, [look]);
  return (
    <section className="stack" aria-labelledby="tours">
      <h2 id="tours">{say("host.tours")}</h2>
      <p className="soft">{say("host.tours.say")}</p>
      <ul className="stack">
        {tours.map((tour) => (
          <li key={tour.code} className="sheet stack">
            <h3 dir="auto">{tour.name}</h3>
            <Says words={tour.question} />
            <ol className="bullets">
              {tour.stops.map(({ code, title }) => (
                <li key={code} dir="auto">
                  {title ?? spokenCode(code)}
                </li>
              ))}
            </ol>
            <div className="row">
              <Button kind="quiet" onClick={() => onNextStop(tour)}>
                {say("host.tours.stop")}
              </Button>
              <GoButton kind="quiet" to={wayOfTour(tour.code)}>
                {say("host.tours.look")}
              </GoButton>
            </div>
          </li>
        ))}
      </ul>
      {beginning ? (
        <BeginTour
          onDone={() => {
            setBeginning(false);
            look();
          }}
          onLeave={() => setBeginning(false)}
        />
      ) : (
        <div>
          <Button kind="quiet" onClick={() => setBeginning(true)}>
            {say("host.tours.begin")}
          </Button>
        </div>
      )}
    </section>
  );
}

interface BeginTourProps {
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

function BeginTour({ onDone, onLeave }: BeginTourProps) {
  const [name, setName] = useState("");
  const [question, setQuestion] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.words;

  async function begin(event: FormEvent) {
    event.preventDefault();
    const missing = [
      ...(name.trim() === "" ? [{ field: "tour-name", words: say("host.tours.name-needed") }] : []),
      ...(question.trim() === ""
        ? [{ field: "tour-question", words: say("host.tours.question-needed") }]
        : []),
    ];
    setProblems(missing);
    if (missing.length > 0) return;
    const begun = await beginTour(name.trim(), question.trim());
    if (begun.kind === "done") onDone();
    else setProblems([{ words: sayProblem(begun.problem) }]);
  }

  return (
    <form className="sheet stack" onSubmit={begin} noValidate>
      <ProblemSummary problems={problems} />
      <Field
        id="tour-name"
        dir="auto"
        label={say("host.tours.name")}
        problem={wrong("tour-name")}
        value={name}
        maxLength={120}
        onChange={({ target }) => setName(target.value)}
      />
      <Field
        id="tour-question"
        dir="auto"
        label={say("host.tours.question")}
        help={say("host.tours.question-help")}
        problem={wrong("tour-question")}
        value={question}
        maxLength={280}
        onChange={({ target }) => setQuestion(target.value)}
      />
      <div className="row">
        <Button type="submit">{say("host.tours.begin")}</Button>
        <Button kind="plain" onClick={onLeave}>
          {say("new.leave")}
        </Button>
      </div>
    </form>
  );
}
