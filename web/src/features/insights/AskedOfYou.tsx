import { useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { Field } from "../../furniture/Field.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { useOpenThings } from "../../furniture/things/open.ts";
import { Why } from "../../furniture/Why.tsx";
import { wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import {
  type AskedOfMe,
  type Insight,
  type MyInsights,
  type Poster,
  sentenceCharactersMax,
  type Verdict,
  verdicts,
} from "./insights.ts";

/** What somebody meant, while they write it. */
const meant = { words: "" };

interface Props {
  readonly station: string;
  readonly page: Poster;
  readonly own: MyInsights;
}

/** The sentences that come from my words: is that right? Also when everything has closed. */
export function AskedOfYou({ station, page, own }: Props) {
  const asked = own.asked.flatMap((one) => {
    const insight = page.insights.find(({ insight }) => insight === one.insight);
    const mine = one.mine.filter((id) =>
      insight?.sources.some(({ contribution }) => contribution === id),
    );
    return insight?.words === undefined || mine.length === 0
      ? []
      : { ...one, mine, sentence: insight };
  });
  if (asked.length === 0) return null;
  const open = asked.filter(({ verdict }) => verdict === undefined).length;
  return (
    <section className="sunk stack" aria-labelledby="asked-of-you">
      <h2 id="asked-of-you">{say("insights.asked-of-you")}</h2>
      <p>{say("insights.asked-of-you.n", { n: open })}</p>
      <ul className="heard-asked">
        {asked.map((one) => (
          <li key={one.insight}>
            <IsThatRight station={station} insight={one.sentence} asked={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface IsThatRightProps {
  readonly station: string;
  readonly insight: Insight;
  readonly asked: AskedOfMe;
}

function IsThatRight({ station, insight, asked }: IsThatRightProps) {
  const { outbox, unheard } = useInside();
  const open = useOpenThings();
  const [{ words, permission }, change] = useDraft(`${station}.${asked.insight}`, meant);
  const [why, setWhy] = useState<string>();
  const pending = unheard.findLast(
    ({ command, state }) =>
      state === "waiting" && command.kind === "answer-insight" && command.insight === asked.insight,
  )?.command.verdict;
  const verdict = verdicts.find((one) => one === pending) ?? asked.verdict;

  function answer(now: Verdict, own: string) {
    setWhy(undefined);
    const text = own.trim();
    void outbox
      .send({
        station,
        kind: "answer-insight",
        insight: asked.insight,
        verdict: now,
        permission,
        ...(text === "" ? {} : { contribution: newId(), words: wordsOf(text) }),
      })
      .then((answered) => {
        if (answered.kind === "refused") setWhy(sayRefusal(answered.reason));
      });
    announce(say("insights.heard-you"));
  }

  return (
    <article className="stack" aria-label={say("insights.is-that-right")}>
      {insight.words !== undefined && <Says words={insight.words} className="heard-says" />}
      <p className="soft">{say("insights.your-words")}</p>
      {asked.mine.map((source) => (
        <OpenThingIs
          key={source}
          thing={open.get(source)}
          {...insight.sources.find(({ contribution }) => contribution === source)}
        />
      ))}
      <div className="row">
        {verdicts.map((one) => (
          <Button
            key={one}
            kind="quiet"
            aria-pressed={verdict === one}
            onClick={() => answer(one, "")}
          >
            {say(`insights.verdict.${one}`)}
          </Button>
        ))}
      </div>
      <Why>{why}</Why>
      {(verdict === "nearly" || verdict === "not-what-i-meant") && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim() === "") return;
            answer(verdict, words);
            change(emptyDraft(meant));
          }}
        >
          {verdict === "not-what-i-meant" && <p>{say("insights.it-waits")}</p>}
          <Field
            label={say("insights.what-i-meant")}
            dir="auto"
            maxLength={sentenceCharactersMax}
            value={words}
            onChange={({ currentTarget }) => change({ words: currentTarget.value })}
          />
          {words.trim() !== "" && (
            <PermissionPicks
              value={permission}
              onPick={(next) => change({ permission: next })}
              nameless={false}
            />
          )}
          <div>
            <Button type="submit" kind="quiet" disabled={words.trim() === ""}>
              {say("insights.say-it")}
            </Button>
          </div>
        </form>
      )}
    </article>
  );
}
