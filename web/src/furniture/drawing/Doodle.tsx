import { memo, useMemo } from "react";
import { langOf, textOf, type Words } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { outline, viewBox } from "./ink.ts";
import { stamps, stampUnits } from "./stamps.ts";
import { decode, type Mark } from "./strokes.ts";
import "./drawing.css";

interface Props {
  /** The compact form, as it travels. */
  readonly strokes: string;
  /** What its maker says it is. */
  readonly described?: Words | undefined;
  /** Its surroundings say what it is already. */
  readonly silent?: boolean;
}

/** Somebody's drawing, with their own words as its name. */
export const Doodle = memo(function Doodle({ strokes, described, silent = false }: Props) {
  const marks = useMemo(() => decode(strokes), [strokes]);
  if (marks === undefined) return <span className="soft">{say("drawing.unreadable")}</span>;
  return silent ? (
    <svg className="doodled" viewBox={viewBox} aria-hidden="true">
      <Marks marks={marks} />
    </svg>
  ) : (
    <svg
      className="doodled"
      viewBox={viewBox}
      role="img"
      aria-label={described === undefined ? say("drawing.not-described") : textOf(described)}
      lang={described === undefined ? undefined : langOf(described)}
    >
      <Marks marks={marks} />
    </svg>
  );
});

/** What several people drew over one another, from the lowest up. */
export function Layered({ layers, label }: { layers: readonly string[]; label: string }) {
  const drawn = useMemo(() => layers.flatMap((strokes) => [decode(strokes) ?? []]), [layers]);
  return (
    <svg className="doodled" viewBox={viewBox} role="img" aria-label={label}>
      {drawn.map((marks, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: layers have no names, and none of them moves.
        <Marks key={at} marks={marks} />
      ))}
    </svg>
  );
}

/** Marks inside a picture of the square. They never change, so each is reckoned once. */
export const Marks = memo(function Marks({ marks }: { marks: readonly Mark[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: marks have no names, and only the last comes or goes.
  return marks.map((mark, at) => <OneMark key={at} mark={mark} />);
});

const OneMark = memo(function OneMark({ mark }: { mark: Mark }) {
  if (mark.kind === "pen") {
    return <path className={`ink-${mark.colour}`} d={outline(mark.points, mark.width)} />;
  }
  const stamp = stamps[mark.stamp];
  const units = stampUnits[mark.size] ?? 240;
  const corner = `translate(${mark.x - units / 2} ${mark.y - units / 2}) scale(${units / 100})`;
  return stamp === undefined ? null : (
    <path className={`stamped ink-${mark.colour}`} d={stamp.path} transform={corner} />
  );
});
