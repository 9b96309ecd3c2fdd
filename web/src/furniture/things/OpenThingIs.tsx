import { useInside } from "../../room/inside.tsx";
import { langOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { Doodle } from "../drawing/Doodle.tsx";
import { PictureFrame } from "../picture/PictureFrame.tsx";
import { Says } from "../Says.tsx";
import { VoicePlayer, voiceOf } from "../voice/VoicePlayer.tsx";
import { type InRoom, quoteOf, type Range } from "./open.ts";
import "./things.css";

interface Props extends Range {
  /** Undefined: it is not to be seen just now. */
  readonly thing: InRoom | undefined;
}

/** What somebody made, as it lies in the room: their exact words, or a part of them, their drawing, picture or voice. */
export function OpenThingIs({ thing, from, to }: Props) {
  const { code } = useInside();
  if (thing === undefined) return <p className="soft">{say("open-thing.not-now")}</p>;
  const { contribution, words, strokes, picture, voice, described, by } = thing;
  return (
    <div className="open-thing">
      {words !== undefined && picture === undefined && (
        <q dir="auto" lang={langOf(words)} className="says">
          {quoteOf(words, { from, to })}
        </q>
      )}
      {strokes !== undefined && <Doodle strokes={strokes} described={described} />}
      {picture !== undefined && (
        <PictureFrame
          code={code}
          contribution={contribution}
          picture={picture}
          described={described}
          small
        />
      )}
      {picture !== undefined && described !== undefined && <Says words={described} />}
      {voice !== undefined && (
        <VoicePlayer address={voiceOf(code, contribution)} seconds={voice.seconds} words={words} />
      )}
      {by !== undefined && (
        <p className="soft" dir="auto">
          {by}
        </p>
      )}
    </div>
  );
}
