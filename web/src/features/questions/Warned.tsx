import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../furniture/Button.tsx";
import { say } from "../../words/say.ts";
import type { Question } from "./questions.ts";

/** An intimate question is read only by whoever wants to. */
export function Warned({ question, children }: { question: Question; children: ReactNode }) {
  const [read, setRead] = useState(false);
  const warned = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (read) warned.current?.focus();
  }, [read]);
  if (!question.intimate) return children;
  if (read) {
    return (
      <div className="stack-l" ref={warned} tabIndex={-1}>
        {children}
      </div>
    );
  }
  return (
    <div className="note stack" role="note">
      <p>
        <strong>{say("questions.warning")}</strong> {say("questions.warning-say")}
      </p>
      <Button kind="quiet" onClick={() => setRead(true)}>
        {say("questions.warning-read")}
      </Button>
    </div>
  );
}
