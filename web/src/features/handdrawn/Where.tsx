import { type PointerEvent, useId, useRef, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Outline } from "../../furniture/picture/DrawnPoster.tsx";
import {
  between,
  changed,
  changes,
  type Frame,
  frameOf,
  sameFrame,
  sayWhere,
  squares,
} from "../../furniture/picture/frame.ts";
import { pictureOf } from "../../furniture/picture/PictureFrame.tsx";
import { useInside } from "../../room/inside.tsx";
import { say } from "../../words/say.ts";
import type { Photo } from "./handdrawn.ts";

interface Props {
  readonly photo: Photo;
  readonly frame: Frame | undefined;
  readonly onFrame: (frame: Frame) => void;
}

/** Where a part lies: drawn or tapped on the picture, or chosen from nine squares and moved by buttons. */
export function Where({ photo, frame, onFrame }: Props) {
  const { code } = useInside();
  const name = useId();
  return (
    <fieldset className="where stack">
      <legend>{say("handdrawn.where")}</legend>
      {photo.picture !== undefined && (
        <>
          <p className="soft">{say("handdrawn.where-help")}</p>
          <OnPicture
            src={pictureOf(code, photo.contribution)}
            photo={photo}
            frame={frame}
            onFrame={onFrame}
          />
        </>
      )}
      <div className="nine" role="radiogroup" aria-label={say("handdrawn.nine")}>
        {squares.map((square) => (
          <label className="pick" key={square}>
            <input
              type="radio"
              name={name}
              checked={frame !== undefined && sameFrame(frame, frameOf(square))}
              onChange={() => onFrame(frameOf(square))}
            />
            <span className="face">{say(`frame.square.${square}`)}</span>
          </label>
        ))}
      </div>
      {frame !== undefined && (
        <>
          <p role="status">{sayWhere(frame)}</p>
          <div className="row frame-changes">
            {changes.map((change) => (
              <Button
                key={change}
                kind="quiet"
                onClick={() => {
                  const now = changed(frame, change);
                  if (now === frame) announce(say("handdrawn.no-further"));
                  onFrame(now);
                }}
              >
                {say(`frame.change.${change}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

interface PictureProps extends Props {
  readonly src: string;
}

/** A finger or a mouse draws from one corner to the other; a tap is enough. The squares below do the same by keys. */
function OnPicture({ src, photo, frame, onFrame }: PictureProps) {
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number }>();
  const [drawn, setDrawn] = useState<Frame>();
  const sheet = useRef<HTMLDivElement>(null);

  function at({ clientX, clientY }: PointerEvent) {
    const box = sheet.current?.getBoundingClientRect();
    const inside = (place: number, begin = 0, length = 1) =>
      Math.min(1000, Math.max(0, ((place - begin) / length) * 1000));
    return {
      x: inside(clientX, box?.left, box?.width),
      y: inside(clientY, box?.top, box?.height),
    };
  }

  function lift(event: PointerEvent) {
    if (from === undefined) return;
    onFrame(between(from, at(event)));
    setFrom(undefined);
    setDrawn(undefined);
  }

  const shown = drawn ?? frame;
  return (
    <div className="drawn-paper">
      <div
        className="drawn-sheet where-sheet"
        ref={sheet}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture?.(event.pointerId);
          setFrom(at(event));
        }}
        onPointerMove={(event) => from && setDrawn(between(from, at(event)))}
        onPointerUp={lift}
        onPointerCancel={() => {
          setFrom(undefined);
          setDrawn(undefined);
        }}
      >
        <img
          src={src}
          width={photo.picture?.width}
          height={photo.picture?.height}
          alt=""
          draggable={false}
        />
        {shown && <Outline frame={shown} lit />}
      </div>
    </div>
  );
}
