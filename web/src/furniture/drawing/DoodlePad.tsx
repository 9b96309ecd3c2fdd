import { type ReactNode, useEffect, useId, useReducer, useRef, useState } from "react";
import { say } from "../../words/say.ts";
import { announce } from "../announcer.ts";
import { Button } from "../Button.tsx";
import { inksCount, penUnits } from "./ink.ts";
import { PenSurface } from "./PenSurface.tsx";
import { PlaceGrid } from "./PlaceGrid.tsx";
import { paperWith, step } from "./paper.ts";
import { type Place, pointOf } from "./places.ts";
import { stamps, stampUnits } from "./stamps.ts";
import { type Mark, penMarks } from "./strokes.ts";
import "./drawing.css";

interface Props {
  /** What is on the paper when the pad opens: a draft, or nothing. */
  readonly marks: readonly Mark[];
  /** Hears the whole drawing after each change. */
  readonly onMarks: (marks: readonly Mark[]) => void;
  /** What others drew on this paper before. It lies beneath, and stays. */
  readonly under?: ReactNode;
  /** What comes right after the paper. With it the paper comes first, and the tools after. */
  readonly children?: ReactNode;
}

type Way = "draw" | "stamps" | "lines";
const ways: readonly Way[] = ["draw", "stamps", "lines"];

/**
 * Paper to draw on. By finger, pen or mouse; or with stamps and straight lines that are placed by keys, a switch or
 * single taps, so that nobody needs to hold and drag.
 */
export function DoodlePad({ marks, onMarks, under, children }: Props) {
  const [paper, change] = useReducer(step, marks, paperWith);
  const [way, setWay] = useState<Way>("draw");
  const [colour, setColour] = useState(0);
  const [size, setSize] = useState(1);
  const [stamp, setStamp] = useState(0);
  const [lineFrom, setLineFrom] = useState<Place>();

  const told = useRef(marks);
  useEffect(() => {
    if (told.current === paper.marks) return;
    told.current = paper.marks;
    onMarks(paper.marks);
  }, [paper.marks, onMarks]);

  function addAt(place: Place) {
    const where = { row: place.row + 1, place: place.column + 1 };
    if (way === "stamps") {
      change({ kind: "add", marks: [{ kind: "stamp", colour, size, stamp, ...pointOf(place) }] });
      announce(say("drawing.stamp-placed", { stamp: stampName(stamp), ...where }));
    } else if (lineFrom === undefined) {
      setLineFrom(place);
      announce(say("drawing.line-begun", where));
    } else {
      const ends = [pointOf(lineFrom), pointOf(place)];
      change({ kind: "add", marks: penMarks(ends, colour, size) });
      setLineFrom(undefined);
      announce(say("drawing.line-drawn", where));
    }
  }

  function choose(next: Way) {
    setWay(next);
    setLineFrom(undefined);
  }

  const wayPicks = (
    <RadioRow legend={say("drawing.way")} className="pad-ways">
      {(name) =>
        ways.map((each) => (
          <label className="pick" key={each}>
            <input type="radio" name={name} checked={each === way} onChange={() => choose(each)} />
            <span className="face">{say(`drawing.way.${each}`)}</span>
          </label>
        ))
      }
    </RadioRow>
  );
  return (
    <div className="pad">
      {children === undefined && wayPicks}
      {way === "draw" ? (
        <PenSurface
          marks={paper.marks}
          under={under}
          colour={colour}
          width={size}
          onStroke={(points) => change({ kind: "add", marks: penMarks(points, colour, size) })}
          onWithdraw={() => change({ kind: "withdraw" })}
        />
      ) : (
        <PlaceGrid
          key={way}
          marks={paper.marks}
          under={under}
          legend={say(way === "stamps" ? "drawing.places.stamp" : "drawing.places.line")}
          first={lineFrom}
          onPlace={addAt}
        />
      )}
      {paper.full && <p role="alert">{say("drawing.full")}</p>}
      <div className="pad-tools">
        <Button
          kind="quiet"
          disabled={paper.before.length === 0}
          onClick={() => change({ kind: "back" })}
        >
          {say("drawing.back")}
        </Button>
        <Button
          kind="quiet"
          disabled={paper.after.length === 0}
          onClick={() => change({ kind: "forward" })}
        >
          {say("drawing.forward")}
        </Button>
        <Button
          kind="quiet"
          disabled={paper.marks.length === 0}
          onClick={() => change({ kind: "clear" })}
        >
          {say("drawing.clear")}
        </Button>
      </div>
      {children}
      {children !== undefined && wayPicks}
      {way === "stamps" && <StampPicks stamp={stamp} colour={colour} onPick={setStamp} />}
      <RadioRow legend={say("drawing.ink")} className="pad-row">
        {(name) =>
          Array.from({ length: inksCount }, (_, ink) => (
            <label className={`inkpot ink-${ink}`} key={inkName(ink)} title={inkName(ink)}>
              <input
                type="radio"
                name={name}
                checked={ink === colour}
                onChange={() => setColour(ink)}
                aria-label={inkName(ink)}
              />
              <span />
            </label>
          ))
        }
      </RadioRow>
      {way === "stamps" ? (
        <SizePicks stamp={stamp} size={size} onPick={setSize} />
      ) : (
        <RadioRow legend={say("drawing.width")} className="pad-row">
          {(name) =>
            penUnits.map((units, width) => (
              <label className={`nib nib-${width}`} key={units}>
                <input
                  type="radio"
                  name={name}
                  checked={width === size}
                  onChange={() => setSize(width)}
                  aria-label={widthName(width)}
                />
                <span>
                  <i />
                </span>
              </label>
            ))
          }
        </RadioRow>
      )}
    </div>
  );
}

