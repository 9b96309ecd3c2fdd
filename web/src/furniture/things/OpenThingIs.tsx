import { useState } from "react";
import { useMaybeInside } from "../../room/inside.tsx";
import { langOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { Doodle } from "../drawing/Doodle.tsx";
import { PictureFrame } from "../picture/PictureFrame.tsx";
import { Says } from "../Says.tsx";
import { VoicePlayer, voiceOf } from "../voice/VoicePlayer.tsx";
import { type InRoom, quoteOf, type Range, useOpenThings } from "./open.ts";
import "./things.css";

interface Props extends Range {
  /** Undefined: it is not to be seen just now. */
  readonly thing: InRoom | undefined;
}

/** What somebody made, as it lies in the room: their exact words, or a part of them, their drawing, picture or voice. */
export function OpenThingIs({ thing, from, to }: Props) {
  const code = useMaybeInside()?.code ?? "";
  if (thing === undefined) return <p className="soft">{say("open-thing.not-now")}</p>;
  const { contribution, words, strokes, picture, voice, described, by } = thing;
  const { is, from: madeOf = [], stands } = thing;
  return (
    <div className="open-thing">
      {words !== undefined && picture === undefined && (
        <InTheirWords words={words} quoted={is === undefined ? { from, to } : undefined} />
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
      {stands !== undefined && <p className="soft">{stands}</p>}
      {madeOf.length > 0 && <MadeOf ids={madeOf} />}
    </div>
  );
}

/** People's own words stand in quotation marks; a sentence that was made of them does not. */
function InTheirWords({ words, quoted }: { words: Words; quoted: Range | undefined }) {
  return quoted === undefined ? (
    <Says words={words} />
  ) : (
    <q dir="auto" lang={langOf(words)} className="says">
      {quoteOf(words, quoted)}
    </q>
  );
}

/** What it was made of; and what that was made of, down to the exact words. */
function MadeOf({ ids }: { ids: readonly string[] }) {
  const [looked, setLooked] = useState(false);
  const open = useOpenThings();
  return (
    <details className="made-of" onToggle={() => setLooked(true)}>
      <summary>{say("open-thing.made-of", { n: ids.length })}</summary>
      {looked && (
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <OpenThingIs thing={open.get(id)} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
