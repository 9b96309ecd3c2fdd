import { useEffect, useRef } from "react";
import { say } from "../words/say.ts";

export interface FieldProblem {
  /** The id of the field to go to. */
  readonly field?: string;
  readonly words: string;
}

/** What is wrong on this page. It takes the focus whenever there is something new to say. */
export function ProblemSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="problem summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{say("page.there-is-a-problem")}</h2>
      <ul>
        {problems.map(({ field, words }) => (
          <li key={words}>{field ? <a href={`#${field}`}>{words}</a> : words}</li>
        ))}
      </ul>
    </div>
  );
}
