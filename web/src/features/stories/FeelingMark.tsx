export type Feeling = "glad" | "proud" | "calm" | "worried" | "sad" | "angry";

export const feelings: readonly Feeling[] = ["glad", "proud", "calm", "worried", "sad", "angry"];

/** After these we show the calm page. Nobody is told. */
export const hardFeelings: readonly Feeling[] = ["worried", "sad", "angry"];

const lines: Readonly<Record<Feeling, string>> = {
  glad: "M14 24a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M24 4v5M24 39v5M4 24h5M39 24h5M10 10l3.5 3.5M34.5 34.5L38 38M38 10l-3.5 3.5M13.5 34.5L10 38",
  proud: "M8 40Q16 22 22 30T40 8M40 8l-9 1M40 8l1 9M8 40h32",
  calm: "M5 18q6 -5 12 0t12 0t13 0M5 28q6 -5 12 0t12 0t13 0M5 38q6 -5 12 0t12 0t13 0",
  worried: "M9 26a8 8 0 0 1 2 -15a10 10 0 0 1 19 0a8 8 0 0 1 8 15M6 33h36M12 40h24",
  sad: "M12 26a8 8 0 0 1 1 -15a10 10 0 0 1 19 0a8 8 0 0 1 4 15ZM15 32l-3 8M25 32l-3 8M35 32l-3 8",
  angry: "M12 24a8 8 0 0 1 1 -15a10 10 0 0 1 19 0a8 8 0 0 1 4 15M27 19l-8 11h9l-7 13",
};

/** Weather, as people talk about how they are. The word stands beside it. */
export function FeelingMark({ feeling }: { feeling: Feeling }) {
  return (
    <svg className="icon feeling" viewBox="0 0 48 48" aria-hidden="true">
      <path className="l" d={lines[feeling]} />
    </svg>
  );
}
