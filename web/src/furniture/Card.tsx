import type { ReactNode } from "react";
import type { Paint } from "../room/wire.ts";
import { Icon } from "./Drawing.tsx";
import type { DrawingName } from "./drawings.ts";

interface CardProps {
  readonly paint?: Paint;
  /** Tape means that it is on the board. Three places for it, so that not all lie alike. */
  readonly tape?: 1 | 2 | 3;
  readonly look?: "facedown" | "hidden" | "gone";
  readonly as?: "li" | "div" | "section" | "article";
  readonly className?: string;
  readonly labelledBy?: string;
  readonly children: ReactNode;
}

export function Card({
  paint = "butter",
  tape,
  look,
  as: Part = "div",
  className,
  labelledBy,
  children,
}: CardProps) {
  const looks = { facedown: "facedown", hidden: "facedown hidden", gone: "gone" };
  const names = [
    "card",
    look ? looks[look] : paint,
    tape ? "taped" : "",
    tape === 2 ? "t2" : tape === 3 ? "t3" : "",
    className ?? "",
  ];
  return (
    <Part className={names.filter(Boolean).join(" ")} aria-labelledby={labelledBy}>
      {children}
    </Part>
  );
}

/** The same tape for the same card on every phone. */
export function tapeFor(id: string): 1 | 2 | 3 {
  const last = id.charCodeAt(id.length - 1) % 3;
  return last === 0 ? 1 : last === 1 ? 2 : 3;
}

/** Where a thing is, as a sign and words. */
export function StateLine({ sign, children }: { sign: DrawingName; children: ReactNode }) {
  return (
    <p className="state">
      <Icon name={sign} />
      <span>{children}</span>
    </p>
  );
}

/** What went wrong with one thing, inside that thing. */
export function ProblemNote({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="problem" role="alert">
      <p>
        <strong>{title}</strong> {children}
      </p>
    </div>
  );
}
