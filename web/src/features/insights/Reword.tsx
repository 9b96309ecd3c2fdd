import { type FormEvent, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { LongField } from "../../furniture/Field.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import { wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import type { Answer } from "../../room/outbox.ts";
import { type Permission, textOf, type Words } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Insight, sentenceCharactersMax } from "./insights.ts";

interface Props {
  readonly insight: Insight;
  readonly words: Words;
  readonly isMine: boolean;
  readonly onSay: (command: {
    readonly kind: string;
    readonly [part: string]: unknown;
  }) => Promise<Answer>;
  readonly onDone: () => void;
}

/** Other words for my own sentence; or, for somebody else's, a sentence of mine that stands beside it. */
export function Reword({ insight, words, isMine, onSay, onDone }: Props) {
  const [text, setText] = useState(isMine ? textOf(words) : "");
  const [permission, setPermission] = useState<Permission>("room");
  const [problem, setProblem] = useState<string>();
  /** My words are on their way. Saying them once more changes nothing. */
  const [waits, setWaits] = useState(false);

  async function put(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === "") return setProblem(say("give.empty"));
    announce(say("state.saved"));
    const words = wordsOf(text);
    if (!isMine) {
      // Kept on this phone from here on; if it is refused, it stands among what I wrote here.
      void onSay({
        kind: "write-insight",
        contribution: newId(),
        words,
        beside: insight.insight,
        sources: insight.sources.map(({ contribution }) => contribution),
        permission,
      });
      return onDone();
    }
    setWaits(true);
    const answer = await onSay({ kind: "reword-insight", insight: insight.insight, words });
    setWaits(false);
    if (answer.kind === "refused") setProblem(sayRefusal(answer.reason));
    else onDone();
  }

  return (
    <form className="stack" onSubmit={put}>
      <LongField
        label={say(isMine ? "insights.reword" : "insights.beside")}
        help={say(isMine ? "insights.reword-help" : "insights.beside-help")}
        problem={problem}
        dir="auto"
        rows={3}
        maxLength={sentenceCharactersMax}
        value={text}
        autoFocus
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setProblem(undefined);
        }}
      />
      {!isMine && text.trim() !== "" && (
        <PermissionPicks value={permission} onPick={setPermission} nameless={false} />
      )}
      {waits && <p role="status">{say("state.saved")}</p>}
      <div className="row">
        <Button type="submit">{say("insights.put")}</Button>
        <Button kind="quiet" onClick={onDone}>
          {say("who-sees.leave")}
        </Button>
      </div>
    </form>
  );
}
