import { useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { GoButton } from "../../furniture/Button.tsx";
import { isChecked, type NewChecker } from "../../furniture/checkers/checkers.ts";
import { NameCheckers } from "../../furniture/checkers/NameCheckers.tsx";
import { Why } from "../../furniture/Why.tsx";
import { useAsking } from "../../room/asking.ts";
import { knock } from "../../room/door.ts";
import { useFound } from "../../room/found.ts";
import { useInside } from "../../room/inside.tsx";
import { ways } from "../../room/way.ts";
import { sayProblem } from "../../words/heard.ts";
import { say } from "../../words/say.ts";

/** Who checked the report’s easy words. The log says when a host names somebody, and when a name is taken away. */
export function EasyChecked() {
  const { code } = useInside();
  const path = `/gatherings/${code}/easy`;
  const [found, again] = useFound(path, isChecked);
  const { why, ask } = useAsking();
  const [wrong, setWrong] = useState<string>();
  if (found.kind !== "found" || found.what.read === undefined) return null;

  async function add(checker: NewChecker): Promise<boolean> {
    const reply = await knock(`${path}/checkers`, { method: "POST", body: checker });
    const done = reply.kind === "answered";
    setWrong(done ? undefined : sayProblem(reply.kind === "problem" ? reply.problem : undefined));
    if (done) announce(say("checkers.added"));
    again();
    return done;
  }

  async function forget(checker: string) {
    if (await ask({ kind: "take-back", contribution: checker })) {
      announce(say("checkers.forgotten"));
      again();
    }
  }

  return (
    <>
      <NameCheckers
        of={found.what}
        read={found.what.read}
        onAdd={add}
        onForget={(checker) => void forget(checker)}
      />
      <Why>{wrong ?? why}</Why>
      <div>
        <GoButton kind="quiet" to={ways(code).easy}>
          {say("checkers.read-it")}
        </GoButton>
      </div>
    </>
  );
}
