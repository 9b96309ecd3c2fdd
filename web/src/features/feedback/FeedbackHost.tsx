import { type FormEvent, useEffect, useId, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button, GoButton } from "../../furniture/Button.tsx";
import { Card } from "../../furniture/Card.tsx";
import { Field } from "../../furniture/Field.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { knock } from "../../room/door.ts";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { ways } from "../../room/way.ts";
import type { Command } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say, sayDay } from "../../words/say.ts";
import { sayTally } from "./AskedAbout.tsx";
import {
  type Corner,
  chosen,
  type HostCorner,
  type HostThought,
  isHostCorner,
  type Kind,
  weekBefore,
} from "./feedback.ts";
import { ShownPart } from "./ShownPart.tsx";
import "./feedback.css";
import { Why } from "../../furniture/Why.tsx";

const kinds: readonly Kind[] = ["new", "grown", "carried", "all"];

/** What the people who ask see, fetched again whenever the corner changes. */
function useHostCorner(station: string, corner: Corner, turn: number): HostCorner | undefined {
  const { code } = useInside();
  const [seen, setSeen] = useState<HostCorner>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happened at the corner is a reason to look again.
  useEffect(() => {
    let current = true;
    void knock(`/gatherings/${code}/at/${station}/hosts`).then((reply) => {
      if (current && reply.kind === "answered" && isHostCorner(reply.body)) setSeen(reply.body);
    });
    return () => {
      current = false;
    };
  }, [code, station, corner, turn]);
  return seen;
}

/** The corner's week: what is new, what grew, what to take along; and the way out of the house. */
export default function FeedbackHost({ view }: StationProps<Corner>) {
  const { code, room, outbox } = useInside();
  const { station, page: corner, opening } = view;
  const [turn, setTurn] = useState(0);
  const [kind, setKind] = useState<Kind>("new");
  const [why, setWhy] = useState<string>();
  const heading = useId();
  const seen = useHostCorner(station, corner, turn);
  const thoughts = seen?.thoughts ?? [];
  const since = weekBefore(room.now);
  const shown = [...chosen(thoughts, kind, since)].reverse();

  async function ask(command: Command, done: string) {
    const answer = await outbox.send(command);
    setWhy(answer.kind === "refused" ? sayRefusal(answer.reason) : undefined);
    if (answer.kind !== "refused") announce(done);
    setTurn((before) => before + 1);
  }

  return (
    <>
      <section className="sheet stack" aria-labelledby={heading}>
        <h2 id={heading}>{say("host.how")}</h2>
        <p>
          {say("feedback.host.given", { n: corner.given })}{" "}
          {say("feedback.host.week", {
            new: chosen(thoughts, "new", since).length,
            grown: chosen(thoughts, "grown", since).length,
          })}
        </p>
        <p className="soft">{say("feedback.host.never-who")}</p>
        <div className="row">
          <Button
            kind="quiet"
            onClick={() =>
              void ask(
                { kind: opening === "open" ? "shut-station" : "open-station", of: station },
                say(opening === "open" ? "feedback.host.paused" : "feedback.host.goes-on"),
              )
            }
          >
            {say(opening === "open" ? "feedback.host.pause" : "feedback.host.go-on")}
          </Button>
          <TurnOver
            title={say("feedback.host.turn-over")}
            choose={say("feedback.host.turn-over")}
            things={thoughts.flatMap(({ parts }) =>
              parts.map(({ part }) => ({
                id: part.part,
                hidden: part.hidden !== undefined,
                shown: <ShownPart part={part} />,
              })),
            )}
          />
        </div>
        <Why>{why}</Why>
      </section>
      <section className="sheet stack" aria-label={say("feedback.host.thoughts")}>
        <Picks
          legend={say("feedback.host.which")}
          value={kind}
          onPick={setKind}
          picks={kinds.map((one) => ({
            value: one,
            label: say(`feedback.host.which.${one}`, { n: chosen(thoughts, one, since).length }),
          }))}
        />
        {shown.length === 0 ? (
          <p className="soft">{say("feedback.host.none")}</p>
        ) : (
          <ul className="stack bare">
            {shown.map((thought) => (
              <HostsThought
                key={thought.thought}
                thought={thought}
                onCarry={(carry) =>
                  void ask(
                    {
                      kind: carry ? "carry-thought" : "put-thought-back",
                      station,
                      thought: thought.thought,
                    },
                    say(carry ? "feedback.log.thought-carried" : "feedback.log.thought-put-back"),
                  )
                }
              />
            ))}
          </ul>
        )}
      </section>
      <section className="sheet stack" aria-labelledby={`${heading}-poster`}>
        <h2 id={`${heading}-poster`}>{say("feedback.host.poster")}</h2>
        <p>{say("feedback.host.poster-say")}</p>
        <div>
          <GoButton kind="quiet" to={ways(code).poster(station)}>
            {say("feedback.host.poster-open")}
          </GoButton>
        </div>
      </section>
      <Elsewhere
        station={station}
        question={view.question}
        sites={seen?.sites ?? []}
        onAsk={(command, done) => void ask(command, done)}
      />
    </>
  );
}

