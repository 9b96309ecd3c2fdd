import { Doodle } from "../../furniture/drawing/Doodle.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { VoicePlayer, voiceOf } from "../../furniture/voice/VoicePlayer.tsx";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Part } from "./feedback.ts";

/** One hand's part, in the way it was given. */
export function ShownPart({ part }: { part: Part }) {
  const { code } = useInside();
  const { words, voice, strokes, picture, described, hidden } = part;
  if (hidden) {
    return <LiesFaceDown reason={hidden} />;
  }
  return (
    <>
      {words !== undefined && <Says words={words} />}
      {voice && (
        <VoicePlayer address={voiceOf(code, part.part)} seconds={voice.seconds} words={null} />
      )}
      {strokes !== undefined && (
        <>
          <div className="drawn-part">
            <Doodle strokes={strokes} described={described} />
          </div>
          {described !== undefined && textOf(described) !== "" && <Says words={described} />}
        </>
      )}
      {picture && (
        <PictureFrame
          code={code}
          contribution={part.part}
          picture={picture}
          described={described}
        />
      )}
      {!picture && strokes === undefined && described !== undefined && <Says words={described} />}
      {part.fromHosts && <p className="meta">{say("room.from-hosts")}</p>}
      {part.by !== undefined && (
        <p className="meta" dir="auto">
          {part.by}
        </p>
      )}
    </>
  );
}
