import { useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import type { DrawnPart } from "../../furniture/picture/DrawnPoster.tsx";
import type { Frame } from "../../furniture/picture/frame.ts";
import { TakeBackSheet } from "../../furniture/things/TakeBackSheet.tsx";
import { useThings } from "../../furniture/things/things.ts";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import { DescribeIt } from "./DescribeIt.tsx";
import type { Photo } from "./handdrawn.ts";
import { type Origin, WhatFrom, whyNotFrom } from "./WhatFrom.tsx";
import { Where } from "./Where.tsx";

interface Props {
  readonly station: string;
  readonly photo: Photo;
  readonly part: DrawnPart;
  readonly isMyPhoto: boolean;
}

type Changing = "nothing" | "where" | "words" | "from" | "taking-back";

/** For whoever described a part, or took the photo. Its words are its maker's alone. */
export function PartTools({ station, photo, part, isMyPhoto }: Props) {
  const { mine } = useInside();
  const own = useThings().find(({ id }) => id === part.contribution);
  const isMine = mine?.things.some(({ contribution }) => contribution === part.contribution);
  const [changing, setChanging] = useState<Changing>("nothing");
  const { why, ask } = useAsking();
  const id = part.contribution;
  const done = () => setChanging("nothing");
  if (!isMine && !isMyPhoto) return null;
  return (
    <>
      <Why>{why}</Why>
      {changing === "words" && (
        <DescribeIt
          label={say("handdrawn.part-words")}
          words={part.words}
          ofPart
          command={(words) => ({ kind: "reword-part", station, part: id, words })}
          onDone={done}
        />
      )}
      {changing === "where" && (
        <Move photo={photo} part={part} ask={ask} station={station} onDone={done} />
      )}
      {changing === "from" && <Retrace station={station} part={part} ask={ask} onDone={done} />}
      {(changing === "nothing" || changing === "taking-back") && (
        <details className="part-tools">
          <summary>{say("handdrawn.change-part")}</summary>
          <div className="row">
            {isMine && (
              <Button kind="quiet" onClick={() => setChanging("words")}>
                {say("handdrawn.change-words")}
              </Button>
            )}
            <Button kind="quiet" onClick={() => setChanging("where")}>
              {say("handdrawn.change-where")}
            </Button>
            <Button kind="quiet" onClick={() => setChanging("from")}>
              {say("handdrawn.change-from")}
            </Button>
            <Button
              kind="quiet"
              onClick={() => void ask({ kind: "take-off-part", station, part: id })}
            >
              {say("handdrawn.take-off")}
            </Button>
            {isMine && own && (
              <Button kind="quiet" onClick={() => setChanging("taking-back")}>
                {say("things.take-back")}
              </Button>
            )}
          </div>
        </details>
      )}
      {changing === "taking-back" && own && <TakeBackSheet thing={own} onClose={done} />}
    </>
  );
}

interface ChangeProps {
  readonly station: string;
  readonly part: DrawnPart;
  readonly ask: ReturnType<typeof useAsking>["ask"];
  readonly onDone: () => void;
}

/** Nothing moves for others before it is kept. */
function Move({ station, photo, part, ask, onDone }: ChangeProps & { readonly photo: Photo }) {
  const { left, top, width, height } = part;
  const [frame, setFrame] = useState<Frame>({ left, top, width, height });

  async function keep() {
    const command = { kind: "place-part", station, part: part.contribution, ...frame };
    if (await ask({ ...command, photo: photo.contribution })) onDone();
  }

  return (
    <div className="stack">
      <Where photo={photo} frame={frame} onFrame={setFrame} />
      <KeepOrNot onKeep={keep} onDone={onDone} />
    </div>
  );
}

function KeepOrNot({ onKeep, onDone }: { onKeep: () => Promise<void>; onDone: () => void }) {
  return (
    <div className="row">
      <Button onClick={() => void onKeep()}>{say("handdrawn.keep")}</Button>
      <Button kind="quiet" onClick={onDone}>
        {say("insights.later")}
      </Button>
    </div>
  );
}

function Retrace({ station, part, ask, onDone }: ChangeProps) {
  const { from = [] } = part;
  const [origin, setOrigin] = useState<Origin>({ from, drawnForThis: from.length === 0 });
  const [problem, setProblem] = useState<string>();

  async function keep() {
    const wrong = whyNotFrom(origin);
    setProblem(wrong);
    if (wrong !== undefined) return;
    if (await ask({ kind: "trace-part", station, part: part.contribution, ...origin })) onDone();
  }

  return (
    <div className="stack">
      <WhatFrom origin={origin} onOrigin={setOrigin} />
      <Why>{problem}</Why>
      <KeepOrNot onKeep={keep} onDone={onDone} />
    </div>
  );
}
