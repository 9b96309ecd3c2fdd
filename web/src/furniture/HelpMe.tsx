import { useMaybeInside } from "../room/inside.tsx";
import { linesOf } from "../room/wire.ts";
import { say } from "../words/say.ts";
import { Says } from "./Says.tsx";
import { Sheet } from "./Sheet.tsx";

/** The same help in the same place on every page. */
export function HelpMe({ onClose }: { onClose: () => void }) {
  const whoAsks = useMaybeInside()?.room.gathering.whoAsks;
  return (
    <Sheet title={say("help.title")} onClose={onClose}>
      <section className="stack">
        <h3>{say("help.what.title")}</h3>
        <p>{say("help.what.say")}</p>
        <p className="note">{say("help.say-no")}</p>
      </section>
      <section className="stack">
        <h3>{say("help.who.title")}</h3>
        <p>{say("help.who.host")}</p>
        {whoAsks && (
          <>
            <p>{say("help.who.asks")}</p>
            {linesOf(whoAsks).map((line) => (
              <Says key={line} words={line} className="soft" />
            ))}
          </>
        )}
      </section>
      <section className="stack">
        <h3>{say("help.take-back.title")}</h3>
        <p>{say("help.take-back.say")}</p>
      </section>
      <section className="stack">
        <h3>{say("help.words.title")}</h3>
        <p>{say("help.words.say")}</p>
      </section>
      <section className="stack">
        <h3>{say("help.calm.title")}</h3>
        <p>{say("help.calm.say")}</p>
      </section>
      <section className="stack">
        <h3>{say("help.leave.title")}</h3>
        <p>{say("help.leave.say")}</p>
      </section>
    </Sheet>
  );
}
