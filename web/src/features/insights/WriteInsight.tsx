import { type FormEvent, useMemo, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { LongField } from "../../furniture/Field.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Tick } from "../../furniture/Picks.tsx";
import { FindThings, Gathered, gatheredWith } from "../../furniture/things/FindThings.tsx";
import { type InRoom, useOpenThings } from "../../furniture/things/open.ts";
import { wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import { givenIn, sentenceCharactersMax, sourcesMax } from "./insights.ts";
import { LikeThese } from "./LikeThese.tsx";

interface Props {
  readonly station: string;
  /** What no sentence comes from yet. */
  readonly left: readonly InRoom[];
  readonly onDone: () => void;
}

const nothing = { words: "", gathered: "" };

/** First what people made is gathered, by search, by pile or by hand; then the table says in one sentence what it heard. */
export function WriteInsight({ station, left, onDone }: Props) {
  const { outbox } = useInside();
  const open = useOpenThings();
  const [draft, change] = useDraft(station, nothing);
  const [all, setAll] = useState(false);
  const [problem, setProblem] = useState<string>();
  const gathered = useMemo(
    () => draft.gathered.split(" ").filter((id) => open.has(id)),
    [draft.gathered, open],
  );
  const taken = useMemo(() => gathered.flatMap((id) => open.get(id) ?? []), [gathered, open]);
  const shown = useMemo(() => (all ? givenIn(open.values()) : left), [all, left, open]);

  function gather(ids: readonly string[], on: boolean) {
    change({ gathered: gatheredWith(gathered, ids, on, sourcesMax).join(" ") });
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
        <FindThings things={shown} gathered={gathered} onGather={gather}>
          <Tick label={say("insights.also-used")} checked={all} onTick={setAll} />
        </FindThings>
      </section>
      <Gathered gathered={gathered} onPutBack={(id) => gather([id], false)} />
      <LikeThese among={shown} gathered={taken} onTake={(id) => gather([id], true)} />
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
