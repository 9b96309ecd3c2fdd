import { type FormEvent, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { LongField } from "../../furniture/Field.tsx";
import { problemWith } from "../../furniture/GiveWords.tsx";
import type { Thing } from "../../furniture/things/things.ts";
import { useAsking } from "../../room/asking.ts";
import { wordsOf } from "../../room/giving.ts";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { AsHost } from "./AsHost.tsx";
import { reflectionCharactersMax } from "./lookingBack.ts";

interface Props {
  readonly station: string;
  readonly thing: Thing;
  /** Whether whoever holds this phone is a host here. */
  readonly host: boolean;
  /** Whether it says now that a host looks back. */
  readonly asHost: boolean;
}

/** Other words for what I said. A nameless thing is nobody’s, so nobody can. */
export function Reword(props: Props) {
  const { thing } = props;
  const [open, setOpen] = useState(false);
  if (thing.state !== "on-the-board" || thing.permission === "nameless") return null;
  return open ? (
    <OtherWords {...props} onDone={() => setOpen(false)} />
  ) : (
    <div>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {say("lookingback.reword")}
      </Button>
    </div>
  );
}

function OtherWords({ station, thing, host, asHost, onDone }: Props & { onDone: () => void }) {
  const { why, ask } = useAsking();
  const [text, setText] = useState(thing.words === undefined ? "" : textOf(thing.words));
  const [says, setSays] = useState(host && asHost);
  const [problem, setProblem] = useState<string>();

  async function keep(event: FormEvent) {
    event.preventDefault();
    const wrong = problemWith(text, reflectionCharactersMax);
    if (wrong !== undefined) return setProblem(say(wrong));
    announce(say("lookingback.kept"));
    const done = await ask({
      station,
      kind: "reword-reflection",
      reflection: thing.id,
      words: wordsOf(text),
      asHost: host && says,
    });
    if (done) onDone();
  }

  return (
    <form className="stack" onSubmit={keep}>
      <LongField
        label={say("lookingback.other-words")}
        problem={problem ?? why}
        dir="auto"
        rows={3}
        value={text}
        autoFocus
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setProblem(undefined);
        }}
      />
      {host && <AsHost checked={says} onTick={setSays} />}
      {!host && asHost && <p className="note">{say("lookingback.no-host-here")}</p>}
      <div className="row">
        <Button type="submit" kind="quiet">
          {say("lookingback.keep")}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {say("who-sees.leave")}
        </Button>
      </div>
    </form>
  );
}
