import { useId } from "react";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { PictureFrame } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { TurnOver } from "../../furniture/TurnOver.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import type { Part, Photo, Wall } from "./handdrawn.ts";

/** How it is going at the drawn poster: how much, never who. */
export default function HanddrawnHost({ view }: StationProps<Wall>) {
  const { photos, loose } = view.page;
  const parts = [...photos.flatMap((photo) => photo.parts), ...loose];
  const heading = useId();
  return (
    <section className="sheet stack" aria-labelledby={heading}>
      <h2 id={heading}>{say("host.how")}</h2>
      <p>{say("handdrawn.host.parts", { n: parts.length })}</p>
      <p className="soft">{say("host.never-who")}</p>
      {photos.length > 0 && (
        <TurnOver
          title={say("show.host.turn-over")}
          choose={say("show.host.turn-over")}
          things={[
            ...photos.map((photo) => ({
              id: photo.contribution,
              hidden: photo.hidden !== undefined,
              shown: <ThePhoto photo={photo} />,
            })),
            ...parts.map((part) => ({
              id: part.contribution,
              hidden: part.hidden !== undefined,
              shown: <ThePart part={part} />,
            })),
          ]}
        />
      )}
    </section>
  );
}

function ThePhoto({ photo: { contribution, described, picture, hidden } }: { photo: Photo }) {
  const { code } = useInside();
  if (described === undefined) return <LiesFaceDown reason={hidden} className="meta onback" />;
  return picture === undefined ? (
    <Says words={described} />
  ) : (
    <PictureFrame code={code} contribution={contribution} picture={picture} described={described} />
  );
}

function ThePart({ part: { words, hidden } }: { part: Part }) {
  return words === undefined ? (
    <LiesFaceDown reason={hidden} className="meta onback" />
  ) : (
    <Says words={words} />
  );
}
