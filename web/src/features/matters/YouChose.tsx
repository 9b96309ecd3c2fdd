import { Says } from "../../furniture/Says.tsx";
import { say } from "../../words/say.ts";
import { choosable, type Jar, laidOn } from "./matters.ts";
import type { MyBallot } from "./myBallot.ts";

/** My own ballot once the jar is open. What was marked and came too late is not lost: it stands here. */
export function YouChose({ jar, mine }: { jar: Jar; mine: MyBallot }) {
  const { inJar, marked } = mine;
  if (inJar === undefined && marked.length === 0) return null;
  const shown = inJar ?? marked;
  const options = choosable(jar).filter(({ option }) => shown.includes(option));
  return (
    <section className="stack" aria-labelledby="you-chose">
      <h2 id="you-chose">{say("matters.you-chose")}</h2>
      <p className="soft">
        {say(inJar === undefined ? "matters.you-did-not-put" : "matters.you-chose-say")}
      </p>
      {options.length === 0 && <p>{say("matters.you-chose-nothing")}</p>}
      <ul className="bullets">
        {options.map(({ option, words }) => (
          <li key={option}>
            <Says words={words} as="span" className="plainly" />
            {jar.ballot === "points" &&
              ` (${say("matters.points-on", { n: laidOn(shown, option) })})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
