import { type FormEvent, useMemo, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { Field, LongField } from "../../furniture/Field.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { type InRoom, useOpenThings } from "../../furniture/things/open.ts";
import { wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { givenIn, sentenceCharactersMax, sourcesMax } from "./insights.ts";
import { LikeThese } from "./LikeThese.tsx";
import { plain } from "./likeness.ts";
import { OneToGather } from "./OneToGather.tsx";

interface Props {
  readonly station: string;
  /** What no sentence comes from yet. */
  readonly left: readonly InRoom[];
  readonly onDone: () => void;
}

const nothing = { words: "", gathered: "" };

/** First what people made is gathered, by search, by pile or by hand; then the table says in one sentence what it heard. */
export function WriteInsight({ station, left, onDone }: Props) {
  const { outbox, room } = useInside();
  const open = useOpenThings();
  const [draft, change] = useDraft(station, nothing);
  const [search, setSearch] = useState("");
  const [all, setAll] = useState(false);
  const [problem, setProblem] = useState<string>();
  const gathered = useMemo(
    () => draft.gathered.split(" ").filter((id) => open.has(id)),
    [draft.gathered, open],
  );
  const taken = useMemo(() => gathered.flatMap((id) => open.get(id) ?? []), [gathered, open]);
  const shown = useMemo(() => (all ? givenIn(open.values()) : left), [all, left, open]);
  const groups = grouped(found(shown, search), (id) => nameOf(room.stations, id));

  function gather(ids: readonly string[], on: boolean) {
    const now = on
      ? [...gathered, ...ids.filter((id) => !gathered.includes(id))]
      : gathered.filter((id) => !ids.includes(id));
    change({ gathered: now.slice(0, sourcesMax).join(" ") });
    setProblem(undefined);
  }

  function put(event: FormEvent) {
    event.preventDefault();
    if (gathered.length === 0) return setProblem(say("insights.no-source"));
    if (draft.words.trim() === "") return setProblem(say("give.empty"));
    // Kept on this phone from here on, with a line or without; if it is refused, it stands among what I wrote here.
    void outbox.send({
      station,
      kind: "write-insight",
      contribution: newId(),
      words: wordsOf(draft.words),
      sources: gathered,
      permission: draft.permission,
    });
    announce(say("state.saved"));
    change(emptyDraft(nothing));
    onDone();
  }

  return (
    <form className="heard-write sunk stack-l" onSubmit={put} aria-labelledby="write">
      <h2 id="write">{say("insights.write")}</h2>
      <section className="stack" aria-labelledby="gather">
        <h3 id="gather">{say("insights.gather")}</h3>
        <p className="soft">{say("insights.gather-help")}</p>
        <Field
          label={say("insights.search")}
          dir="auto"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Tick label={say("insights.also-used")} checked={all} onTick={setAll} />
        <p role="status">{say("insights.found", { n: found(shown, search).length })}</p>
        {groups.map((group) => (
          <Pile
            key={group.id}
            group={group}
            open={search.trim() !== "" || groups.length === 1}
            gathered={gathered}
            onGather={gather}
          />
        ))}
      </section>
      <section className="stack" aria-labelledby="gathered">
        <h3 id="gathered">{say("insights.gathered", { n: gathered.length })}</h3>
        <ul className="heard-sources">
          {taken.map((thing) => (
            <li key={thing.contribution}>
              <OpenThingIs thing={thing} />
              <Button kind="plain" onClick={() => gather([thing.contribution], false)}>
                {say("insights.put-back")}
              </Button>
            </li>
          ))}
        </ul>
        <LikeThese among={shown} gathered={taken} onTake={(id) => gather([id], true)} />
      </section>
      <LongField
        label={say("insights.sentence")}
        help={say("insights.sentence-help")}
        problem={problem}
        dir="auto"
        rows={3}
        maxLength={sentenceCharactersMax}
        value={draft.words}
        onChange={({ currentTarget }) => {
          change({ words: currentTarget.value });
          setProblem(undefined);
        }}
      />
      {draft.words.trim() !== "" && (
        <PermissionPicks
          value={draft.permission}
          onPick={(permission) => change({ permission })}
          nameless={false}
        />
      )}
      <div className="row">
        <Button type="submit">{say("insights.put")}</Button>
        <Button kind="quiet" onClick={onDone}>
          {say("insights.later")}
        </Button>
      </div>
    </form>
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
        <ul className="heard-sources">
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
