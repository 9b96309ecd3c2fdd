import { say } from "../../words/say.ts";
import type { Group, Seen, Shape } from "./perspectives.ts";

const width = 540;
const height = 430;
/** Room at the edge for the pale part of a group. */
const margin = 110;
const smallest = 62;

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
  return (
    <svg className="art sheet window-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {seen.groups.map((group) => (
        <Area key={group.shape} group={group} moving={moving} />
      ))}
      {seen.groups.map((group) => (
        <Label key={group.shape} group={group} />
      ))}
    </svg>
  );
}

function placeOf({ x, y, wide, tall }: Group) {
  const across = (width - 2 * margin) / 2;
  const down = (height - 2 * margin) / 2;
  return {
    cx: width / 2 + x * across,
    cy: height / 2 - y * down,
    rx: Math.max(smallest, 1.3 * wide * across),
    ry: Math.max(smallest * 0.8, 1.3 * tall * down),
  };
}

/** What is not sure has a pale edge; what is still moving has no colour at all. */
function Area({ group, moving }: { group: Group; moving: boolean }) {
  const { cx, cy, rx, ry } = placeOf(group);
  const colour = moving ? "" : colours[group.shape];
  return (
    <>
      <ellipse className={`${colour} pale`} cx={cx} cy={cy} rx={rx * 1.3} ry={ry * 1.3} />
      <ellipse className={`${colour} sure`} cx={cx} cy={cy} rx={rx} ry={ry} />
      <ellipse className="l" cx={cx} cy={cy} rx={rx} ry={ry} />
    </>
  );
}

function Label({ group }: { group: Group }) {
  const { cx, cy } = placeOf(group);
  return (
    <g transform={`translate(${cx - 52} ${cy - 20})`}>
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
