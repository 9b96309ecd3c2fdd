import type { Feeling } from "./questions.ts";

const mouths: Readonly<Record<Feeling, string>> = {
  good: "M15 28Q24 37.5 33 27.6",
  fine: "M16 29.5Q24 33.6 32 29.2",
  unsure: "M16.5 31Q24 30.4 31.5 31.2",
  uneasy: "M16 32.6Q24 28 32 32.8",
  bad: "M15.4 34Q24 25 32.6 34.2",
  "rather-not-say": "",
};

/** A face in our line; its words stand beside it. Whoever would rather not say has a face without a mouth. */
export function Face({ feeling, paint = "butter" }: { feeling: Feeling; paint?: string }) {
  return (
    <svg className="icon feeling" viewBox="0 0 48 48" aria-hidden="true">
      <path className={`p-${paint}`} d="M27 6.5a20 20 0 1 0 .2 40a20 20 0 0 0 .1-40Z" />
      <path
        className="l"
        d="M24.4 3.6Q44.2 4.6 44.4 23.4Q43.6 43.8 24.2 44.2Q4 43.4 3.8 24.2Q4.6 4.4 25 3.7"
      />
      <path className="l" d="M17.2 17.4L17.4 20.4M30.6 17.2L30.8 20.3" />
      {mouths[feeling] === "" ? (
        <path className="l" d="M18 31.2L18.4 31.2M24 31L24.4 31M30 31.2L30.4 31.1" />
      ) : (
        <path className="l" d={mouths[feeling]} />
      )}
    </svg>
  );
}
