import { Drawing } from "../../furniture/Drawing.tsx";
import type { Choice } from "./checkIn.ts";

/** The drawing that stands for a choice. The words stand beside it, so it says nothing by itself. */
export function ChoicePicture({ choice }: { choice: Choice }) {
  switch (choice) {
    case "sunny":
    case "a-bit-cloudy":
    case "rainy":
    case "stormy":
    case "foggy":
      return <Drawing name={`w-${choice}`} className="choice-picture" />;
    case "not-at-all":
      return <Seesaw tilt={24} />;
    case "a-little":
      return <Seesaw tilt={18} />;
    case "halfway":
      return <Seesaw tilt={12} />;
    case "mostly":
      return <Seesaw tilt={6} />;
    case "completely":
      return <Seesaw tilt={0} />;
    case "yes":
      return <Bubble filled={3} />;
    case "partly":
      return <Bubble filled={1} />;
    case "no":
      return <Bubble filled={0} />;
  }
}

/** Two cushions on a plank: level when it felt equal. */
function Seesaw({ tilt }: { tilt: number }) {
  return (
    <svg className="choice-picture" viewBox="0 0 64 64" aria-hidden="true">
      <path className="p-wood2" d="M32 36L41 56L23 56Z" transform="translate(2 2)" />
      <path className="l" d="M32 36L41 56.5L23 56Z" />
      <g transform={`rotate(${tilt} 32 34)`}>
        <path className="p-brick" d="M7 20Q14 17 20 20L20 30L7 30Z" transform="translate(2 1)" />
        <path className="l" d="M7 20Q14 17.5 20 20L20 30.5L7 30Z" />
        <path className="p-teal" d="M44 20Q51 17 57 20L57 30L44 30Z" transform="translate(2 1)" />
        <path className="l" d="M44 20Q51 17.5 57 20L57 30.5L44 30Z" />
        <path className="p-wood" d="M3 31Q32 30 61 31L61 36L3 36Z" transform="translate(1 1)" />
        <path className="l" d="M3 31Q32 30 61 31L61 36.5L3 36Z" />
      </g>
    </svg>
  );
}

/** What somebody came to say, and how much of it is there. */
function Bubble({ filled }: { filled: 0 | 1 | 3 }) {
  const lines = ["M17 21Q31 20 47 21", "M17 29Q30 28.5 46 29", "M17 37Q27 36.5 38 37"];
  const around =
    "M9 13Q32 9 55 13Q58 28 55 44Q42 47 31 46.5Q25 52 17 56Q19 50 18.5 46Q13 45.5 9 44Q6 28 9 13Z";
  return (
    <svg className="choice-picture" viewBox="0 0 64 64" aria-hidden="true">
      <path className="p-paper" d={around} transform="translate(1 1)" />
      <path className={filled === 0 ? "l dashed" : "l"} d={around} />
      {lines.slice(0, filled).map((line) => (
        <path key={line} className="l" d={line} />
      ))}
    </svg>
  );
}
