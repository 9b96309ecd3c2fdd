import { langOf, textOf, type Words } from "../room/wire.ts";

interface Props {
  readonly words: Words;
  readonly className?: string;
  /** Inside a button or a heading there can be no paragraph. */
  readonly as?: "p" | "span";
  /** In quotation marks, where they stand among sentences of ours. */
  readonly quoted?: boolean;
}

/** Somebody's own words, in their own language and direction, exactly as they wrote them. */
export function Says({ words, className = "says", as: Part = "p", quoted = false }: Props) {
  return (
    <Part className={className} dir="auto" lang={langOf(words)}>
      {quoted ? <q>{textOf(words)}</q> : textOf(words)}
    </Part>
  );
}
