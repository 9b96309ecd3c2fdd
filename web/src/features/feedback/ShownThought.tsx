import { Card, tapeFor } from "../../furniture/Card.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { say } from "../../words/say.ts";
import type { Thought } from "./feedback.ts";
import { ShownPart } from "./ShownPart.tsx";

/** A thought, and what others added to it: each hand's part by itself. */
export function ShownThought({ thought }: { thought: Thought }) {
  const { beginning, added = [] } = thought;
  const words = [beginning, ...added].flatMap((part) => (part?.words ? [part.words] : []));
  return (
    <Card paint="oat" tape={tapeFor(thought.thought)} className="thought">
      {beginning ? (
        <ShownPart part={beginning} />
      ) : (
        <p className="soft">{say("feedback.beginning-gone")}</p>
      )}
      {added.length > 0 && (
        <>
          <p className="meta">{say("feedback.added")}</p>
          <ul className="added">
            {added.map((part) => (
              <li key={part.part}>
                <ShownPart part={part} />
              </li>
            ))}
          </ul>
        </>
      )}
      {words.length > 0 && <ReadAloud words={words} />}
    </Card>
  );
}
