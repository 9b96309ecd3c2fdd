import { langOf, textOf, type Words } from "../room/wire.ts";

interface Props {
  readonly words: Words;
  readonly className?: string;
  /** Inside a button or a heading there can be no paragraph. */
  readonly as?: "p" | "span";
}

/** Somebody's own words, in their own language and direction, exactly as they wrote them. */
export function Says({ words, className = "says", as: Part = "p" }: Props) {
  return (
    <Part className={className} dir="auto" lang={langOf(words)}>
      {textOf(words)}
    </Part>
  );
}
