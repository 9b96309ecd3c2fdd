import { useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { DrawnPoster } from "../../furniture/picture/DrawnPoster.tsx";
import { pictureOf } from "../../furniture/picture/PictureFrame.tsx";
import { useInside } from "../../room/inside.tsx";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { DescribeIt } from "./DescribeIt.tsx";
import { type Photo, seen } from "./handdrawn.ts";
import { MarkPart } from "./MarkPart.tsx";
import { PartTools } from "./PartTools.tsx";

interface Props {
  readonly station: string;
  readonly photo: Photo;
  readonly closed: boolean;
}

/** One photo with its parts, and what each of us can do there. */
export function OnWall({ station, photo, closed }: Props) {
  const { code, mine } = useInside();
  const [marking, setMarking] = useState(false);
  const [describing, setDescribing] = useState(false);
  const { contribution, described, picture, by } = photo;
  if (described === undefined)
    return <LiesFaceDown reason={photo.hidden} className="meta onback" />;
  const isMine = mine?.things.some((thing) => thing.contribution === contribution) ?? false;
  const src = picture && pictureOf(code, contribution);
  return (
    <article className="stack" aria-label={textOf(described)}>
      <DrawnPoster
        src={src}
        picture={picture}
        described={described}
        by={by}
        parts={seen(photo.parts)}
        more={(part) =>
          !closed && <PartTools station={station} photo={photo} part={part} isMyPhoto={isMine} />
        }
      />
      {!closed && marking && (
        <MarkPart station={station} photo={photo} onDone={() => setMarking(false)} />
      )}
      {!closed && !marking && (
        <div className="row">
          <Button kind="quiet" onClick={() => setMarking(true)}>
            {say("handdrawn.mark")}
          </Button>
          {isMine && !describing && (
            <Button kind="plain" onClick={() => setDescribing(true)}>
              {say("handdrawn.describe-again")}
            </Button>
          )}
        </div>
      )}
      {!closed && describing && (
        <DescribeIt
          label={say("handdrawn.whole")}
          words={described}
          command={(now) => ({
            kind: "describe-photo",
            station,
            photo: contribution,
            described: now,
          })}
          onDone={() => setDescribing(false)}
        />
      )}
    </article>
  );
}
