import { Says } from "../../furniture/Says.tsx";
import type { StationProps } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { sayShared, saySure } from "./HowWeSeeIt.tsx";
import { Picture } from "./Picture.tsx";
import { statementOf, type Window } from "./perspectives.ts";
import "./perspectives.css";

/** The window on the big screen: what everybody shares first, and large. Nobody's answers, and no numbers of a few. */
export default function PerspectivesScreen({ view }: StationProps<Window>) {
  const { page: window, question } = view;
  const { seen } = window;
  const shared = seen.shared.slice(0, 3);
  return (
    <div className="big-window">
      <div className="big-window-head">
        <p>{say("perspectives.screen.now")}</p>
        <h1 dir="auto">{question}</h1>
      </div>
      <div className={seen.picture === "groups" ? "big-two" : "big-one"}>
        <section aria-labelledby="all">
          <h2 id="all">{say("perspectives.shared")}</h2>
          {shared.length === 0 ? (
            <p>{say(`perspectives.picture.${seen.picture}`)}</p>
          ) : (
            <ul>
              {shared.map((one) => {
                const words = statementOf(window, one.statement)?.words;
                return words === undefined ? null : (
                  <li key={one.statement}>
                    <strong>
                      <Says words={words} />
                    </strong>
                    <p>{sayShared(seen, one)}</p>
                  </li>
                );
              })}
            </ul>
          )}
        </section>
        {seen.picture === "groups" && <Picture seen={seen} />}
      </div>
      <p className="big-window-foot">
        {seen.picture === "groups" ? saySure(seen) : say("perspectives.screen.foot")}
      </p>
    </div>
  );
}
