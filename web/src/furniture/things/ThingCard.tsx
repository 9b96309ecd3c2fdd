import type { ReactNode } from "react";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { textOf, type Words } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { type Key, say } from "../../words/say.ts";
import { Button, Go } from "../Button.tsx";
import { Card, ProblemNote, StateLine, tapeFor } from "../Card.tsx";
import { Doodle } from "../drawing/Doodle.tsx";
import { paperPermissionKeys, permissionKeys } from "../PermissionPicks.tsx";
import { KeptPicture, PictureFrame } from "../picture/PictureFrame.tsx";
import { ReadAloud } from "../ReadAloud.tsx";
import { Says } from "../Says.tsx";
import { VoicePlayer, voiceOf } from "../voice/VoicePlayer.tsx";
import { useOpenThings, useWhereItWent } from "./open.ts";
import { paperCard, type Thing, type ThingState } from "./things.ts";

interface Props {
  readonly thing: Thing;
  readonly onTakeBack: () => void;
  readonly onWhoSees: () => void;
  /** What else can be done with it at its own station. */
  readonly children?: ReactNode;
}

const taped: readonly ThingState[] = ["on-the-board", "face-down", "taken-back"];

export function ThingCard({ thing, onTakeBack, onWhoSees, children }: Props) {
  const { code, room, outbox } = useInside();
  const { state, outboxId } = thing;
  const where = room.stations.find(({ station }) => station === thing.station);
  const gone = state === "taken-back" || state === "taking-back";
  const onPaper = thing.kind === paperCard;
  const held = state === "refused" || state === "set-aside";
  return (
    <li className="thing">
      <Card
        paint={thing.paint}
        {...(taped.includes(state) ? { tape: tapeFor(thing.id) } : {})}
        {...lookOf(state)}
      >
        {!gone && (
          <>
            {thing.words !== undefined && <Says words={thing.words} />}
            {thing.strokes !== undefined ? (
              <Doodle strokes={thing.strokes} described={thing.described} />
            ) : (
              thing.described !== undefined &&
              !sameWords(thing.described, thing.words) && (
                <Says words={thing.described} className="meta lines" />
              )
            )}
            <Media thing={thing} />
          </>
        )}
        {state === "saved" && <StateLine sign="phone">{say("state.saved")}</StateLine>}
        {state === "on-the-board" && (
          <StateLine sign="pinned">
            {say(where?.kind === "pinpoint" ? "state.on-the-board" : "state.in-the-room")}
          </StateLine>
        )}
        {state === "face-down" && <StateLine sign="pinned">{say("state.face-down")}</StateLine>}
        {state === "taking-back" && <StateLine sign="phone">{say("state.taking-back")}</StateLine>}
        {state === "taken-back" && <p className="state">{say(whyGone(thing.kind))}</p>}
        {state === "hidden" && (
          <p className="meta onback">
            {say("state.hidden")}{" "}
            {thing.hidden && say("state.hidden-reason", { reason: say(`reason.${thing.hidden}`) })}{" "}
            <Go to={ways(code).log}>{say("things.read-log")}</Go>
          </p>
        )}
        {state === "refused" && (
          <ProblemNote title={say("state.refused")}>
            {thing.refused && sayRefusal(thing.refused)} {say("state.still-here")}
          </ProblemNote>
        )}
        {state === "set-aside" && (
          <ProblemNote title={say("state.set-aside")}>{say("state.still-here")}</ProblemNote>
        )}
      </Card>
      {where && !gone && (
        <p className="soft">
          {say("things.at", { station: where.name })}{" "}
          {say((onPaper ? paperPermissionKeys : permissionKeys)[thing.permission])}
        </p>
      )}
      {!gone && <WhereItIsNow thing={thing} />}
      {onPaper && !gone && <p className="soft">{say("things.from-paper")}</p>}
      {thing.secret !== undefined && !gone && (
        <p className="soft">{say("things.secret", { words: thing.secret })}</p>
      )}
      {children}
      {held && outboxId !== undefined ? (
        <div className="row">
          {thing.refused?.key === "room.station-not-open" ? (
            <Button kind="quiet" onClick={() => outbox.again(outboxId, true)}>
              {say("things.give-late")}
            </Button>
          ) : (
            <Button kind="quiet" onClick={() => outbox.again(outboxId)}>
              {say("page.try-again")}
            </Button>
          )}
          <Button kind="plain" onClick={() => outbox.letGo(outboxId)}>
            {say("things.throw-away")}
          </Button>
        </div>
      ) : (
        !gone && (
          <div className="row">
            <Button kind="quiet" onClick={onTakeBack}>
              {say("things.take-back")}
            </Button>
            {mayChange(thing) && state !== "saved" && (
              <Button kind="plain" onClick={onWhoSees}>
                {say("things.who-sees")}
              </Button>
            )}
            {thing.words !== undefined && <ReadAloud words={[textOf(thing.words)]} />}
          </div>
        )
      )}
    </li>
  );
}

/** The way to what was made of it, where something is made of what people give. */
function WhereItIsNow({ thing }: { thing: Thing }) {
  const { code, room } = useInside();
  const went = useWhereItWent(thing.id);
  const heard = room.stations.some(({ kind }) => kind === "insights");
  const asGiven = useOpenThings().get(thing.id)?.asGiven === true;
  const sentences = went.get("insight")?.length ?? 0;
  if (asGiven && sentences === 0) {
    return thing.permission === "room" ? null : <p>{say("things.in-report")}</p>;
  }
  return heard && thing.state === "on-the-board" ? (
    <p>
      {say("went.in", { n: sentences })}{" "}
      <Go to={ways(code).thing(thing.id)} className="roomy">
        {say("went.title")}
      </Go>
    </p>
  ) : null;
}

/** A photo of a wall goes with what it shows, and so does what was said of that. */
function whyGone(kind: string): Key {
  if (kind === "drawn-poster-lost") return "handdrawn.photo-lost";
  return kind === "drawn-part-lost" ? "handdrawn.part-lost" : "state.taken-back";
}

/** A card from paper can only be kept closer than its writer said, and just people here is closest. */
function mayChange({ kind, permission }: Thing): boolean {
  return permission !== "nameless" && !(kind === paperCard && permission === "room");
}

/** What is on the shelf is described by its words: they are shown once. */
function sameWords(one: Words, other: Words | undefined): boolean {
  return other !== undefined && textOf(one) === textOf(other);
}

function Media({ thing }: { thing: Thing }) {
  const { code, shelf } = useInside();
  const { id, picture, voice, keptPicture, keptVoice, described } = thing;
  return (
    <>
      {picture ? (
        <PictureFrame code={code} contribution={id} picture={picture} described={described} small />
      ) : (
        keptPicture && <KeptPicture shelf={shelf} upload={keptPicture} described={described} />
      )}
      {voice ? (
        <VoicePlayer
          address={voiceOf(code, id)}
          seconds={voice.seconds}
          words={thing.words === undefined ? null : undefined}
        />
      ) : (
        keptVoice && <p>{say("voice.waits-here")}</p>
      )}
    </>
  );
}

function lookOf(state: ThingState): { look?: "facedown" | "hidden" | "gone" } {
  if (state === "face-down") return { look: "facedown" };
  if (state === "hidden") return { look: "hidden" };
  if (state === "taken-back" || state === "taking-back") return { look: "gone" };
  return {};
}
