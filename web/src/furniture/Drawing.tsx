import { type DrawingName, sizeOf } from "./drawings.ts";

interface Props {
  readonly name: DrawingName;
  /** Only for a drawing that says something its surroundings do not. */
  readonly label?: string;
  readonly className?: string;
}

/** One of our drawings, as wide as its box. */
export function Drawing({ name, label, className = "art" }: Props) {
  const [width, height] = sizeOf(name);
  return label === undefined ? (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  ) : (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <use href={`#${name}`} />
    </svg>
  );
}

/** A small drawing beside words. */
export function Icon({ name }: { name: DrawingName }) {
  return <Drawing name={name} className="icon" />;
}
