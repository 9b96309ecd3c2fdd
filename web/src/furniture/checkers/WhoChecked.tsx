import { langOf, textOf } from "../../room/wire.ts";
import { say } from "../../words/say.ts";
import type { Checked, Checker } from "./checkers.ts";

/** On top of easy words: who checked them. We never call them easy to read ourselves: only people who read them can. */
export function WhoChecked({ of: { checked = false, checkers } }: { of: Checked }) {
  if (!checked) {
    return (
      <div className="note">
        <p>
          <strong>{say("checkers.not-yet")}</strong>
        </p>
        <p>{say("checkers.not-yet-say")}</p>
      </div>
    );
  }
  return (
    <div className="note">
      <p>{say("checkers.checked-by")}</p>
      <ul className="bullets">
        {checkers
          .filter(({ now }) => now)
          .map((one) => (
            <li key={one.checker}>
              <OneChecker one={one} />
            </li>
          ))}
      </ul>
    </div>
  );
}

/** A name if they wish, and whether they were paid if they wish. */
export function OneChecker({ one: { name, paid } }: { one: Checker }) {
  return (
    <>
      {name === undefined ? (
        say("checkers.somebody")
      ) : (
        <bdi lang={langOf(name)}>{textOf(name)}</bdi>
      )}
      {paid !== undefined && say(`checkers.${paid}`)}
    </>
  );
}