interface HostsThoughtProps {
  readonly thought: HostThought;
  readonly onCarry: (carry: boolean) => void;
}

function HostsThought({ thought, onCarry }: HostsThoughtProps) {
  const { parts, carried, asks } = thought;
  return (
    <Card as="li" paint="oat">
      {parts.map(({ part, day, shared }, at) => (
        <div key={part.part} className={at === 0 ? undefined : "added-part"}>
          <ShownPart part={part} />
          <p className="meta">
            {sayDay(new Date(`${day}T12:00:00Z`).getTime())}
            {!shared && ` · ${say("feedback.host.only-you")}`}
          </p>
        </div>
      ))}
      {thought.answers && <p className="meta">{sayTally(thought)}</p>}
      {asks && (
        <Button kind="plain" onClick={() => onCarry(!carried)}>
          {say(carried ? "feedback.host.put-back" : "feedback.host.carry")}
        </Button>
      )}
    </Card>
  );
}

interface ElsewhereProps {
  readonly station: string;
  readonly question: string;
  readonly sites: readonly string[];
  readonly onAsk: (command: Command, done: string) => void;
}

/** The corner on other people's pages: only on those a host names. */
function Elsewhere({ station, question, sites, onAsk }: ElsewhereProps) {
  const { code } = useInside();
  const heading = useId();
  const [site, setSite] = useState("");
  const frame = `<iframe src="${location.origin}/embed/${code}/${station}" title="${question.replaceAll('"', "&quot;")}" width="100%" height="480"></iframe>`;

  function allow(event: FormEvent) {
    event.preventDefault();
    onAsk({ kind: "allow-site", station, site: site.trim() }, say("feedback.log.site-allowed"));
    setSite("");
  }

  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("feedback.host.elsewhere")}</h2>
      <p>{say("feedback.host.elsewhere-say")}</p>
      <ul className="stack bare">
        {sites.map((one) => (
          <li key={one} className="gathering-row">
            <span>{one}</span>
            <Button
              kind="plain"
              onClick={() =>
                onAsk(
                  { kind: "forbid-site", station, site: one },
                  say("feedback.log.site-forbidden"),
                )
              }
            >
              {say("feedback.host.forbid", { site: one })}
            </Button>
          </li>
        ))}
      </ul>
      <form className="stack" onSubmit={allow}>
        <Field
          label={say("feedback.host.site")}
          help={say("feedback.host.site-help")}
          type="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={site}
          onChange={({ currentTarget }) => setSite(currentTarget.value)}
        />
        <div>
          <Button type="submit" kind="quiet">
            {say("feedback.host.allow")}
          </Button>
        </div>
      </form>
      {sites.length > 0 && (
        <div className="labelled">
          <label htmlFor={`${heading}-frame`}>{say("feedback.host.frame")}</label>
          <textarea
            id={`${heading}-frame`}
            className="field frame-text"
            readOnly
            rows={4}
            value={frame}
          />
        </div>
      )}
    </section>
  );
}
