import { useState } from "react";
import { Drawing } from "../../furniture/Drawing.tsx";
import { Outline } from "../../furniture/picture/DrawnPoster.tsx";
import { pictureOf } from "../../furniture/picture/PictureFrame.tsx";
import { Says } from "../../furniture/Says.tsx";
import { useInside } from "../../room/inside.tsx";
import type { StationProps } from "../../room/station.tsx";
import { langOf, textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { seen, type Wall } from "./handdrawn.ts";
import "../../furniture/picture/drawn.css";
import "./handdrawn.css";

/** The newest photo, whole; then one part after another, turned by hand, for whoever presents it aloud. */
export default function HanddrawnScreen({ view }: StationProps<Wall>) {
  const { code } = useInside();
  const photo = view.page.photos.findLast(({ described }) => described !== undefined);
  const parts = seen(photo?.parts ?? []);
  const [id, setId] = useState<string>();
  const at = parts.findIndex(({ contribution }) => contribution === id);
  const part = parts[at];
  return (
    <div className="big-drawn">
      <div className="big-head">
        <p className="big-now">{say("handdrawn.on-the-wall")}</p>
        <h1 dir="auto">{view.question}</h1>
      </div>
      {photo?.described === undefined ? (
        <div className="big-empty">
          <Drawing name="notice" />
          <p>{say("handdrawn.none")}</p>
        </div>
      ) : (
        <div className="big-drawn-on">
          {photo.picture !== undefined && (
            <div className="drawn-sheet">
              <img
                src={pictureOf(code, photo.contribution)}
                width={photo.picture.width}
                height={photo.picture.height}
                alt={textOf(photo.described)}
                lang={langOf(photo.described)}
              />
              {part !== undefined && <Outline frame={part} lit number={at + 1} />}
            </div>
          )}
          <Says words={part?.words ?? photo.described} />
        </div>
      )}
      <div className="big-foot">
        <p dir="auto">{photo?.by ?? say("handdrawn.screen.foot")}</p>
        {parts.length > 0 && (
          <div className="big-controls">
            <button
              type="button"
              disabled={at < 0}
              onClick={() => setId(parts[at - 1]?.contribution)}
            >
              {say("screen.before")}
            </button>
            <button
              type="button"
              disabled={at >= parts.length - 1}
              onClick={() => setId(parts[at + 1]?.contribution)}
            >
              {say("screen.next")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
