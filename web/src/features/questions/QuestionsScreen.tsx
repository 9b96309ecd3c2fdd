import { Says } from "../../furniture/Says.tsx";
import type { StationProps } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import { agreedWords, type Form, shownQuestions } from "./questions.ts";
import "./questions.css";

const shownAtOnce = 2;

/** The form on the big screen: what it says, and what it should say. No counts, and no intimate question. */
export default function QuestionsScreen({ view }: StationProps<Form>) {
  const { page: form, question } = view;
  const shown = shownQuestions(form).filter((one) => !one.intimate);
  const agreed = shown.filter((one) => agreedWords(one).length > 0).slice(-shownAtOnce);
  const plain = shown.slice(0, 3);
  return (
    <div className="big-form">
      <div className="big-head">
        <p className="big-now">{say("questions.screen.now")}</p>
        <h1 dir="auto">{question}</h1>
      </div>
      <section aria-labelledby="screen-form">
        <h2 id="screen-form">
          {say(agreed.length > 0 ? "questions.screen.agreed" : "questions.screen.asks")}
        </h2>
        <ul>
          {agreed.map((one) => (
            <li key={one.question} className="pair">
              <Says words={one.words} className="says before" />
              {agreedWords(one)
                .slice(-1)
                .map((words) => (
                  <strong key="now">
                    <Says words={words} />
                  </strong>
                ))}
            </li>
          ))}
          {agreed.length === 0 &&
            plain.map((one) => (
              <li key={one.question}>
                <Says words={one.words} />
              </li>
            ))}
        </ul>
      </section>
      <p className="big-note">{say("questions.screen.foot")}</p>
    </div>
  );
}
