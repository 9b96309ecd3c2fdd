import { FillingLamp } from "../../furniture/FillingLamp.tsx";
import type { StationProps } from "../../room/station.tsx";
import { say } from "../../words/say.ts";
import type { Chairs } from "./listening.ts";
import "./listening.css";

/** The quiet lamp and the question. Circles keep their own time, so this lamp only shines. */
export default function ListeningScreen({ view }: StationProps<Chairs>) {
  const speaking = view.page.circles.some(({ phase }) => phase === "speaking");
  return (
    <div className="big-listening">
      <div className="quiet-lamp">
        <FillingLamp full={speaking ? 1 : 0} />
      </div>
      <div>
        <p className="big-now">{say("listening.screen.now")}</p>
        <h1 dir="auto">{view.question}</h1>
        <p>{say(speaking ? "listening.screen.listen" : "listening.screen.sit")}</p>
        <p>{say("listening.nothing-kept")}</p>
      </div>
    </div>
  );
}
