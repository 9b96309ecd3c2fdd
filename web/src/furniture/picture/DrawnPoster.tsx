import { type MouseEvent, type ReactNode, useId, useRef, useState } from "react";
import { langOf, type PictureView, textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { Button } from "../Button.tsx";
import { Says } from "../Says.tsx";
import { OpenThingIs } from "../things/OpenThingIs.tsx";
import { useOpenThings } from "../things/open.ts";
import { covers, type Frame } from "./frame.ts";
import "./drawn.css";

/** One part of a poster, and what it came from. */
export interface DrawnPart extends Frame {
  readonly contribution: string;
  readonly words: Words;
  readonly by?: string | undefined;
  /** Absent for what was drawn for the poster and comes from no words. */
  readonly from?: readonly string[] | undefined;
}

interface Props {
  /** Where the photo is fetched; without one, the words are the poster. */
  readonly src?: string | undefined;
  readonly picture?: PictureView | undefined;
  readonly described: Words;
  /** Whoever took the photo, where they show their name. */
  readonly by?: string | undefined;
  /** In the order in which they are read. */
  readonly parts: readonly DrawnPart[];
  /** What else can be done with a part. */
  readonly more?: (part: DrawnPart) => ReactNode;
}

/**
 * A poster that people drew by hand. It is read in its own order: what it shows as a whole, then part by part, each
 * down to the exact words. A part that is touched is shown on the picture, and the other way round.
 */
export function DrawnPoster({ src, picture, described, by, parts, more }: Props) {
  const [lit, setLit] = useState<string>();
  const names = useId();
  const list = useRef<HTMLOListElement>(null);

  function touch(at: { x: number; y: number }) {
    const smallest = [...parts]
      .filter((part) => covers(part, at))
      .sort((one, other) => one.width * one.height - other.width * other.height)[0];
    setLit(smallest?.contribution);
    const id = smallest && `${names}-${smallest.contribution}`;
    const item = [...(list.current?.children ?? [])].find((one) => one.id === id);
    item?.scrollIntoView?.({ block: "nearest" });
  }

  return (
    <div className="drawn-poster">
      <div className="drawn-both">
        <div className="stack">
          {src !== undefined && picture !== undefined ? (
            <OnPaper
              src={src}
              picture={picture}
              described={described}
              parts={parts}
              lit={lit}
              onTouch={touch}
            />
          ) : (
            <Says words={described} />
          )}
          {by !== undefined && (
            <p className="soft" dir="auto">
              {say("drawn.by", { name: by })}
            </p>
          )}
        </div>
        {parts.length > 0 && (
          <ol className="drawn-parts" ref={list}>
            {parts.map((part) => {
              const { contribution, words } = part;
              const on = lit === contribution;
              return (
                <li
                  key={contribution}
                  id={`${names}-${contribution}`}
                  className={on ? "stack pointed" : "stack"}
                >
                  <Says words={words} />
                  {part.by !== undefined && (
                    <p className="meta" dir="auto">
                      {part.by}
                    </p>
                  )}
                  <WhereFrom from={part.from ?? []} />
                  {src !== undefined && (
                    <div>
                      <Button
                        kind="quiet"
                        aria-pressed={on}
                        aria-describedby={`${names}-${contribution}`}
                        onClick={() => setLit(on ? undefined : contribution)}
                      >
                        {say("drawn.where")}
                      </Button>
                    </div>
                  )}
                  {more?.(part)}
                </li>
              );
            })}
          </ol>
        )}
      </div>
    </div>
  );
}

interface PaperProps {
  readonly src: string;
  readonly picture: PictureView;
  readonly described: Words;
  readonly parts: readonly DrawnPart[];
  readonly lit: string | undefined;
  readonly onTouch: (at: { readonly x: number; readonly y: number }) => void;
}

function OnPaper({ src, picture, described, parts, lit, onTouch }: PaperProps) {
  const [broken, setBroken] = useState(false);
  const [bigger, setBigger] = useState(false);
  function touch(event: MouseEvent<HTMLButtonElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    onTouch({
      x: ((event.clientX - box.left) / box.width) * 1000,
      y: ((event.clientY - box.top) / box.height) * 1000,
    });
  }
  return (
    <>
      <figure className="drawn-paper">
        {broken ? (
          <p>{say("picture.cannot-show")}</p>
        ) : (
          <div
            className={bigger ? "drawn-wall bigger" : "drawn-wall"}
            {...(bigger && { role: "group", tabIndex: 0, "aria-label": say("drawn.bigger") })}
          >
            <div className="drawn-sheet">
              <img
                src={src}
                width={picture.width}
                height={picture.height}
                alt={textOf(described)}
                lang={langOf(described)}
                decoding="async"
                onError={() => setBroken(true)}
              />
              {parts.map((part, at) => (
                <Outline
                  key={part.contribution}
                  frame={part}
                  lit={lit === part.contribution}
                  number={at + 1}
                />
              ))}
              {parts.length > 0 && (
                <button
                  type="button"
                  className="drawn-touch"
                  tabIndex={-1}
                  aria-hidden="true"
                  onClick={touch}
                />
              )}
            </div>
          </div>
        )}
        <figcaption aria-hidden={!broken}>
          <Says words={described} className="" />
        </figcaption>
      </figure>
      <div>
        <Button kind="quiet" aria-pressed={bigger} onClick={() => setBigger(!bigger)}>
          {say("drawn.bigger")}
        </Button>
      </div>
    </>
  );
}

interface OutlineProps {
  readonly frame: Frame;
  readonly lit?: boolean;
  readonly number?: number;
}

/** The edge of a part on its picture. For eyes only: the list says the same. */
export function Outline({ frame, lit = false, number }: OutlineProps) {
  return (
    <span
      className={lit ? "drawn-frame pointed" : "drawn-frame"}
      aria-hidden="true"
      style={{
        left: `${frame.left / 10}%`,
        top: `${frame.top / 10}%`,
        width: `${frame.width / 10}%`,
        height: `${frame.height / 10}%`,
      }}
    >
      {number !== undefined && <b>{number}</b>}
    </span>
  );
}

/** Down to the exact words; or that it was drawn for the poster alone. */
function WhereFrom({ from }: { from: readonly string[] }) {
  const [looked, setLooked] = useState(false);
  const open = useOpenThings();
  if (from.length === 0) return <p className="soft">{say("report.drawn.for-this")}</p>;
  return (
    <details className="made-of" onToggle={() => setLooked(true)}>
      <summary>{say("drawn.from", { n: from.length })}</summary>
      {looked && (
        <ul>
          {from.map((id) => (
            <li key={id}>
              <OpenThingIs thing={open.get(id)} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
