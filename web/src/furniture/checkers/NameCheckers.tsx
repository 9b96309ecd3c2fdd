import { type FormEvent, useId, useState } from "react";
import { textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import { Button } from "../Button.tsx";
import { Field } from "../Field.tsx";
import { Picks, Tick } from "../Picks.tsx";
import { Why } from "../Why.tsx";
import { type Checked, type Checker, type NewChecker, type Paid, paids } from "./checkers.ts";
import { OneChecker } from "./WhoChecked.tsx";

interface Props {
  readonly of: Checked;
  /** What stands for all that it says now: they read this, and nothing else. */
  readonly read: string;
  /** Whether it was done. */
  readonly onAdd: (checker: NewChecker) => Promise<boolean>;
  readonly onForget: (checker: string) => void;
}

/** For hosts: who checked the easy words, only with their yes, named and paid only if they wish to say so. */
export function NameCheckers({ of: { checked, checkers }, read, onAdd, onForget }: Props) {
  const heading = useId();
  const now = checkers.filter((one) => one.now).length;
  return (
    <section className="stack" aria-labelledby={heading}>
      <h3 id={heading}>{say("checkers.who")}</h3>
      <p>{say("checkers.who-say")}</p>
      <p className="soft">{say("checkers.change")}</p>
      {checkers.length > 0 && (
        <ul className="stack">
          {checkers.map((one) => (
            <li key={one.checker} className="row">
              <span>{one.now ? <OneChecker one={one} /> : before(one)}</span>
              <Button kind="quiet" onClick={() => onForget(one.checker)}>
                {one.name === undefined
                  ? say("checkers.forget-somebody")
                  : say("checkers.forget", { name: textOf(one.name) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {now > 0 && !checked && <p>{say("checkers.one-more")}</p>}
      <AddChecker read={read} onAdd={onAdd} />
    </section>
  );
}

function before({ name }: Checker): string {
  return name === undefined
    ? say("checkers.somebody-before")
    : say("checkers.before", { name: textOf(name) });
}

type Said = Paid | "unsaid";
const sayings: readonly Said[] = ["unsaid", ...paids];

function AddChecker({ read, onAdd }: Pick<Props, "read" | "onAdd">) {
  const [name, setName] = useState("");
  const [paid, setPaid] = useState<Said>("unsaid");
  const [agreed, setAgreed] = useState(false);
  const [wrong, setWrong] = useState(false);

  async function add(event: FormEvent) {
    event.preventDefault();
    setWrong(!agreed);
    if (!agreed) return;
    const called = name.trim();
    const done = await onAdd({
      agreed,
      read,
      ...(called === "" ? {} : { name: called }),
      ...(paid === "unsaid" ? {} : { paid }),
    });
    if (!done) return;
    setName("");
    setPaid("unsaid");
    setAgreed(false);
  }

  return (
    <form className="stack" onSubmit={add}>
      <Field
        label={say("checkers.name")}
        help={say("checkers.name-help")}
        dir="auto"
        maxLength={80}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Picks
        legend={say("checkers.paid-ask")}
        help={say("checkers.paid-help")}
        value={paid}
        onPick={setPaid}
        picks={sayings.map((value) => ({ value, label: say(`checkers.paid-pick.${value}`) }))}
      />
      <Tick
        label={say("checkers.agreed")}
        checked={agreed}
        onTick={(next) => {
          setAgreed(next);
          setWrong(false);
        }}
      />
      <Why>{wrong && say("checkers.ask-first")}</Why>
      <div>
        <Button type="submit" kind="quiet">
          {say("checkers.add")}
        </Button>
      </div>
    </form>
  );
}
