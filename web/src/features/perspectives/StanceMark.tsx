import type { Stance } from "./perspectives.ts";

const paths: Readonly<Record<Stance, string>> = {
  agree: "M6 17L13 25L27 7",
  disagree: "M7 7L25 25M25 7L7 25",
  pass: "M6 16H26",
};

/** A tick, a cross or a dash: an answer is never told by colour alone, and never green or red. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <svg className={`stance ${stance}`} viewBox="0 0 32 32" aria-hidden="true">
      <path d={paths[stance]} />
    </svg>
  );
}
