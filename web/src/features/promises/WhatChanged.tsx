import { useId, useMemo } from "react";
import { GiveWords } from "../../furniture/GiveWords.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { Tally } from "../../furniture/Tally.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { useInside } from "../../room/inside.tsx";
import { type Key, say, sayDate } from "../../words/say.ts";
import {
  type Change,
  dueRound,
  judgements,
  myJudgements,
  placeOf,
  type Readable,
  type Round,
  type Story,
  wordsCharactersMax,
} from "./promises.ts";

interface Props {
  readonly station: string;
  readonly promise: Readable;
}

/** What came of a promise: as the team sees it, and, in a column of its own, as people do. */
export function WhatChanged({ station, promise }: Props) {
  const { changes, step } = promise;
  if (changes.length === 0) {
    return step.state === "kept" ? <p className="soft">{say("promises.not-said-yet")}</p> : null;
  }
  return (
    <>
      {changes.map((change) => (
        <OneChange key={change.change} station={station} change={change} />
      ))}
    </>
  );
}

function OneChange({ station, change }: { station: string; change: Change }) {
  const heading = useId();
  const due = dueRound(change);
  if (change.words === undefined || change.ours === undefined) {
    return <LiesFaceDown reason={change.hidden} />;
  }
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h4 id={heading}>{say("promises.changed")}</h4>
      <Says words={change.words} />
      <p className="soft">{say("promises.changed-on", { day: sayDate(change.on) })}</p>
      <div className="two-views">
        <section className="stack" aria-labelledby={`${heading}-people`}>
          <h5 id={`${heading}-people`}>{say("promises.people-say")}</h5>
          {due && <HowPeopleJudged round={due} />}
          <EarlierRounds rounds={change.rounds.slice(0, -1)} />
        </section>
        <section className="stack" aria-labelledby={`${heading}-own`}>
          <h5 id={`${heading}-own`}>{say("promises.own-view")}</h5>
          <p>
            <strong>{say(`promises.judgement.${change.ours}`)}</strong>
          </p>
          <p className="soft">{say("promises.own-view-apart")}</p>
        </section>
      </div>
      {change.elsewhere ? (
        <p className="note">{say("promises.asked-elsewhere")}</p>
      ) : (
        due && <HowIsIt station={station} change={change} due={due} />
      )}
      <Stories stories={change.stories} />
      <details className="tell">
        <summary>{say("promises.tell.open")}</summary>
        <GiveWords
          station={station}
          kind="tell-what-changed"
          label={say("promises.tell.label")}
          help={say("promises.tell.help")}
          button={say("promises.tell.put")}
          saved={say("promises.tell.saved")}
          charactersMax={wordsCharactersMax}
          about={change.change}
          also={{ change: change.change }}
        />
      </details>
    </section>
  );
}

/** "22 people judged it. Better: 12. The same: 4." And that 31 were asked, always. */
export function sayRound({ judged, asked, split }: Round): string {
  const parts = split.map(({ judgement, people }) =>
    say("promises.part", { judgement: say(`promises.judgement.${judgement}`), n: people }),
  );
  const few = judged > 0 && split.length === 0 ? [say("promises.judged-few")] : [];
  return [
    say("promises.asked", { n: asked }),
    say("promises.judged", { n: judged }),
    ...parts,
    ...few,
  ].join(" ");
}

/** The sentence, and the same as a table with tally marks. */
function HowPeopleJudged({ round }: { round: Round }) {
  const heading = useId();
  return (
    <>
      <p className="soft" id={heading}>
        {sayMonths(round)}
      </p>
      <p>{sayRound(round)}</p>
      {round.split.length > 0 && (
        <table className="judged" aria-labelledby={heading}>
          <tbody>
            {round.split.map(({ judgement, people }) => (
              <tr key={judgement}>
                <th scope="row">{say(`promises.judgement.${judgement}`)}</th>
                {people === 0 ? (
                  <td colSpan={2}>{say("promises.nobody")}</td>
                ) : (
                  <>
                    <td>{people}</td>
                    <td aria-hidden="true">
                      <Tally n={people} />
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** A round that a newer server knows and we do not is still a round. */
function sayMonths({ months }: Round): string {
  const known: Readonly<Record<number, Key>> = {
    0: "promises.round.0",
    1: "promises.round.1",
    3: "promises.round.3",
    12: "promises.round.12",
  };
  return say(known[months] ?? "promises.people-say");
}

function EarlierRounds({ rounds }: { rounds: readonly Round[] }) {
  if (rounds.length === 0) return null;
  return (
    <details>
      <summary>{say("promises.earlier-rounds")}</summary>
      <ul className="stack bare">
        {[...rounds].reverse().map((round) => (
          <li key={round.months}>
            <p className="soft">{sayMonths(round)}</p>
            <p>{sayRound(round)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface HowIsItProps {
  readonly station: string;
  readonly change: Change;
  readonly due: Round;
}

/** Asked after 1, 3 and 12 months, each time anew, and before that by whoever likes to say. */
function HowIsIt({ station, change, due }: HowIsItProps) {
  const { mine, unheard } = useInside();
  const { why, ask } = useAsking();
  const judged = useMemo(
    () => myJudgements(mine?.stations[station], unheard, station),
    [mine, unheard, station],
  );
  return (
    <>
      <Picks
        legend={say("promises.how-is-it")}
        help={say("promises.how-help")}
        value={judged.get(placeOf(change.change, due.months))}
        onPick={(answer) =>
          void ask({
            kind: "judge",
            station,
            change: change.change,
            answer,
            months: due.months,
          })
        }
        picks={judgements.map((value) => ({ value, label: say(`promises.judgement.${value}`) }))}
      />
      {change.askedNext !== undefined && (
        <p className="soft">{say("promises.asked-again", { day: sayDate(change.askedNext) })}</p>
      )}
      <Why>{why}</Why>
    </>
  );
}

function Stories({ stories }: { stories: readonly Story[] }) {
  const heading = useId();
  if (stories.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={heading}>
      <h5 id={heading}>{say("promises.stories")}</h5>
      <ul className="stack bare">
        {stories.map((story) => (
          <li key={story.contribution}>
            {story.words === undefined ? (
              <LiesFaceDown reason={story.hidden} />
            ) : (
              <Says words={story.words} />
            )}
            {story.by !== undefined && (
              <p className="soft" dir="auto">
                {story.by}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
