import { Tally } from "../../furniture/Tally.tsx";
import { say } from "../../words/say.ts";
import { type Jar, type OptionId, optionOf, type Result, spentOn } from "./matters.ts";

/** A piece shorter than this has no room for its number; the list beside it says what it is. */
const numberedFrom = 0.07;
const namedFrom = 0.18;

const paints = ["butter", "mint", "sky", "blush", "lilac", "oat"] as const;

interface Props {
  readonly jar: Jar;
  readonly result: Result;
  /** Which number each option has in the lists. */
  readonly numbers: ReadonlyMap<OptionId, number>;
}

/**
 * All there is to share out as a strip of paper, cut into what was chosen, and beneath it what simple counting would
 * have cut; and how many people have something of theirs, as tally marks. The sentences beside it say the same.
 */
export function Strips({ jar, result, numbers }: Props) {
  const fair = result.chosen.map(({ option }) => option);
  return (
    <div className="cut-strips" aria-hidden="true">
      <p>{say("matters.strip.fair")}</p>
      <Strip jar={jar} ids={fair} numbers={numbers} spent={result.spent} />
      <Marks n={result.withOne} />
      <p>{say("matters.strip.counting")}</p>
      <Strip
        jar={jar}
        ids={result.byCounting}
        numbers={numbers}
        spent={spentOn(jar, result.byCounting)}
      />
      <Marks n={result.countingWithOne} />
    </div>
  );
}

interface StripProps extends Omit<Props, "result"> {
  readonly ids: readonly OptionId[];
  readonly spent: number;
}

/** One strip. What is left over has no paint. */
export function Strip({ jar, ids, numbers, spent }: StripProps) {
  const left = jar.total - spent;
  return (
    <div className="cut-strip">
      {ids.map((id) => {
        const cost = optionOf(jar, id)?.cost ?? 0;
        const number = numbers.get(id) ?? 0;
        return (
          <span
            key={id}
            className={`cut-piece ${paints[(number - 1) % paints.length]}`}
            style={{ "--part": String(cost) }}
          >
            {cost / jar.total >= numberedFrom && number}
          </span>
        );
      })}
      {left > 0 && (
        <span className="cut-piece rest" style={{ "--part": String(left) }}>
          {left / jar.total >= namedFrom && say("matters.strip.left")}
        </span>
      )}
    </div>
  );
}

function Marks({ n }: { n: number | undefined }) {
  if (n === undefined || n === 0) return null;
  return (
    <>
      <p className="soft">{say("matters.tally")}</p>
      <Tally n={n} />
    </>
  );
}

/** Numbers for everything either way would have chosen: first what was chosen. */
export function numbersOf(result: Result): ReadonlyMap<OptionId, number> {
  const all = new Set([...result.chosen.map(({ option }) => option), ...result.byCounting]);
  return new Map([...all].map((id, at) => [id, at + 1]));
}
