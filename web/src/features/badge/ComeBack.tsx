import { type FormEvent, useState } from "react";
import { Button, GoButton } from "../../furniture/Button.tsx";
import { Field } from "../../furniture/Field.tsx";
import { Page, Title } from "../../furniture/Page.tsx";
import { type FieldProblem, ProblemSummary } from "../../furniture/ProblemSummary.tsx";
import { returnWith } from "../../room/badges.ts";
import { wordsIn } from "../../room/nameless.ts";
import { go, wayIn, ways } from "../../room/way.ts";
import type { Doorstep } from "../../room/wire.ts";
import { sayNotMade } from "../../words/heard.ts";
import { say } from "../../words/say.ts";

interface Props {
  readonly doorstep: Doorstep;
  readonly onInside: () => void;
}

/** Puts on a badge from before, with its three words. */
export default function ComeBack({ doorstep, onInside }: Props) {
  const [typed, setTyped] = useState("");
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const to = ways(doorstep.code);

  async function putOn(event: FormEvent) {
    event.preventDefault();
    const words = wordsIn(typed);
    if (words.length !== 3) {
      setProblems([{ field: "words", words: say("back.three") }]);
      return;
    }
    const made = await returnWith(doorstep.code, words);
    if (made.kind === "not-made") {
      setProblems([{ field: "words", words: sayNotMade(made.why) }]);
      return;
    }
    onInside();
    go(wayIn(doorstep.code));
  }

  return (
    <Page title={say("back.title")} back={{ to: to.doorstep, label: say("page.the-doorstep") }}>
      <ProblemSummary problems={problems} />
      <Title>{say("back.title")}</Title>
      <form className="stack" onSubmit={putOn} noValidate>
        <Field
          id="words"
          label={say("back.label")}
          help={say("back.help")}
          value={typed}
          onChange={(typing) => setTyped(typing.target.value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          problem={problems[0]?.words}
        />
        <Button type="submit" wide>
          {say("back.put-on")}
        </Button>
      </form>
      <section className="stack" aria-labelledby="lost">
        <h2 id="lost">{say("back.lost")}</h2>
        <p>{say("back.lost-say")}</p>
        <GoButton kind="quiet" to={to.badge}>
          {say("badge.title")}
        </GoButton>
      </section>
    </Page>
  );
}
