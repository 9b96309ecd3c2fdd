import { Drawing } from "../../furniture/Drawing.tsx";
import { Says } from "../../furniture/Says.tsx";
import type { StationProps } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import type { Corner } from "./feedback.ts";
import "./feedback.css";

/** As many as can be read from the back of a hall. */
const onScreen = 3;

/** For a screen in a waiting room: the question, and the newest thoughts of people who show them. */
export default function FeedbackScreen({ view }: StationProps<Corner>) {
  const words = view.page.thoughts.flatMap(({ thought, beginning }) =>
    beginning?.words ? [{ thought, words: beginning.words }] : [],
  );
  return (
    <div className="big-corner">
      <div className="big-head">
        <p className="big-now">{say("feedback.screen.now")}</p>
        <h1 dir="auto">{view.question}</h1>
      </div>
      <div className="big-thoughts">
        {words.length > 0 && (
          <ul>
            {words.slice(-onScreen).map(({ thought, words: said }) => (
              <li key={thought}>
                <Says words={said} />
              </li>
            ))}
          </ul>
        )}
        <Drawing name="letterbox" />
      </div>
      <div className="big-foot">
        <p>{say("feedback.screen.foot")}</p>
      </div>
    </div>
  );
}
