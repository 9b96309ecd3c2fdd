import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { say } from "../../words/say.ts";
import { Button } from "../Button.tsx";
import { Marks } from "./Doodle.tsx";
import { viewBox } from "./ink.ts";
import {
  digitOf,
  middlePlace,
  type Place,
  placeAfterKey,
  placesAcross,
  type Scan,
  scanOn,
  scanPress,
  scanStart,
} from "./places.ts";
import type { Mark } from "./strokes.ts";

interface Props {
  readonly marks: readonly Mark[];
  /** What others drew before, beneath it. */
  readonly under?: ReactNode;
  readonly legend: string;
  /** The place that was chosen first, when two are wanted. */
  readonly first: Place | undefined;
  readonly onPlace: (place: Place) => void;
}

const numbers = Array.from({ length: placesAcross }, (_, at) => at);
const scanMillisecondsUsual = 2000;
const scanMillisecondsMin = 500;
const scanMillisecondsMax = 10_000;

/** Five rows of five places on the paper. One Tab stop; arrow keys walk; two digits jump; a single switch can scan. */
export function PlaceGrid({ marks, under, legend, first, onPlace }: Props) {
  const [place, setPlace] = useState<Place>(middlePlace);
  const [rowTyped, setRowTyped] = useState<number>();
  const [scan, setScan] = useState<Scan>();
  const grid = useRef<HTMLFieldSetElement>(null);

  function go(to: Place) {
    setPlace(to);
    grid.current
      ?.querySelector<HTMLElement>(`[data-place="${to.row}-${to.column}"]`)
      ?.focus({ preventScroll: true });
  }

  function keyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const digit = digitOf(event.key);
    const to = placeAfterKey(place, event.key);
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (digit !== undefined) {
      go(
        rowTyped === undefined
          ? { row: digit - 1, column: place.column }
          : { row: rowTyped, column: digit - 1 },
      );
      setRowTyped(rowTyped === undefined ? digit - 1 : undefined);
    }
  }

  return (
    <>
      <p className="soft">{say("drawing.places.help")}</p>
      <div className="pad-paper">
        <svg className="doodled" viewBox={viewBox} aria-hidden="true">
          {under}
          <Marks marks={marks} />
        </svg>
        <fieldset className="pad-places" ref={grid} onKeyDown={keyDown}>
          <legend className="vh">{legend}</legend>
          {numbers.map((row) => (
            <fieldset
              key={row}
              className={scan?.kind === "rows" && scan.row === row ? "scanned" : ""}
            >
              <legend className="vh">{say("drawing.row", { row: row + 1 })}</legend>
              {numbers.map((column) => (
                <button
                  type="button"
                  key={column}
                  data-place={`${row}-${column}`}
                  tabIndex={row === place.row && column === place.column ? 0 : -1}
                  className={lookOf(scan, first, { row, column })}
                  aria-label={say("drawing.place", { row: row + 1, place: column + 1 })}
                  onClick={() => {
                    setPlace({ row, column });
                    onPlace({ row, column });
                  }}
                />
              ))}
            </fieldset>
          ))}
        </fieldset>
      </div>
      <Scanning scan={scan} onScan={setScan} onPlace={onPlace} />
    </>
  );
}

interface ScanningProps {
  readonly scan: Scan | undefined;
  readonly onScan: (scan: Scan | undefined) => void;
  readonly onPlace: (place: Place) => void;
}

/** For one switch: rows light up by themselves, and one press at a time chooses. Only when somebody starts it. */
function Scanning({ scan, onScan, onPlace }: ScanningProps) {
  const [milliseconds, setMilliseconds] = useState(scanMillisecondsUsual);
  const choose = useRef<HTMLButtonElement>(null);
  const going = scan !== undefined;

  useEffect(() => {
    if (scan === undefined) return;
    const timer = setTimeout(() => onScan(scanOn(scan)), milliseconds);
    return () => clearTimeout(timer);
  }, [scan, milliseconds, onScan]);

  useEffect(() => {
    if (going) choose.current?.focus();
  }, [going]);

  if (scan === undefined) {
    return (
      <div className="pad-scan">
        <Button kind="plain" onClick={() => onScan(scanStart)}>
          {say("drawing.scan")}
        </Button>
      </div>
    );
  }

  function press(now: Scan) {
    const pressed = scanPress(now);
    onScan(pressed.scan);
    if (pressed.chosen !== undefined) onPlace(pressed.chosen);
  }

  return (
    <div className="pad-scan">
      <Button ref={choose} wide onClick={() => press(scan)}>
        {say(scan.kind === "rows" ? "drawing.scan.row" : "drawing.scan.place")}
      </Button>
      <Button
        kind="plain"
        onClick={() => setMilliseconds(Math.min(scanMillisecondsMax, milliseconds * 1.5))}
      >
        {say("drawing.scan.slower")}
      </Button>
      <Button
        kind="plain"
        onClick={() => setMilliseconds(Math.max(scanMillisecondsMin, milliseconds / 1.5))}
      >
        {say("drawing.scan.faster")}
      </Button>
      <Button kind="plain" onClick={() => onScan(undefined)}>
        {say("drawing.scan.stop")}
      </Button>
    </div>
  );
}

function lookOf(scan: Scan | undefined, first: Place | undefined, place: Place): string {
  const scanned = scan?.kind === "places" && scan.row === place.row && scan.column === place.column;
  const begun = first?.row === place.row && first.column === place.column;
  return [scanned ? "scanned" : "", begun ? "first" : ""].filter(Boolean).join(" ");
}
