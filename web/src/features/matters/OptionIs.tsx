import { LiesFaceDown } from "../../furniture/LiesFaceDown.tsx";
import { ReadAloud } from "../../furniture/ReadAloud.tsx";
import { Says } from "../../furniture/Says.tsx";
import { OpenThingIs } from "../../furniture/things/OpenThingIs.tsx";
import { useOpenThings } from "../../furniture/things/open.ts";
import { say } from "../../words/say.ts";
import { amount, type Jar, type Option } from "./matters.ts";

interface Props {
  readonly jar: Jar;
  readonly option: Option;
}

/** An option as it was put forward: its words, what it takes, and what it stands on; or that it is turned over. */
export function OptionIs({ jar, option }: Props) {
  const { words, by, fromHosts, hidden } = option;
  if (words === undefined) return <LiesFaceDown reason={hidden} className="meta onback" />;
  return (
    <>
      <Says words={words} />
      <p className="meta">{sayCost(jar, option)}</p>
      <StandsOn option={option} />
      {fromHosts && <p className="meta">{say("room.from-hosts")}</p>}
      {by !== undefined && (
        <p className="meta" dir="auto">
          {by}
        </p>
      )}
      <ReadAloud words={[words, sayCost(jar, option)]} />
    </>
  );
}

/** "It costs £300." Where every option takes one place there is nothing to say. */
export function sayCost({ shares, total }: Jar, { cost }: Option): string {
  if (shares === "places") return "";
  if (cost === undefined) return say("matters.no-cost");
  const costs = say(shares === "hours" ? "matters.takes-hours" : "matters.costs", {
    amount: amount(shares, cost),
  });
  return cost > total ? `${costs} ${say("matters.too-dear")}` : costs;
}

/** What people said that asks for it, as it lies in the room now. */
function StandsOn({ option }: { option: Option }) {
  const open = useOpenThings();
  if (option.standsOn.length === 0) return null;
  return (
    <div className="stands-on">
      <p className="meta">{say("matters.stands-on")}</p>
      <ul>
        {option.standsOn.map((source) => (
          <li key={source}>
            <OpenThingIs thing={open.get(source)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
