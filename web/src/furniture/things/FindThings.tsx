import { type ReactNode, useId, useState } from "react";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { Button } from "../Button.tsx";
import { Field } from "../Field.tsx";
import { OpenThingIs } from "./OpenThingIs.tsx";
import { type InRoom, useOpenThings } from "./open.ts";
import { plain } from "./plain.ts";
import "./things.css";

interface FindProps {
  readonly things: readonly InRoom[];
  readonly gathered: readonly string[];
  readonly onGather: (ids: readonly string[], on: boolean) => void;
  /** What else is chosen before anything is looked for. */
  readonly children?: ReactNode;
}

/** What people made, to be gathered by search, by pile or by hand. */
export function FindThings({ things, gathered, onGather, children }: FindProps) {
  const { room } = useInside();
  const [search, setSearch] = useState("");
  const these = found(things, search);
  const groups = grouped(these, (id) => nameOf(room.stations, id));
  return (
    <>
      <Field
        label={say("insights.search")}
        dir="auto"
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      {children}
      <p role="status">{say("insights.found", { n: these.length })}</p>
      {groups.map((group) => (
        <Pile
          key={group.id}
          group={group}
          open={search.trim() !== "" || groups.length === 1}
          gathered={gathered}
          onGather={onGather}
        />
      ))}
    </>
  );
}

/** What is gathered after some more are taken or put back; no more than may be. */
export function gatheredWith(
  gathered: readonly string[],
  ids: readonly string[],
  on: boolean,
  max: number,
): readonly string[] {
  return on
    ? [...gathered, ...ids.filter((id) => !gathered.includes(id))].slice(0, max)
    : gathered.filter((id) => !ids.includes(id));
}

interface GatheredProps {
  readonly gathered: readonly string[];
  readonly onPutBack: (id: string) => void;
}

/** What was gathered, and the way to put each back. */
export function Gathered({ gathered, onPutBack }: GatheredProps) {
  const open = useOpenThings();
  const heading = useId();
  return (
    <section className="stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("insights.gathered", { n: gathered.length })}</h3>
      <ul className="found-things">
        {gathered.map((id) => (
          <li key={id}>
            <OpenThingIs thing={open.get(id)} />
            <Button kind="plain" onClick={() => onPutBack(id)}>
              {say("insights.put-back")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly things: readonly InRoom[];
}

interface PileProps {
  readonly group: Group;
  readonly open: boolean;
  readonly gathered: readonly string[];
  readonly onGather: (ids: readonly string[], on: boolean) => void;
}

/** What lies together somewhere in the room: taken one by one, or all at once. */
function Pile({ group, open, gathered, onGather }: PileProps) {
  const ids = group.things.map(({ contribution }) => contribution);
  return (
    <details className="sheet" open={open}>
      <summary>{say("insights.pile", { name: group.name, n: ids.length })}</summary>
      <div className="stack">
        {ids.length > 1 && (
          <div>
            <Button kind="quiet" onClick={() => onGather(ids, true)}>
              {say("insights.take-all")}
            </Button>
          </div>
        )}
        <ul className="found-things">
          {group.things.map((thing) => (
            <OneToGather
              key={thing.contribution}
              thing={thing}
              on={gathered.includes(thing.contribution)}
              onTick={(on) => onGather([thing.contribution], on)}
            />
          ))}
        </ul>
      </div>
    </details>
  );
}

interface OneProps {
  readonly thing: InRoom;
  readonly on: boolean;
  readonly onTick: (on: boolean) => void;
}

/** Something people made, to be taken or put back. */
export function OneToGather({ thing, on, onTick }: OneProps) {
  const says = useId();
  return (
    <li>
      <div id={says}>
        <OpenThingIs thing={thing} />
      </div>
      <Button kind="quiet" aria-pressed={on} aria-describedby={says} onClick={() => onTick(!on)}>
        {say(on ? "insights.taken" : "insights.take")}
      </Button>
    </li>
  );
}

/** Those in whose words, or in what is said of them, all the words that are sought stand. */
export function found(things: readonly InRoom[], search: string): readonly InRoom[] {
  const sought = plain(search).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return things;
  return things.filter(({ words, described, pile }) => {
    const text = plain([words, described, pile?.name].map((part) => textOf(part ?? "")).join(" "));
    return sought.every((word) => text.includes(word));
  });
}

function grouped(things: readonly InRoom[], stationName: (id: string) => string): readonly Group[] {
  const groups = new Map<string, Group & { things: InRoom[] }>();
  const first = [...things].sort(
    (a, b) => Number(b.takenAlong ?? false) - Number(a.takenAlong ?? false),
  );
  for (const thing of first) {
    const { station, pile, takenAlong = false } = thing;
    const id = takenAlong ? `${station} taken along` : `${station} ${pile?.id ?? ""}`;
    const inside = pile?.name ? textOf(pile.name) : "";
    const name = takenAlong
      ? say("insights.taken-along", { station: stationName(station) })
      : inside === ""
        ? stationName(station)
        : `${stationName(station)}: ${inside}`;
    const group = groups.get(id) ?? { id, name, things: [] };
    group.things.push(thing);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function nameOf(
  stations: readonly { readonly station: string; readonly name: string }[],
  id: string,
): string {
  return stations.find(({ station }) => station === id)?.name ?? "";
}
