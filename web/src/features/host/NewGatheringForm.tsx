import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { Field, LongField } from "../../furniture/Field.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { type FieldProblem, ProblemSummary } from "../../furniture/ProblemSummary.tsx";
import { Says } from "../../furniture/Says.tsx";
import {
  type HostedTour,
  type NewGathering,
  newGathering,
  newStop,
  type Recipe,
  recipes,
} from "../../room/hosts.ts";
import { sayProblem } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";

interface Props {
  /** The tour of which it is the next stop. */
  readonly tour?: HostedTour | undefined;
  readonly onMade: (code: string) => void;
  readonly onLeave: () => void;
}

/** The recipe that is chosen for a stop, unless its host chooses another. */
const forTours = "tour-stop";

type Draft = Readonly<Record<keyof NewGathering, string>>;

const empty: Draft = {
  recipe: "",
  title: "",
  question: "",
  canChange: "",
  cannotChange: "",
  whoAsks: "",
  whenAndWhere: "",
  welcome: "",
  afterwards: "",
};

const needed: readonly { readonly field: keyof NewGathering; readonly words: Key }[] = [
  { field: "title", words: "new.title-needed" },
  { field: "question", words: "new.question-needed" },
  { field: "canChange", words: "new.can-change-needed" },
  { field: "cannotChange", words: "new.cannot-change-needed" },
];

/** A new gathering. What can change is written first: nobody is asked before that is said. */
export function NewGatheringForm({ tour, onMade, onLeave }: Props) {
  const [draft, setDraft] = useState<Draft>({ ...empty, question: tour?.question ?? "" });
  const [known, setKnown] = useState<readonly Recipe[]>([]);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    void recipes().then((read) => {
      setKnown(read);
      const first = (tour && read.find(({ id }) => id === forTours)) ?? read[0];
      if (first) setDraft((before) => ({ ...before, recipe: before.recipe || first.id }));
    });
  }, [tour]);

  const wrong = (field: keyof NewGathering) =>
    problems.find((problem) => problem.field === field)?.words;
  const write = (field: keyof NewGathering) => ({
    id: field,
    value: draft[field],
    problem: wrong(field),
    dir: "auto" as const,
    onChange: (typing: { target: { value: string } }) =>
      setDraft({ ...draft, [field]: typing.target.value }),
  });

  async function make(event: FormEvent) {
    event.preventDefault();
    const missing = needed
      .filter(({ field }) => draft[field].trim() === "")
      .map(({ field, words }) => ({ field, words: say(words) }));
    setProblems(missing);
    if (missing.length > 0) return;
    setBusy(true);
    const plan = planOf(draft);
    const made = await (tour ? newStop(tour.code, plan) : newGathering(plan));
    setBusy(false);
    if (made.kind === "done") onMade(made.value.code);
    else setProblems([{ words: sayProblem(made.problem) }]);
  }

  return (
    <Page title={say(tour ? "new.stop" : "host.new")}>
      <ProblemSummary problems={problems} />
      <Title>{say(tour ? "new.stop" : "host.new")}</Title>
      <form className="stack-l" onSubmit={make} noValidate>
        {known.length > 1 && (
          <Picks
            legend={say("new.recipe")}
            value={draft.recipe}
            onPick={(recipe) => setDraft({ ...draft, recipe })}
            picks={known.map((recipe) => ({
              value: recipe.id,
              label: (
                <span>
                  <strong>{recipe.title}</strong>
                  <br />
                  {recipe.about}
                </span>
              ),
            }))}
          />
        )}
        <LongField
          label={say("doorstep.can-change")}
          help={say("new.can-change-help")}
          {...write("canChange")}
        />
        <LongField
          label={say("doorstep.cannot-change")}
          help={say("new.cannot-change-help")}
          {...write("cannotChange")}
        />
        {tour ? (
          <div>
            <p>{say("new.stop-asks")}</p>
            <Says words={tour.question} className="strong" />
          </div>
        ) : (
          <Field
            label={say("new.question")}
            help={say("new.question-help")}
            {...write("question")}
          />
        )}
        <Field label={say("new.title")} help={say("new.title-help")} {...write("title")} />
        <LongField
          label={say("doorstep.who-asks")}
          help={say("new.who-asks-help")}
          {...write("whoAsks")}
        />
        <Field
          label={say("new.when-and-where")}
          help={say("new.when-and-where-help")}
          {...write("whenAndWhere")}
        />
        <LongField
          label={say("new.welcome")}
          help={say("new.welcome-help")}
          {...write("welcome")}
        />
        <LongField
          label={say("new.afterwards")}
          help={say("new.afterwards-help")}
          {...write("afterwards")}
        />
        <p className="note">{say("new.later")}</p>
        <div className="row">
          <Button type="submit" disabled={busy}>
            {say("new.make")}
          </Button>
          <Button kind="plain" onClick={onLeave}>
            {say("new.leave")}
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** Only what was written is sent. */
export function planOf(draft: Draft): NewGathering {
  const tidy = (field: keyof NewGathering) => draft[field].trim();
  const optional = (["whoAsks", "whenAndWhere", "welcome", "afterwards"] as const).filter(
    (field) => tidy(field) !== "",
  );
  return {
    recipe: tidy("recipe") || "pinpoint",
    title: tidy("title"),
    question: tidy("question"),
    canChange: tidy("canChange"),
    cannotChange: tidy("cannotChange"),
    ...Object.fromEntries(optional.map((field) => [field, tidy(field)])),
  };
}
