import { useEffect, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Picks } from "../../furniture/Picks.tsx";
import { useThings } from "../../furniture/things/things.ts";
import { Why } from "../../furniture/Why.tsx";
import { useInside } from "../../room/inside.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Corner, type Like, likes, type MyCorner, saidBy, type Thought } from "./feedback.ts";
import { GiveThought } from "./GiveThought.tsx";
import { ShownThought } from "./ShownThought.tsx";

interface Props {
  readonly station: string;
  readonly corner: Corner;
  readonly mine: MyCorner;
  readonly onDone: () => void;
}

/** A few thoughts of others, one after another: is it like that for you? */
export function AskedAbout({ station, corner, mine, onDone }: Props) {
  const things = useThings();
  const { refreshMine } = useInside();
  // A nameless thought of mine only I know.
  const next = mine.next.filter((id) => isAnybodys(corner, id, things));
  // What stands before somebody stays, whatever they might be asked by now.
  const [asked, setAsked] = useState(next);
  if (asked.length === 0 && next.length > 0) setAsked(next);
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const there = asked.filter((id) => isAnybodys(corner, id, []));
  const thought = corner.thoughts.find((one) => one.thought === there[at]);

  // What others have put in meanwhile is no news of mine, so it has to be asked for.
  useEffect(refreshMine, [refreshMine]);

  useEffect(() => {
    if (at > 0) heading.current?.focus();
  }, [at]);

  if (!thought) {
    return (
      <section className="stack" aria-labelledby="all-asked">
        <h2 id="all-asked" ref={heading} tabIndex={-1}>
          {say(asked.length === 0 ? "feedback.first" : "feedback.that-is-all")}
        </h2>
        <p>{say("feedback.come-back")}</p>
        <div>
          <Button kind="quiet" onClick={onDone}>
            {say("feedback.say-more")}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section className="stack" aria-labelledby="others">
      <h2 id="others" ref={heading} tabIndex={-1}>
        {say("feedback.others", { n: at + 1, of: there.length })}
      </h2>
      <OneThought key={thought.thought} station={station} thought={thought} mine={mine} />
      <div className="row">
        <Button kind="quiet" onClick={() => setAt(at + 1)}>
          {say(at + 1 < there.length ? "feedback.next" : "feedback.done")}
        </Button>
      </div>
    </section>
  );
}

function isAnybodys(corner: Corner, id: string, own: readonly { readonly id: string }[]): boolean {
  const beginning = corner.thoughts.find(({ thought }) => thought === id)?.beginning;
  return beginning !== undefined && own.every((thing) => thing.id !== beginning.part);
}

interface OneProps {
  readonly station: string;
  readonly thought: Thought;
  readonly mine: MyCorner;
}

function OneThought({ station, thought, mine }: OneProps) {
  const { outbox, unheard } = useInside();
  const [adding, setAdding] = useState(false);
  const [why, setWhy] = useState<string>();
  const said = saidBy(mine, unheard, station)[thought.thought];

  async function answer(like: Like) {
    announce(say("feedback.said"));
    const heard = await outbox.send({
      kind: "say-if-like-that",
      station,
      thought: thought.thought,
      like,
    });
    setWhy(heard.kind === "refused" ? sayRefusal(heard.reason) : undefined);
  }

  return (
    <>
      <ShownThought thought={thought} />
      <Picks
        legend={say("feedback.like-that")}
        value={said}
        onPick={(like) => void answer(like)}
        picks={likes.map((like) => ({ value: like, label: say(`feedback.like.${like}`) }))}
      />
      <Why>{why}</Why>
      {thought.answers && <p className="soft">{sayTally(thought)}</p>}
      {adding ? (
        <div className="sunk">
          <GiveThought station={station} to={thought.thought} onGiven={() => setAdding(false)} />
        </div>
      ) : (
        <div>
          <Button kind="plain" onClick={() => setAdding(true)}>
            {say("feedback.add")}
          </Button>
        </div>
      )}
    </>
  );
}

/** What others said to it, five at a time. */
export function sayTally({ answers }: Pick<Thought, "answers">): string {
  return answers === undefined ? "" : say("feedback.tally", { ...answers });
}
