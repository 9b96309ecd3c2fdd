import { useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { NameCheckers } from "../../furniture/checkers/NameCheckers.tsx";
import { Why } from "../../furniture/Why.tsx";
import { knock } from "../../room/door.ts";
import { sayProblem } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import type { Year } from "./year.ts";

interface Props {
  readonly year: Year;
  readonly path: string;
  readonly onChanged: () => void;
}

/** Publishing the year, and who checked its easy words. */
export function YearHost({ year, path, onChanged }: Props) {
  const [wrong, setWrong] = useState<string>();

  async function ask(way: string, body: object, done: string): Promise<boolean> {
    const reply = await knock(`${path}/${way}`, { method: "POST", body });
    if (reply.kind !== "answered") {
      setWrong(sayProblem(reply.kind === "problem" ? reply.problem : undefined));
      return false;
    }
    setWrong(undefined);
    announce(done);
    onChanged();
    return true;
  }

  return (
    <section className="sheet stack" aria-labelledby="for-hosts">
      <h2 id="for-hosts">{say("year.host")}</h2>
      <p className="soft">{say("year.host.say")}</p>
      {year.more && <p className="note">{say("year.host.more")}</p>}
      <Why>{wrong}</Why>
      <div className="row">
        <Button onClick={() => ask("publish", {}, say("year.host.published"))}>
          {say(year.out ? "year.host.publish-again" : "year.host.publish")}
        </Button>
        {year.out && (
          <Button kind="plain" onClick={() => ask("take-down", {}, say("year.host.taken-down"))}>
            {say("year.host.down")}
          </Button>
        )}
      </div>
      <NameCheckers
        of={year}
        read={year.read ?? ""}
        onAdd={(checker) => ask("checkers", checker, say("checkers.added"))}
        onForget={(checker) => ask("checkers/forget", { checker }, say("checkers.forgotten"))}
      />
    </section>
  );
}