interface RadioRowProps {
  readonly legend: string;
  readonly className: string;
  readonly children: (name: string) => ReactNode;
}

function RadioRow({ legend, className, children }: RadioRowProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="vh">{legend}</legend>
      <div className={className}>{children(name)}</div>
    </fieldset>
  );
}

interface StampPicksProps {
  readonly stamp: number;
  readonly colour: number;
  readonly onPick: (stamp: number) => void;
}

function StampPicks({ stamp, colour, onPick }: StampPicksProps) {
  return (
    <RadioRow legend={say("drawing.stamps")} className="stamp-pics">
      {(name) =>
        stamps.map((each, at) => (
          <label className={`stamp-pic ink-${colour}`} key={each.name}>
            <input
              type="radio"
              name={name}
              checked={at === stamp}
              onChange={() => onPick(at)}
              aria-label={stampName(at)}
            />
            <span>
              <svg viewBox="-4 -4 108 108" aria-hidden="true">
                <path d={each.path} />
              </svg>
            </span>
          </label>
        ))
      }
    </RadioRow>
  );
}

interface SizePicksProps {
  readonly stamp: number;
  readonly size: number;
  readonly onPick: (size: number) => void;
}

const sizeLooks = ["small", "", "large"] as const;

function SizePicks({ stamp, size, onPick }: SizePicksProps) {
  return (
    <RadioRow legend={say("drawing.size")} className="pad-row">
      {(name) =>
        stampUnits.map((units, at) => (
          <label className={`stamp-pic ink-0 ${sizeLooks[at] ?? ""}`} key={units}>
            <input
              type="radio"
              name={name}
              checked={at === size}
              onChange={() => onPick(at)}
              aria-label={sizeName(at)}
            />
            <span>
              <svg viewBox="-4 -4 108 108" aria-hidden="true">
                <path d={stamps[stamp]?.path ?? ""} />
              </svg>
            </span>
          </label>
        ))
      }
    </RadioRow>
  );
}

function stampName(at: number): string {
  const stamp = stamps[at];
  return stamp === undefined ? "" : say(`drawing.stamp.${stamp.name}`);
}

const inkKeys = [
  "drawing.ink.black",
  "drawing.ink.teal",
  "drawing.ink.brown",
  "drawing.ink.plum",
  "drawing.ink.green",
  "drawing.ink.blue",
  "drawing.ink.ochre",
  "drawing.ink.red",
] as const;

function inkName(ink: number): string {
  const key = inkKeys[ink];
  return key === undefined ? "" : say(key);
}

function widthName(width: number): string {
  return say(
    width === 0
      ? "drawing.width.thin"
      : width === 1
        ? "drawing.width.middle"
        : "drawing.width.broad",
  );
}

function sizeName(size: number): string {
  return say(
    size === 0 ? "drawing.size.small" : size === 1 ? "drawing.size.middle" : "drawing.size.large",
  );
}
