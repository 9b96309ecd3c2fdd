import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { say } from "../../words/say.ts";
import { Button } from "../Button.tsx";
import { Marks } from "./Doodle.tsx";
import { outline, viewBox } from "./ink.ts";
import { type Contact, down, fingerAgain, type Hand, handAtRest, penNear, up } from "./palm.ts";
import type { Mark, Point } from "./strokes.ts";

interface Props {
  readonly marks: readonly Mark[];
  /** What others drew before, beneath it. */
  readonly under?: ReactNode;
  readonly colour: number;
  readonly width: number;
  readonly onStroke: (points: readonly Point[]) => void;
  /** The last stroke was a palm. */
  readonly onWithdraw: () => void;
}

/**
 * The paper under a finger, pen or mouse. The stroke being drawn lies on a sheet of its own and is put into the page
 * by hand, so that drawing stays quick on a slow phone however much is on the paper.
 */
export function PenSurface({ marks, under, colour, width, onStroke, onWithdraw }: Props) {
  const paper = useRef<SVGSVGElement>(null);
  const live = useRef<SVGPathElement>(null);
  const hand = useRef<Hand>(handAtRest);
  const samples = useRef<Point[]>([]);
  const frame = useRef(0);
  const scrollFrom = useRef(0);
  const [penOnly, setPenOnly] = useState(false);

  function hold(next: Hand) {
    hand.current = next;
    setPenOnly(next.penMode);
  }

  // A pen anywhere on the page is enough: its first stroke must already be safe from the palm.
  useEffect(() => {
    function near(event: globalThis.PointerEvent) {
      if (event.pointerType !== "pen") return;
      hand.current = penNear(hand.current);
      setPenOnly(hand.current.penMode);
    }
    addEventListener("pointerover", near);
    addEventListener("pointerdown", near, true);
    return () => {
      removeEventListener("pointerover", near);
      removeEventListener("pointerdown", near, true);
      cancelAnimationFrame(frame.current);
    };
  }, []);

  function pointAt(event: { clientX: number; clientY: number }): Point {
    const box = paper.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return { x: 0, y: 0 };
    const [left = 0, top = 0, across = 1, along = 1] = viewBox.split(" ").map(Number);
    return {
      x: left + ((event.clientX - box.left) / box.width) * across,
      y: top + ((event.clientY - box.top) / box.height) * along,
    };
  }

  function show() {
    frame.current = 0;
    const points = samples.current;
    live.current?.setAttribute("d", points.length === 0 ? "" : outline(points, width, false));
  }

  function showSoon() {
    if (frame.current === 0) frame.current = requestAnimationFrame(show);
  }

  function drop() {
    samples.current = [];
    showSoon();
  }

  function pointerDown(event: PointerEvent<SVGSVGElement>) {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    const { hand: next, asks } = down(hand.current, contactOf(event));
    hold(next);
    scrollFrom.current = event.clientY;
    for (const ask of asks) {
      if (ask === "drop") drop();
      if (ask === "withdraw") onWithdraw();
      if (ask === "begin") samples.current = [pointAt(event)];
    }
    if (asks.includes("begin")) event.currentTarget.setPointerCapture?.(event.pointerId);
    showSoon();
  }

  function pointerMove(event: PointerEvent<SVGSVGElement>) {
    if (hand.current.scrolling === event.pointerId) {
      scrollBy(0, scrollFrom.current - event.clientY);
      scrollFrom.current = event.clientY;
      return;
    }
    if (hand.current.drawing?.id !== event.pointerId) return;
    const together = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const moves = together.length > 0 ? together : [event.nativeEvent];
    for (const move of moves) samples.current.push(pointAt(move));
    showSoon();
  }

  function pointerUp(event: PointerEvent<SVGSVGElement>) {
    const drew = hand.current.drawing?.id === event.pointerId;
    hold(up(hand.current, event.pointerId));
    if (drew && samples.current.length > 0) onStroke(samples.current);
    if (drew) drop();
  }

  /** The device took the contact away: from a palm, rightly. What a pen or mouse drew is kept. */
  function pointerCancel(event: PointerEvent<SVGSVGElement>) {
    if (event.pointerType === "touch" && hand.current.drawing?.id === event.pointerId) drop();
    pointerUp(event);
  }

  return (
    <>
      <div className="pad-paper">
        <svg
          ref={paper}
          className={`doodled pad-surface${penOnly ? " pen-only" : ""}`}
          viewBox={viewBox}
          role="img"
          aria-label={say("drawing.paper")}
          onPointerDown={pointerDown}
          onPointerMove={pointerMove}
          onPointerUp={pointerUp}
          onPointerCancel={pointerCancel}
        >
          {under}
          <Marks marks={marks} />
        </svg>
        <svg className="over-ink" viewBox={viewBox} aria-hidden="true">
          <path ref={live} className={`live-ink ink-${colour}`} />
        </svg>
      </div>
      {penOnly && (
        <p className="pen-only-note">
          {say("drawing.pen-only")}{" "}
          <Button kind="plain" onClick={() => hold(fingerAgain(hand.current))}>
            {say("drawing.finger-again")}
          </Button>
        </p>
      )}
    </>
  );
}

function contactOf(event: PointerEvent): Contact {
  const by =
    event.pointerType === "pen" || event.pointerType === "touch" ? event.pointerType : "mouse";
  return { id: event.pointerId, by, widthPixels: event.width, atMs: event.timeStamp };
}
