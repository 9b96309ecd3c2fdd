import { useEffect, useMemo, useState } from "react";
import { Tick } from "../../furniture/Picks.tsx";
import { OneToGather } from "../../furniture/things/FindThings.tsx";
import type { InRoom } from "../../furniture/things/open.ts";
import { say } from "../../words/say.ts";
import { Likeness } from "./likeness.ts";

interface Props {
  /** What may be found. */
  readonly among: readonly InRoom[];
  readonly gathered: readonly InRoom[];
  readonly onTake: (id: string) => void;
}

/** What a computer finds that is like what was gathered. Off until somebody asks, labelled, and without a title. Field guide, SEN-4. */
export function LikeThese({ among, gathered, onTake }: Props) {
  const [on, setOn] = useState(false);
  return (
    <div className="stack">
      <Tick label={say("insights.like")} checked={on} onTick={setOn} />
      {on && <Found among={among} gathered={gathered} onTake={onTake} />}
    </div>
  );
}

function Found({ among, gathered, onTake }: Props) {
  const [likeness, setLikeness] = useState<Likeness>();
  const [noLine, setNoLine] = useState(false);
  useEffect(() => {
    let current = true;
    Likeness.begin().then(
      (begun) => current && setLikeness(begun),
      () => current && setNoLine(true),
    );
    return () => {
      current = false;
    };
  }, []);
  const found = useMemo(() => {
    const things = new Map([...among, ...gathered].map((thing) => [thing.contribution, thing]));
    likeness?.lookThrough(things.values());
    const like = likeness?.like(gathered.map(({ contribution }) => contribution)) ?? [];
    return like.flatMap((id) => things.get(id) ?? []);
  }, [likeness, among, gathered]);
  if (noLine) return <p role="alert">{say("insights.like.no-line")}</p>;
  return (
    <section className="sunk stack" aria-label={say("insights.like.label")}>
      <p className="soft">{say("insights.like.say")}</p>
      <p role="status">
        {gathered.length === 0
          ? say("insights.like.first")
          : likeness && say("insights.like.found", { n: found.length })}
      </p>
      <ul className="found-things">
        {found.map((thing) => (
          <OneToGather
            key={thing.contribution}
            thing={thing}
            on={false}
            onTick={() => onTake(thing.contribution)}
          />
        ))}
      </ul>
    </section>
  );
}
