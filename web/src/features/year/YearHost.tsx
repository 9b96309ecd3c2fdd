import { type FormEvent, useState } from "react";
import { announce } from "../../furniture/announcer.ts";
import { Button } from "../../furniture/Button.tsx";
import { Field } from "../../furniture/Field.tsx";
import { knock } from "../../room/door.ts";
import { textOf } from "../../room/wire.ts";
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
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState<string>();

  async function ask(way: string, body: object, done: string) {
    const reply = await knock(`${path}/${way}`, { method: "POST", body });
    if (reply.kind !== "answered") {
      setWrong(sayProblem(reply.kind === "problem" ? reply.problem : undefined));
      return;
    }
    setWrong(undefined);
    announce(done);
    onChanged();
  }

  async function add(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === "") return;
    await ask("checkers", { name: name.trim() }, say("year.host.added"));
    setName("");
  }

  return (
    <section className="sheet stack" aria-labelledby="for-hosts">
      <h2 id="for-hosts">{say("year.host")}</h2>
      <p className="soft">{say("year.host.say")}</p>
      {year.more && <p className="note">{say("year.host.more")}</p>}
      {wrong && (
        <p role="alert" className="wrong">
          {wrong}
        </p>
      )}
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
      <h3>{say("year.host.checkers")}</h3>
      <p>{say("year.host.checkers-say")}</p>
      <p className="soft">{say("year.host.checkers-change")}</p>
      {year.checkers.length > 0 && (
        <ul className="stack">
          {year.checkers.map(({ checker, name: of, now }) => (
            <li key={checker} className="row">
              <span dir="auto">
                {now ? textOf(of) : say("year.host.before", { name: textOf(of) })}
              </span>
              <Button
                kind="quiet"
                onClick={() => ask("checkers/forget", { checker }, say("year.host.forgotten"))}
              >
                {say("year.host.forget", { name: textOf(of) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className="stack" onSubmit={add}>
        <Field
          label={say("year.host.name")}
          dir="auto"
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <div>
          <Button type="submit" kind="quiet">
            {say("year.host.add")}
          </Button>
        </div>
      </form>
    </section>
  );
}
