import { type FormEvent, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { emptyDraft, useDraft } from "../../furniture/draft.ts";
import { LongField } from "../../furniture/Field.tsx";
import { PermissionPicks } from "../../furniture/PermissionPicks.tsx";
import type { Frame } from "../../furniture/picture/frame.ts";
import { Why } from "../../furniture/Why.tsx";
import { wordsOf } from "../../room/giving.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import { type Photo, partCharactersMax } from "./handdrawn.ts";
import { type Origin, readOrigin, WhatFrom, whyNotFrom, writeOrigin } from "./WhatFrom.tsx";
import { Where } from "./Where.tsx";

interface Props {
  readonly station: string;
  readonly photo: Photo;
  readonly onDone: () => void;
}

const nothing = { words: "", origin: "" };

/** A part of the poster: where it is, what is drawn there, and what it came from. */
export function MarkPart({ station, photo, onDone }: Props) {
  const { outbox } = useInside();
  const [draft, change] = useDraft(`${station}.${photo.contribution}`, nothing);
  const [frame, setFrame] = useState<Frame>();
  const [problem, setProblem] = useState<string>();
  const origin = readOrigin(draft.origin);

  function put(event: FormEvent) {
    event.preventDefault();
    const wrong = whyNot(frame, draft.words, origin);
    setProblem(wrong);
    if (wrong !== undefined || frame === undefined) return;
    void outbox
      .send({
        station,
        kind: "mark-part",
        contribution: newId(),
        photo: photo.contribution,
        words: wordsOf(draft.words),
        ...frame,
        from: origin.from,
        drawnForThis: origin.drawnForThis,
        permission: draft.permission,
      })
      .then((answer) => {
        if (answer.kind === "refused") announce(sayRefusal(answer.reason));
      });
    announce(say("state.saved"));
    change(emptyDraft(nothing));
    onDone();
  }

  return (
    <form className="sunk stack-l" onSubmit={put} aria-label={say("handdrawn.mark")}>
      <h3>{say("handdrawn.mark")}</h3>
      <Where photo={photo} frame={frame} onFrame={setFrame} />
      <LongField
        label={say("handdrawn.part-words")}
        help={say("handdrawn.part-words-help")}
        dir="auto"
        rows={2}
        maxLength={partCharactersMax}
        value={draft.words}
        onChange={({ currentTarget }) => change({ words: currentTarget.value })}
      />
      <WhatFrom origin={origin} onOrigin={(now) => change({ origin: writeOrigin(now) })} />
      {draft.words.trim() !== "" && (
        <PermissionPicks
          value={draft.permission}
          onPick={(permission) => change({ permission })}
          nameless={false}
        />
      )}
      <Why>{problem}</Why>
      <div className="row">
        <Button type="submit">{say("handdrawn.put-part")}</Button>
        <Button kind="quiet" onClick={onDone}>
          {say("insights.later")}
        </Button>
      </div>
    </form>
  );
}

function whyNot(frame: Frame | undefined, words: string, origin: Origin): string | undefined {
  if (frame === undefined) return say("handdrawn.no-frame");
  return words.trim() === "" ? say("handdrawn.no-words") : whyNotFrom(origin);
}
