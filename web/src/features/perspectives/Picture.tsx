import { say } from "../../words/say.ts";
import type { Group, Seen, Shape } from "./perspectives.ts";

const width = 540;
const height = 430;
/** Room at the edge for the pale part of a group. */
const margin = 62;
const smallest = 92;

const marks: Readonly<Record<Shape, string>> = {
  circle: "M2 22A20 20 0 1 1 42 22A20 20 0 1 1 2 22Z",
  square: "M4 4H40V40H4Z",
  triangle: "M22 3L42 39H2Z",
  diamond: "M22 1L41 22L22 43L3 22Z",
  cross: "M15 2H29V15H42V29H29V42H15V29H2V15H15Z",
};

const colours: Readonly<Record<Shape, string>> = {
  circle: "g1",
  square: "g2",
  triangle: "g3",
  diamond: "g4",
  cross: "g5",
};

/** A group's own mark, beside its name: shape and colour and word, never colour alone. */
export function ShapeMark({ shape }: { shape: Shape }) {
  return (
    <svg className="gmark" viewBox="0 0 44 44" aria-hidden="true">
      <path className={colours[shape]} d={marks[shape]} />
    </svg>
  );
}

/** Where groups lie and how far they reach. No person is drawn. The sentence below says the same. */
export function Picture({ seen }: { seen: Seen }) {
  const moving = seen.steady === "still-moving";
  const places = placesOf(seen.groups);
  return (
    <svg className="art sheet window-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {seen.groups.map((group, at) => (
        <Area key={group.shape} group={group} place={places[at]} moving={moving} />
      ))}
      {seen.groups.map((group, at) => (
        <Label key={group.shape} group={group} place={places[at]} />
      ))}
    </svg>
  );
}

interface LaidGroup {
  readonly group: Group;
  readonly place: Place | undefined;
}

interface Place {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}

/** How much farther than most of its people a group's line is drawn, and its pale edge beyond that. */
const reach = 1.5;
const pale = 1.25;

/** All areas, as large as the picture can hold them. */
function placesOf(groups: readonly Group[]): readonly Place[] {
  const sides = groups.flatMap(({ x, wide }) => [x - reach * wide, x + reach * wide]);
  const ends = groups.flatMap(({ y, tall }) => [y - reach * tall, y + reach * tall]);
  const [left, right] = [Math.min(...sides), Math.max(...sides)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const across = (width - 2 * margin) / Math.max(right - left, 0.1);
  const down = (height - 2 * margin) / Math.max(high - low, 0.1);
  const scale = Math.min(across, down);
  return groups.map(({ x, y, wide, tall }) => ({
    cx: width / 2 + (x - (left + right) / 2) * scale,
    cy: height / 2 - (y - (low + high) / 2) * scale,
    rx: Math.max(smallest, reach * wide * scale),
    ry: Math.max(smallest * 0.7, reach * tall * scale),
  }));
}

/** What is not sure has a pale edge; what is still moving has no colour at all. */
function Area({ group, place, moving }: LaidGroup & { moving: boolean }) {
  if (!place) return null;
  const { cx, cy, rx, ry } = place;
  const colour = moving ? "" : colours[group.shape];
  return (
    <>
      <ellipse className={`${colour} pale`} cx={cx} cy={cy} rx={rx * pale} ry={ry * pale} />
      <ellipse className={`${colour} sure`} cx={cx} cy={cy} rx={rx} ry={ry} />
      <ellipse className="l" cx={cx} cy={cy} rx={rx} ry={ry} />
    </>
  );
}

function Label({ group, place }: LaidGroup) {
  if (!place) return null;
  const { cx, cy } = place;
  return (
    <g transform={`translate(${cx - 70} ${cy - 18})`}>
      <path className={colours[group.shape]} d={marks[group.shape]} transform="scale(.8)" />
      <text x="44" y="16">
        {say(`perspectives.shape.${group.shape}`)}
        <tspan x="44" dy="24">
          {say("perspectives.people", { n: group.people })}
        </tspan>
      </text>
    </g>
  );
}
