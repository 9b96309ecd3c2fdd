import { type FormEvent, useId, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Card, tapeFor } from "../../furniture/Card.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { LongField } from "../../furniture/Field.tsx";
import { KeepTheseWords } from "../../furniture/KeepTheseWords.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { Says } from "../../furniture/Says.tsx";
import { give, lettersIn, wordsOf } from "../../room/giving.ts";
import { useInside } from "../../room/inside.tsx";
import { type Key, say } from "../../words/say.ts";
import { type OwnWords, wordsCharactersMax } from "./checkIn.ts";

/** The same in one's own words: something given like any other, and taken back like any other. */
export function SayInWords({ station }: { station: string }) {
  const inside = useInside();
  const [draft, change] = useDraft(station, { words: "" });
  const [problem, setProblem] = useState<Key>();
  const [secret, setSecret] = useState<string>();
  const field = useId();
  const part = useRef<HTMLFormElement>(null);

  async function put(event: FormEvent) {
    event.preventDefault();
    const wrong =
      draft.words.trim() === ""
        ? "checkin.own-words.empty"
        : lettersIn(draft.words.trim()) > wordsCharactersMax
          ? "checkin.own-words.too-long"
          : undefined;
    setProblem(wrong);
    if (wrong !== undefined) {
      part.current?.querySelector("textarea")?.focus();
      return;
    }
    const content = { kind: "say-words", words: wordsOf(draft.words) };
    const given = await give(inside, { station, permission: draft.permission, content });
    setSecret(given.secret);
    change(emptyDraft({ words: "" }));
    announce(say("state.saved"));
  }

  return (
    <form className="stack" onSubmit={put} ref={part} aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{say("checkin.own-words")}</h2>
      <LongField
        label={say("checkin.own-words.label")}
        help={say("checkin.own-words.help")}
        problem={problem && say(problem)}
        dir="auto"
        value={draft.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      {draft.words !== "" && (
        <PermissionPicks value={draft.permission} onPick={(permission) => change({ permission })} />
      )}
      <Button type="submit" wide>
        {say("checkin.own-words.give")}
      </Button>
      <p className="soft">{say("board.take-back-any-time")}</p>
      {secret !== undefined && (
        <KeepTheseWords secret={secret} onClose={() => setSecret(undefined)} />
      )}
    </form>
  );
}

/** What everybody here has said. */
export function AllWords({ words }: { words: readonly OwnWords[] }) {
  const heading = useId();
  if (words.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("checkin.words")}</h2>
      <ul className="own-words">
        {words.map((said) => (
          <li key={said.contribution}>
            <OneSaid said={said} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function OneSaid({ said }: { said: OwnWords }) {
  if (said.hidden) {
    return (
      <Card look="hidden">
        <p className="says">{say("state.hidden")}</p>
        <p className="meta onback">
          {say("state.hidden-reason", { reason: say(`reason.${said.hidden}`) })}
        </p>
      </Card>
    );
  }
  return (
    <Card paint="sky" tape={tapeFor(said.contribution)}>
      {said.words !== undefined && <Says words={said.words} />}
      {said.by !== undefined && (
        <p className="meta" dir="auto">
          {say("checkin.by", { name: said.by })}
        </p>
      )}
      {said.fromHosts && <p className="meta">{say("room.from-hosts")}</p>}
    </Card>
  );
}
