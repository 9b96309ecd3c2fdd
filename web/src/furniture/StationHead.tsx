import type { ReactNode } from "react";
import type { StationView } from "../room/wire.ts";
import { Title } from "./Page.tsx";

interface Props {
  readonly view: Pick<StationView, "name" | "question" | "help">;
  /** What must be known before anything else here. */
  readonly children?: ReactNode;
}

/** On top of a station's page that is as narrow as a letter: what it is called, its question, and a word of help. */
export function StationHead({ view, children }: Props) {
  return (
    <div className="stack">
      <p className="soft" dir="auto">
        {view.name}
      </p>
      <Title>{view.question}</Title>
      {view.help !== "" && (
        <p className="soft" dir="auto">
          {view.help}
        </p>
      )}
      {children}
    </div>
  );
}
