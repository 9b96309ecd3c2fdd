import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { say } from "../../words/say.ts";
import { Picture, ShapeMark } from "./Picture.tsx";
import {
  amountOf,
  type Group,
  type MyAnswers,
  type Part,
  type Seen,
  type Shared,
  type Stance,
  type StatementId,
  statementOf,
  type Tally,
  type Window,
} from "./perspectives.ts";

interface Props {
  readonly window: Window;
  readonly mine: MyAnswers;
}

/** How the room sees it: what everybody shares first, then the groups, then where they differ; every picture also in words. */
export function HowWeSeeIt({ window, mine }: Props) {
  const { seen } = window;
  return (
    <div className="persp">
      <p className="soft full">
        {say("perspectives.counted", { n: seen.people })} {say("perspectives.a-moment-ago")}
      </p>
      <SharedByAll window={window} />
      {seen.picture === "groups" ? (
        <>
          <section className="stack" aria-labelledby="map">
            <h2 id="map">{say("perspectives.picture")}</h2>
            <figure className="stack">
              <Picture seen={seen} />
              <figcaption>{saySeen(seen)}</figcaption>
            </figure>
            <ReadAloud words={[saySeen(seen), saySure(seen)]} always />
            <p className="note">
              <strong>{say("perspectives.how-sure")}</strong> {saySure(seen)}
            </p>
          </section>
          <section className="stack" aria-labelledby="groups">
            <h2 id="groups">{say("perspectives.known-for")}</h2>
            <ul className="stack">
              {seen.groups.map((group) => (
                <li className="sheet stack" key={group.shape}>
                  <KnownFor group={group} window={window} />
                </li>
              ))}
            </ul>
            <Where mine={mine} />
          </section>
          <Differ window={window} />
        </>
      ) : (
        <section className="full stack" aria-labelledby="map">
          <h2 id="map">{say("perspectives.picture")}</h2>
          <p className="note">{say(`perspectives.picture.${seen.picture}`)}</p>
        </section>
      )}
      <Table window={window} />
    </div>
  );
}

export function SharedByAll({ window }: { window: Window }) {
  const { seen } = window;
  return (
    <section className="full card taped butter stack shared" aria-labelledby="all">
      <h2 id="all">{say("perspectives.shared")}</h2>
      {seen.shared.length === 0 ? (
        <p>{say("perspectives.shared.none")}</p>
      ) : (
        <ul className="three-up">
          {seen.shared.map((one) => (
            <li key={one.statement}>
              <Statement window={window} id={one.statement} strong />
              <p>{sayShared(seen, one)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Statement({ window, id, strong }: { window: Window; id: StatementId; strong?: boolean }) {
  const words = statementOf(window, id)?.words;
  if (words === undefined) return null;
  return strong ? (
    <strong>
      <Says words={words} />
    </strong>
  ) : (
    <Says words={words} as="span" className="plainly" />
  );
}

function KnownFor({ group, window }: { group: Group; window: Window }) {
  return (
    <>
      <h3 className="row">
        <ShapeMark shape={group.shape} />
        {say(`perspectives.shape.${group.shape}`)}{" "}
        <span className="soft">{say("perspectives.people", { n: group.people })}</span>
      </h3>
      {group.knownFor.length === 0 ? (
        <p>{say("perspectives.known-for.nothing")}</p>
      ) : (
        <ul className="bullets">
          {group.knownFor.map(({ statement, stance }) => (
            <li key={statement}>
              {stance === "disagree" && <span>{say("perspectives.against")} </span>}
              <Statement window={window} id={statement} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Where({ mine }: { mine: MyAnswers }) {
  if (mine.group === undefined) return <p>{say("perspectives.you-are-in-none")}</p>;
  const shape = say(`perspectives.shape.${mine.group}`);
  return (
    <p>
      {say(mine.sure ? "perspectives.you-are-in" : "perspectives.you-may-be-in", { shape })}{" "}
      {say("perspectives.only-you-see")}
    </p>
  );
}

function Differ({ window }: { window: Window }) {
  const { differ } = window.seen;
  if (differ.length === 0) return null;
  return (
    <section className="full stack" aria-labelledby="differ">
      <h2 id="differ">{say("perspectives.differ")}</h2>
      <ul className="bullets">
        {differ.map((id) => (
          <li key={id}>
            <Statement window={window} id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Table({ window }: { window: Window }) {
  const { seen } = window;
  if (seen.tallies.length === 0) return null;
  return (
    <section className="full stack" aria-labelledby="table">
      <h2 id="table">{say("perspectives.table")}</h2>
      <table className="stackable">
        <thead>
          <tr>
            <th scope="col">{say("perspectives.table.statement")}</th>
            <th scope="col">{say("perspectives.table.all")}</th>
            {seen.groups.map(({ shape }) => (
              <th scope="col" key={shape}>
                {say(`perspectives.shape.${shape}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(window).map((tally) => (
            <Row key={tally.statement} window={window} tally={tally} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** As the statements came, which is how people met them. */
function inOrder({ statements, seen }: Window): readonly Tally[] {
  const tallies = new Map(seen.tallies.map((tally) => [tally.statement, tally]));
  return statements.flatMap(({ statement }) => tallies.get(statement) ?? []);
}

function Row({ window, tally }: { window: Window; tally: Tally }) {
  return (
    <tr>
      <th scope="row">
        <Statement window={window} id={tally.statement} />
      </th>
      <td data-label={say("perspectives.table.all")}>{sayPart(tally)}</td>
      {tally.groups.map((part, at) => {
        const shape = window.seen.groups[at]?.shape;
        if (shape === undefined) return null;
        return (
          <td key={shape} data-label={say(`perspectives.shape.${shape}`)}>
            {sayPart(part)}
          </td>
        );
      })}
    </tr>
  );
}

/** "Most agree: 7 of 9." */
export function sayPart(part: Part): string {
  return say(`perspectives.amount.${amountOf(part.agrees, part.seen)}`, {
    some: part.agrees,
    all: part.seen,
  });
}

/** "18 of 20 agree. In every group, most do." */
export function sayShared(seen: Seen, { statement, stance }: Shared): string {
  const tally = seen.tallies.find((one) => one.statement === statement);
  if (!tally) return "";
  const count = say(`perspectives.count.${stance}`, {
    some: saying(tally, stance),
    all: tally.seen,
  });
  return tally.groups.length === 0 ? count : `${count} ${say("perspectives.in-every-group")}`;
}

function saying(part: Part, stance: Stance): number {
  return stance === "disagree" ? part.disagrees : part.agrees;
}

/** The picture as a sentence. */
export function saySeen(seen: Seen): string {
  const groups = seen.groups.map((group) =>
    say("perspectives.group-said", {
      shape: say(`perspectives.shape.${group.shape}`),
      n: group.people,
    }),
  );
  return [
    say("perspectives.areas", { n: seen.groups.length }),
    ...groups,
    say("perspectives.near-means"),
  ].join(" ");
}

/** How sure we are, in words. */
export function saySure(seen: Seen): string {
  const steady = say(`perspectives.steady.${seen.steady ?? "unknown"}`);
  return seen.yesSaying ? `${steady} ${say("perspectives.yes-saying")}` : steady;
}
